package org.councilratings.core.understand;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Mends a slip in a word of the field: "raiting", "inspecton", "nieghbours". A word of
 * plain English is never touched, nor a short one, nor one that may be two of ours.
 */
final class Misspellings {

    private static final int SHORTEST = 5;

    private static final Set<String> OURS = WordList.of("""
            rating ratings rated grade grades graded inspection inspections inspected inspector inspectors
            ofsted council councils authority authorities children childrens services compare compared visit
            visits visited history neighbours neighbour statistical outstanding inadequate requires
            improvement improved improving published report reports judgement judgements monitoring focused
            current latest which many leaders leavers protection overall standard short region county
            unitary metropolitan london borough boroughs recent recently explain meaning timeline improve
            declined decline downgraded upgraded publication strengths concerns weaknesses list number
            effectiveness leadership safeguarding looked after sufficiency supervision oversight caseloads turnover
            neglect exploitation placements permanence homelessness fostering assessments thresholds domestic
            violence pathway workforce unregistered accommodation concern missing
            """);

    /** Other spellings, and what is slurred together. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("judgment", "judgement"),
            Map.entry("judgments", "judgements"), Map.entry("whos", "who"), Map.entry("whens", "when"),
            Map.entry("wheres", "where"), Map.entry("wots", "whats"), Map.entry("wot", "what"),
            Map.entry("wats", "whats"), Map.entry("neighbors", "neighbours"), Map.entry("neighbor", "neighbour"),
            Map.entry("focussed", "focused"), Map.entry("lastest", "latest"), Map.entry("yesterdays", "yesterday"),
            Map.entry("carleavers", "careleavers"), Map.entry("offical", "official"),
            Map.entry("acording", "according"), Map.entry("inspecton", "inspection"), Map.entry("recieve", "receive"),
            Map.entry("recieved", "received"), Map.entry("compair", "compare"), Map.entry("comparision", "comparison"),
            Map.entry("inadaquate", "inadequate"), Map.entry("inadiquate", "inadequate"),
            Map.entry("improvment", "improvement"));

    private Misspellings() {
    }

    /**
     * The word that was meant; empty where the word stands as it is.
     * @param isEnglish whether a word is one of plain English
     */
    static Optional<String> mended(String word, Predicate<String> isEnglish) {
        String spelled = SPELLINGS.get(word);
        if (spelled != null) {
            return Optional.of(spelled);
        }
        if (word.length() < SHORTEST || OURS.contains(word) || isEnglish.test(word) || SmallWords.contains(word)) {
            return Optional.empty();
        }
        String found = null;
        for (String ours : OURS) {
            if (ours.length() >= SHORTEST - 1 && ours.charAt(0) == word.charAt(0) && isOneSlip(word, ours)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = ours;
            }
        }
        return Optional.ofNullable(found);
    }

    /** One letter left out, added, wrong, or two swapped. */
    private static boolean isOneSlip(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        boolean swapped = left == 2 && right == 2 && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
        return (left <= 1 && right <= 1) || swapped;
    }

}
