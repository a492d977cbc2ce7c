package org.councilratings.core.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.QuestionKind;

/** One person's conversation with the bot: a line in, an answer out; a number picks. */
final class Chat {

    private static final Set<String> FAREWELLS = Set.of("exit", "quit", "bye");

    private static final int LONGEST_NUMBER = 2;

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
        return number(line).isPresent();
    }

    private static OptionalInt number(String line) {
        String text = line.strip();
        if (text.endsWith(".") || text.endsWith(")")) {
            text = text.substring(0, text.length() - 1);
        }
        // longer ones are years
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /**
     * What the last answer numbered: what may be meant, or else what may be asked next.
     */
    private List<Choice> offered() {
        return this.last.map(answer -> answer.choices().isEmpty() ? answer.followUps() : answer.choices())
            .orElse(List.of());
    }

    Answer answer(String line) {
        OptionalInt number = number(line);
        List<Choice> offered = offered();
        if (number.isPresent() && !offered.isEmpty()) {
            int at = number.getAsInt();
            if (at < 1 || at > offered.size()) {
                return notOffered(offered.size());
            }
            return remembered(this.bot.answer(offered.get(at - 1).question(), this.where));
        }
        return remembered(this.bot.ask(line, this.where));
    }

    private Answer remembered(Answer answer) {
        this.last = Optional.of(answer);
        return answer;
    }

    private Answer notOffered(int most) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.HELP,
                (most == 1) ? "There is only number 1 to pick" : "Please pick a number from 1 to " + most);
        Answer before = this.last.orElseThrow();
        before.choices().forEach(answer::choice);
        before.followUps().forEach(answer::followUp);
        return answer.done();
    }

}
