package org.councilratings.core.terminal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;

/**
 * One person's conversation with the bot: a line in, an answer out, all in one thread.
 */
final class Chat {

    private static final Set<String> FAREWELLS = Set.of("exit", "quit", "bye");

    /** Longer numbers are years. */
    private static final Pattern PICK = Pattern.compile("[0-9]{1,2}[.)]?");

    private final Bot bot;

    private final Where where = new Where("terminal");

    Chat(Bot bot) {
        this.bot = bot;
    }

    /** Whether a line ends the chat. */
    static boolean isFarewell(String line) {
        return FAREWELLS.contains(line.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a line is but a number, which means something only beside its answer. */
    static boolean isPick(String line) {
        return PICK.matcher(line.strip()).matches();
    }

    Answer answer(String line) {
        return this.bot.ask(line, this.where);
    }

}
