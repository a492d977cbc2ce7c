package org.councilratings.slack.load;

import java.util.List;

/** A server that is measured. */
enum Contender {

    BARE_AT_ONCE("bare, hello in the acknowledgement", "hello", List.of(BareBolt.class.getName(), BareBolt.AT_ONCE)),

    BARE("bare, hello to the response URL", "hello", List.of(BareBolt.class.getName())),

    OURS("ours, a rating to the response URL", "ofsted.gov.uk", List.of("org.councilratings.slack.SlackMain", "slack"));

    private final String title;

    private final String expected;

    private final List<String> command;

    Contender(String title, String expected, List<String> command) {
        this.title = title;
        this.expected = expected;
        this.command = command;
    }

    String title() {
        return this.title;
    }

    /** What each of its replies contains. */
    String expected() {
        return this.expected;
    }

    /** The main class and its arguments. */
    List<String> command() {
        return this.command;
    }

    /** Whether the acknowledgement is the reply. */
    boolean repliesAtOnce() {
        return this == BARE_AT_ONCE;
    }

}
