package org.councilratings.core.understand;

import java.util.Set;

/** Words that say nothing of what is asked: articles, prepositions, courtesies. */
final class SmallWords {

    private static final Set<String> WORDS = Set.of("a", "an", "the", "of", "in", "at", "for", "on", "to", "by", "with",
            "from", "and", "is", "are", "was", "were", "be", "am", "im", "do", "does", "did", "has", "have", "had",
            "what", "whats", "which", "how", "hows", "who", "whos", "i", "me", "us", "we", "you", "it", "its", "they",
            "them", "their", "theyre", "that", "this", "these", "those", "there", "here", "please", "pls", "plz",
            "thanks", "thank", "ta", "cheers", "tell", "give", "show", "get", "got", "let", "know", "find", "look",
            "check", "need", "want", "like", "would", "could", "can", "will", "id", "hi", "hello", "hey", "morning",
            "afternoon", "ok", "okay", "so", "just", "only", "about", "up", "out", "as", "s", "re", "my", "our", "your",
            "bot", "question", "quick", "ask", "hmm", "er", "um", "rn", "4", "u", "r", "mate", "guys", "team", "all",
            "also", "again", "really", "actually", "exactly", "say", "says", "said", "if", "any", "some", "been",
            "being", "council", "councils", "authority", "authorities", "local", "la", "area", "borough", "county",
            "city", "england", "english", "ofsted", "ofsteds", "childrens", "children", "child", "services", "service",
            "social", "care", "department", "dept", "team's", "currently", "now", "today", "moment", "days", "present",
            "then");

    private SmallWords() {
    }

    static boolean contains(String word) {
        return WORDS.contains(word);
    }

}
