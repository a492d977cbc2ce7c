package org.councilratings.core.reply;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * What an inspection said of a judgement that is asked for. Where it was not judged under
 * that name, the judgement that covered it stands in for it, and the words say so; a
 * separate grade that was not given is never made up.
 *
 * @param asked the judgement asked for
 * @param given the judgements that answer it with their grades; empty where none does
 */
record AreaGrade(Report report, JudgementArea asked, SortedMap<JudgementArea, Grade> given) {

    private static final String PART_OF_LOOKED_AFTER = "Under the single inspection framework care leavers were a part "
            + "of the judgement on children looked after and achieving permanence.";

    AreaGrade {
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    static AreaGrade of(Report report, JudgementArea asked) {
        Stream<List<JudgementArea>> ways = Stream.concat(Stream.of(List.of(asked)), instead(asked).stream());
        SortedMap<JudgementArea, Grade> given = new TreeMap<>(report.judgements());
        given.keySet().retainAll(ways.filter(report.judgements().keySet()::containsAll).findFirst().orElse(List.of()));
        return new AreaGrade(report, asked, given);
    }

    /** The judgements that cover what is asked where it was not judged by that name. */
    private static List<List<JudgementArea>> instead(JudgementArea asked) {
        return switch (asked) {
            case IN_CARE -> List.of(List.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS),
                    List.of(JudgementArea.LOOKED_AFTER_AND_PERMANENCE));
            case CARE_LEAVERS -> List.of(List.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS));
            case IN_CARE_AND_CARE_LEAVERS -> List.of(List.of(JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS),
                    List.of(JudgementArea.LOOKED_AFTER_AND_PERMANENCE, JudgementArea.CARE_LEAVERS));
            case LOOKED_AFTER_AND_PERMANENCE ->
                List.of(List.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS), List.of(JudgementArea.IN_CARE));
            case LEADERS -> List.of(List.of(JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE));
            case LEADERSHIP_MANAGEMENT_AND_GOVERNANCE -> List.of(List.of(JudgementArea.LEADERS));
            case OVERALL, HELP_AND_PROTECTION, ADOPTION, LSCB, OUTCOMES, QUALITY_OF_PROVISION,
                    LEADERSHIP_AND_MANAGEMENT, CAPACITY_TO_IMPROVE ->
                List.of();
        };
    }

    /** The grade, where one judgement answers; two may differ. */
    Optional<Grade> grade() {
        return (this.given.size() == 1) ? this.given.values().stream().findFirst() : Optional.empty();
    }

    boolean isGiven() {
        return !this.given.isEmpty();
    }

    /** Whether it was judged as asked, apart and under that name. */
    boolean isAsAsked() {
        return this.given.containsKey(this.asked);
    }

    /** Whether children in care and care leavers were judged as one. */
    boolean isJoint() {
        return this.given.containsKey(JudgementArea.IN_CARE_AND_CARE_LEAVERS);
    }

    /**
     * Whether there is neither a grade nor the statement that no overall grade was given.
     */
    boolean isMissing() {
        return !isGiven() && !(this.asked == JudgementArea.OVERALL && Rules.giveNoOverall(this.report)
                && !this.report.judgements().isEmpty());
    }

    /** "care leavers good", "children in care good and care leavers outstanding". */
    String words() {
        return Wording.joined(Wording.each(this.given, " "));
    }

    /** "care leavers: good", to stand in a headline. */
    String headline() {
        return isGiven() ? String.join(", ", Wording.each(this.given, ": "))
                : this.asked.words() + ": " + (isUnread() ? "the grade was not read" : "not judged");
    }

    /**
     * Whether the rules of the inspection made this judgement, so that its grade is there
     * to be read in the report. Where the dates on site are not held, nobody knows the
     * rules.
     */
    boolean isUnread() {
        return !isGiven() && (this.report.judgements().isEmpty() || !Rules.leaveOut(this.report, this.asked));
    }

    /** What must be said of how it was judged; empty where nothing must. */
    Optional<String> remark() {
        if (isJoint()) {
            return Optional.of(InspectionText.ONE_CARE_JUDGEMENT);
        }
        boolean sif = Rules.areThoseOf(this.report, Framework.SIF);
        if (isAsAsked()) {
            return Optional.of(PART_OF_LOOKED_AFTER).filter(words -> sif && this.asked == JudgementArea.CARE_LEAVERS);
        }
        return isGiven() ? Optional.of(instead(sif)) : whereElse();
    }

    /** How the judgement that stands in differs from the one that was asked for. */
    private String instead(boolean sif) {
        return switch (this.asked) {
            case IN_CARE -> "Under the single inspection framework children in care were judged as \"children looked "
                    + "after and achieving permanence\"; there is no grade for children in care under that name.";
            case LOOKED_AFTER_AND_PERMANENCE -> "\"Children looked after and achieving permanence\" was a judgement of "
                    + "the single inspection framework; since 2018 the judgement is on children in care.";
            case LEADERS -> "Under the single inspection framework this judgement was called \"leadership, management "
                    + "and governance\".";
            case LEADERSHIP_MANAGEMENT_AND_GOVERNANCE ->
                "Since 2018 this judgement is called \"the impact of leaders\".";
            default -> sif ? PART_OF_LOOKED_AFTER
                    : "Children in care and care leavers have been two judgements since January 2023.";
        };
    }

    /** Where a judgement that this inspection did not make was made. */
    private Optional<String> whereElse() {
        if (Framework.PRE_SIF.areas().contains(this.asked) && this.asked != JudgementArea.OVERALL) {
            return Optional.of("Ofsted gave a grade for it before November 2013 alone, for looked-after children's "
                    + "services.");
        }
        boolean sifAlone = this.asked == JudgementArea.ADOPTION || this.asked == JudgementArea.LSCB;
        return Optional.of("Ofsted gave a grade for it under the single inspection framework alone, from 2013 to 2018.")
            .filter(words -> sifAlone && this.report.kind().isIlacs());
    }

}
