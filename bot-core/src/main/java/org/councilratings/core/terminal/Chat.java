package org.councilratings.core.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.QuestionKind;

/**
 * One person's conversation with the bot: a line in, an answer out, all in one thread.
 */
final class Chat {

    private static final Set<String> FAREWELLS = Set.of("exit", "quit", "bye");

    /** Longer numbers are years. */
    private static final Pattern PICK = Pattern.compile("[0-9]{1,2}[.)]?");

    private final Bot bot;

    private final Where where = new Where("terminal");

    private Optional<Answer> last = Optional.empty();

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

    /**
     * The answer to a line. A number picks what the last answer numbered: what may be
     * meant, which the bot remembers, or else what may be asked next, which only a
     * terminal numbers.
     */
    Answer answer(String line) {
        List<Choice> next = this.last.filter(answer -> answer.choices().isEmpty())
            .map(Answer::followUps)
            .orElse(List.of());
        Answer answer = (isPick(line) && !next.isEmpty()) ? picked(number(line), next) : this.bot.ask(line, this.where);
        this.last = Optional.of(answer);
        return answer;
    }

    private Answer picked(int number, List<Choice> next) {
        if (number >= 1 && number <= next.size()) {
            return this.bot.answer(next.get(number - 1).question(), this.where);
        }
        Answer.Draft told = Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, (next.size() == 1)
                ? "There is only number 1 to pick" : "Please pick a number from 1 to " + next.size());
        next.forEach(told::followUp);
        return told.done();
    }

    private static int number(String line) {
        return Integer.parseInt(line.strip().replaceAll("[.)]$", ""));
    }

}
