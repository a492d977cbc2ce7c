package org.councilratings.core.settings;

import java.util.List;

/**
 * Something wrong with a setting, told to whoever starts the bot.
 *
 * @param variable its name, for example {@code SLACK_PORT}
 * @param what what is wrong, as it goes on after the name: "is not set"; never the value
 * of a secret, nor a part of one
 * @param remedy what to do about it: a sentence or more, each with its full stop
 */
public record SettingFault(String variable, String what, String remedy) {

    /**
     * Faults as text for people: how many there are, then a block for each. Without
     * faults there is no text.
     */
    public static String textOf(List<SettingFault> faults) {
        if (faults.isEmpty()) {
            return "";
        }
        String heading = (faults.size() == 1) ? "The bot cannot start yet: one setting needs a change."
                : "The bot cannot start yet: %d settings need a change.".formatted(faults.size());
        return heading + "\n\n" + String.join("\n\n", faults.stream().map(SettingFault::toString).toList()) + "\n";
    }

    /** A block of two lines: what is wrong, how to mend it. */
    @Override
    public String toString() {
        return "%s %s.\n    %s".formatted(this.variable, this.what, this.remedy);
    }

}
