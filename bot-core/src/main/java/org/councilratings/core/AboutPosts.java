package org.councilratings.core;

import java.util.regex.Pattern;

/**
 * Whether a text is about posts of new reports, and not about the reports: those are set
 * up and stopped by commands that never come as a text.
 */
final class AboutPosts {

    private static final Pattern COMMAND = Pattern
        .compile("^\\s*/reports\\s+(subscribe|list|change|pause|resume|unsubscribe|now|preview|why|help)\\b.*");

    private static final Pattern WISH = Pattern.compile(
            ".*\\b((un)?subscri(be|bed|bing|ption|ptions)|(notify|alert) (me|us)|stop (posting|these posts))\\b.*");

    private AboutPosts() {
    }

    static boolean isWhatIsAsked(String text) {
        String small = text.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
        return COMMAND.matcher(small).matches() || WISH.matcher(small).matches();
    }

}
