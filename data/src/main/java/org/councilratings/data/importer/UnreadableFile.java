package org.councilratings.data.importer;

/** A file that gives no report; the reason says what is wrong and how to mend it. */
final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableFile(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return this.reason;
    }

}
