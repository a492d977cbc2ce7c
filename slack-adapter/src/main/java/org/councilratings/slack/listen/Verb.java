package org.councilratings.slack.listen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done about posts, by the word after {@code /reports}. */
enum Verb {

    SUBSCRIBE(true), LIST(false), CHANGE(true), PAUSE(true), RESUME(true), UNSUBSCRIBE(true), NOW(true), PREVIEW(false),
    WHY(false), HELP(false);

    private final boolean changes;

    Verb(boolean changes) {
        this.changes = changes;
    }

    /** Whether it changes what is posted, and so is not for everybody everywhere. */
    boolean changes() {
        return this.changes;
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }

}
