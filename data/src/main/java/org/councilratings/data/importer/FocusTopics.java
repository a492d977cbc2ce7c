package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a visit looked at, in words of our own from a fixed list. */
final class FocusTopics {

    /**
     * In the order in which they are named; a pattern that is part of another's phrase
     * comes after it.
     */
    private static final Map<String, Pattern> TOPICS = topics();

    private static final Pattern SENTENCE = Pattern.compile(
            "(?:inspectors?|they|this visit|the visit|the focus of (?:this|the) visit|it|the inspection team)(?: also)?(?: particularly| specifically)? "
                    + "(?:looked (?:closely )?at|look(?:ed)? into|considered|reviewed|evaluated|focused on|examined|assessed|was on|scrutinised|inspected)\\b(.{15,600}?)"
                    + "(?:\\. |\\.$|$| in accordance with| inspectors (?:looked|considered))");

    private static final Pattern EVIDENCE = Pattern.compile("\\bevidence\\b");

    /** "children in care (not care leavers)". */
    private static final Pattern EXCEPT = Pattern
        .compile("\\b(?:not|excluding|except(?:ing)?(?: for)?|other than|rather than|apart from|but not)\\b[^.,;:)]*");

    private FocusTopics() {
    }

    private static Map<String, Pattern> topics() {
        Map<String, Pattern> topics = new LinkedHashMap<>();
        topics.put("the front door", Pattern.compile("front door|\\bmash\\b|safeguarding hub|contacts? and referrals?|"
                + "referrals?,? (?:and|to)|contact,? (?:and )?referral|receiv\\w+ referrals|single point of access"));
        topics.put("early help", Pattern.compile("early help"));
        topics.put("children in need and child protection", Pattern.compile(
                "child(?:ren)?[ -]in[ -]need(?! of help).{0,90}?protection|protection.{0,60}child(?:ren)?[ -]in[ -]need"));
        topics.put("children in need", Pattern.compile("child(?:ren)?[ -]in[ -]need(?! of help)"));
        topics.put("help and protection", Pattern
            .compile("need (?:of )?help and protection|in need of help (?:and|or) protection|help and protection"));
        topics.put("child protection",
                Pattern.compile("child(?:ren'?s?)? protection|protection plans?|protection enquiries"));
        topics.put("vulnerable adolescents and exploitation", Pattern.compile(
                "adolescent|exploitation|extra-?familial|missing from|go missing|gang|contextual|young people who are"));
        topics.put("disabled children", Pattern.compile("disab"));
        topics.put("children in care", Pattern.compile(
                "children (?:who are )?in (?:the )?care|children looked after|looked[ -]after children|come into care|"
                        + "coming into care|enter(?:ing)? care"));
        topics.put("permanence planning", Pattern.compile("permanen"));
        topics.put("children's homes and placements",
                Pattern.compile("placement (?:decision|stability|sufficiency|and )|sufficiency|matching|unregistered"));
        topics.put("care leavers", Pattern.compile("care leaver|leaving care|care[ -]experienced"));
        topics.put("quality of practice and leadership",
                Pattern.compile(
                        "impact of leaders|leadership|management oversight|quality assurance|performance management|"
                                + "quality and impact of social work"));
        return topics;
    }

    /**
     * @param sentences the beginning of a letter
     * @return empty if none is certain
     */
    static Optional<String> of(String sentences) {
        String plain = Wording.plain(sentences);
        Matcher sentence = SENTENCE.matcher(plain);
        String looked = "";
        while (looked.isEmpty() && sentence.find()) {
            if (!EVIDENCE.matcher(sentence.group(1)).find()) {
                looked = sentence.group(1);
            }
        }
        String scope = EXCEPT.matcher(looked).replaceAll(" ");
        List<String> found = new ArrayList<>();
        TOPICS.forEach((topic, words) -> {
            boolean covered = found.stream().anyMatch(longer -> longer.contains(topic));
            if (!covered && words.matcher(scope).find()) {
                found.add(topic);
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(joined(found));
    }

    /** "the front door, early help, and children in need and child protection". */
    private static String joined(List<String> topics) {
        int last = topics.size() - 1;
        return switch (topics.size()) {
            case 1 -> topics.getFirst();
            case 2 ->
                topics.getFirst() + (String.join("", topics).contains(" and ") ? ", and " : " and ") + topics.getLast();
            default -> String.join(", ", topics.subList(0, last)) + ", and " + topics.getLast();
        };
    }

}
