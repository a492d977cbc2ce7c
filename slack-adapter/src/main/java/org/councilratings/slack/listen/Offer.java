package org.councilratings.slack.listen;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Block;
import org.councilratings.core.question.Command;
import org.councilratings.core.reports.Verb;

/** The commands in Slack's words: in the manifests, and on the bot's own page. */
public final class Offer {

    private Offer() {
    }

    /** What a command gives, in a few words. */
    public static String about(Command command) {
        return (command == Command.REPORTS) ? "new reports, posted by themselves or asked for once" : command.about();
    }

    /** What may be typed after a command. */
    public static String hint(Command command) {
        return (command == Command.REPORTS)
                ? "[%s, or a council, region or time]"
                    .formatted(Arrays.stream(Verb.values()).map(Verb::word).collect(Collectors.joining(", ")))
                : command.hint();
    }

    static Block.Fact line(Command command) {
        return new Block.Fact("%s %s".formatted(command.slash(), hint(command)), about(command));
    }

}
