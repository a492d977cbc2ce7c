package org.councilratings.core.resolve;

import java.util.List;
import java.util.Set;

/**
 * Words that stand around a council's name and are no part of it: "the … council",
 * "Ofsted …", "… (LA)", "… children's services".
 */
final class Dressing {

    private static final Set<String> WORDS = Set.of("a", "about", "an", "and", "are", "area", "at", "authorities",
            "authority", "bc", "borough", "by", "cc", "check", "child", "children", "childrens", "city", "corporation",
            "council", "councils", "county", "cs", "csc", "current", "currently", "data", "dc", "department", "dept",
            "directorate", "district", "do", "does", "england", "find", "for", "from", "gb", "get", "give", "grade",
            "graded", "grades", "has", "hello", "hey", "hi", "how", "i", "in", "info", "information", "inspection",
            "inspections", "is", "judgement", "judgment", "la", "las", "latest", "lb", "lea", "local", "look", "mbc",
            "mdc", "me", "met", "metropolitan", "named", "near", "now", "of", "ofsted", "ofsteds", "on", "outcome",
            "overall", "performance", "please", "pls", "rated", "rating", "ratings", "rb", "report", "reports",
            "result", "results", "royal", "s", "score", "service", "services", "show", "social", "status", "team",
            "tell", "thanks", "thank", "the", "today", "town", "trust", "uk", "unitary", "up", "was", "what", "whats",
            "which", "with", "you", "care", "kids");

    /** Long enough to be known with a slip in them: "coucil", "childern". */
    private static final List<String> KNOWN_WITH_A_SLIP = List.of("council", "children", "childrens", "services",
            "authority", "borough", "county", "ofsted", "rating", "social");

    private Dressing() {
    }

    static boolean is(Word word) {
        return WORDS.contains(word.text()) || (word.text().length() <= 2 && word.isNumber());
    }

    /** Whether it may be one of these words with a slip in it. */
    static boolean mayBe(Word word, Slips slips) {
        if (is(word)) {
            return true;
        }
        String text = word.text();
        if (text.length() < 5) {
            return false;
        }
        for (String known : KNOWN_WITH_A_SLIP) {
            if (slips.between(text, known, true, 10) <= 10) {
                return true;
            }
        }
        return false;
    }

    static boolean isAll(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

}
