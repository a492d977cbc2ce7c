package org.councilratings.discord.standin;

/**
 * Something a bot sent that Discord, or this project, does not allow.
 *
 * @param pointer where it stands, a JSON pointer into the request's body
 * @param rule what is broken
 * @param refused whether Discord refuses the request for it; otherwise the rule is this
 * project's own
 */
public record Violation(String pointer, String rule, boolean refused) {

    @Override
    public String toString() {
        return "%s: %s".formatted(this.pointer.isEmpty() ? "/" : this.pointer, this.rule);
    }

}
