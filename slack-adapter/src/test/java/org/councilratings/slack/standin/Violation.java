package org.councilratings.slack.standin;

/**
 * Something in a message or view that Slack, or this project, does not allow.
 *
 * @param pointer where it stands, a JSON pointer into the message or view
 * @param rule what is broken
 */
public record Violation(String pointer, String rule) {

    @Override
    public String toString() {
        return "%s: %s".formatted(this.pointer.isEmpty() ? "/" : this.pointer, this.rule);
    }

}
