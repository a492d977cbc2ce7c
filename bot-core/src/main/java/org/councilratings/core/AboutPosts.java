package org.councilratings.core;

import java.util.regex.Pattern;

/**
 * Whether a text is about posts of new reports, and not about the reports: those are set
 * up and stopped by commands that never come as a text.
 */
final class AboutPosts {

    private static final Pattern COMMAND = Pattern.compile("^ ?/reports ((un)?subscribe\\b.*|(pause|resume)( #?\\d+)?"
            + "|(list|change|now|preview|help)( #?\\d+)?|why (?!(is|are|was|were|did|does|do|has|have)\\b).*) ?$");

    private static final Pattern WISH = Pattern.compile("(.*\\b(un)?subscri(be|bed|bing|ption|ptions)\\b.*"
            + "|^ ?(please |can you |could you )?(notify|alert) (me|us)\\b.*"
            + "|.*\\bstop (posting|these posts)( here| this| it)?[.!]? ?$)");

    private AboutPosts() {
    }

    static boolean isWhatIsAsked(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        return COMMAND.matcher(small).matches() || WISH.matcher(small).matches();
    }

}
