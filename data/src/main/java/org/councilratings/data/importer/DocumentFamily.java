package org.councilratings.data.importer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sort of document a file is; only inspections of 2018 and later are then told
 * apart by their length.
 */
enum DocumentFamily {

    ILACS, SIF, PRE_SIF, FOCUSED_VISIT, MONITORING_VISIT, JTAI;

    private static final Pattern SALUTATION = Pattern.compile("^dear\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern COVER_DATES = Pattern.compile("^inspection dates?\\b.*", Pattern.CASE_INSENSITIVE);

    /**
     * So much of a letter, in characters, is its subject and the sentence on its
     * findings.
     */
    private static final int SUBJECT_LENGTH = 1000;

    private static final Map<DocumentFamily, Pattern> TITLES = titles();

    private static final String OF_CHILDRENS_SERVICES = "\\b.{0,160}?(?:children|young people)(?:'?s|s') "
            + "(?:social (?:care|work)|services)";

    private static final Map<DocumentFamily, Pattern> SUBJECTS = Map.of( //
            FOCUSED_VISIT, Pattern.compile("focuss?ed visit" + OF_CHILDRENS_SERVICES), //
            MONITORING_VISIT, Pattern.compile("monitoring visit" + OF_CHILDRENS_SERVICES), //
            JTAI, Pattern.compile("joint targeted area inspection"));

    /** In the order in which they are tried. */
    private static Map<DocumentFamily, Pattern> titles() {
        Map<DocumentFamily, Pattern> titles = new LinkedHashMap<>();
        titles.put(SIF, Pattern.compile("inspection of services for children in need of help and protection|"
                + "review of the effectiveness of the local safeguarding children board"));
        titles.put(PRE_SIF,
                Pattern.compile("inspection of (?:safeguarding and )?(?:services for )?looked[ -]after children|"
                        + "inspection of local authority arrangements for the protection of children"));
        titles.put(JTAI, Pattern.compile("joint targeted area inspection"));
        titles.put(ILACS, Pattern.compile("inspection of (?:.{2,80} )?children's (?:social care )?services"));
        return titles;
    }

    /** Whether it gives grades. */
    boolean isInspection() {
        return this == ILACS || this == SIF || this == PRE_SIF;
    }

    /**
     * A letter says what it is in its subject, a report in its title; what else they
     * mention does not count.
     * @return empty if it is neither
     */
    static Optional<DocumentFamily> of(ReportText text) {
        String letter = salutationOn(text);
        if (!letter.isEmpty()) {
            String subject = Wording.plain(letter);
            return SUBJECTS.entrySet()
                .stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().matcher(subject)))
                .filter(entry -> entry.getValue().find())
                .min(Comparator.comparing(entry -> entry.getValue().start()))
                .map(Map.Entry::getKey);
        }
        String title = Wording.plain(title(text));
        for (Map.Entry<DocumentFamily, Pattern> entry : TITLES.entrySet()) {
            if (entry.getValue().matcher(title).find()) {
                return Optional.of(entry.getKey());
            }
        }
        // named for the trust that runs the services, Bradford 2026: the table tells
        return (title.contains("inspection of") && Judgements.hasIlacsTable(text)) ? Optional.of(ILACS)
                : Optional.empty();
    }

    /** What stands over the inspection's dates; empty for letters. */
    static String title(ReportText text) {
        return text.coverBefore(COVER_DATES);
    }

    /** The cover from the inspection's dates on; empty for letters. */
    static String coverDatesOn(ReportText text) {
        return text.coverFrom(COVER_DATES, SUBJECT_LENGTH);
    }

    /** The beginning of a letter from "Dear" on; empty for reports. */
    static String salutationOn(ReportText text) {
        return text.coverFrom(SALUTATION, SUBJECT_LENGTH);
    }

}
