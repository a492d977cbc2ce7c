package org.councilratings.slack.listen;

import java.time.LocalDate;
import java.util.Optional;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.Windows;

/**
 * {@code /rating kent}: answered to the channel; what asks back or explains, to the asker
 * alone. Where no council is named, a window opens to pick one. What {@code /reports} is
 * asked about posts, {@link Subscriptions} answers.
 */
public final class SlashCommands {

    private static final String SURFACE = "slash";

    private static final Answer WHICH_RATINGS = StandingAnswers
        .whichRatings("Write after /ratings what they have in common, for example: inadequate north west.");

    private final Desk desk;

    private final Subscriptions subscriptions;

    SlashCommands(Desk desk, Subscriptions subscriptions) {
        this.desk = desk;
        this.subscriptions = subscriptions;
    }

    Response command(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload command = request.getPayload();
        if (this.desk.isNew(command.getTriggerId())) {
            this.desk.answer(SURFACE, () -> answered(command), command.getResponseUrl());
        }
        return context.ack();
    }

    private Answer answered(SlashCommandPayload command) {
        Bot bot = this.desk.bot();
        String text = Optional.ofNullable(command.getText()).orElse("");
        Optional<Subscriptions.Asked> aboutPosts = Subscriptions.asked(command.getCommand(), text);
        if (aboutPosts.isPresent()) {
            return this.subscriptions.answered(Conversation.of(command), aboutPosts.get());
        }
        if (command.getCommand().equals(Command.REPORTS.slash())) {
            Optional<Answer> meant = Subscriptions.meant(text);
            if (meant.isPresent()) {
                this.desk.respond(command.getResponseUrl(), meant.get());
                return meant.get();
            }
        }
        Answer answer = answer(bot, command.getCommand() + " " + text, bot.today());
        boolean picks = answer.unfinished().isPresent() && answer.choices().isEmpty()
                && opensPicker(command, answer, answer.unfinished().get());
        if (!picks) {
            this.desk.respond(command.getResponseUrl(), answer);
        }
        return answer;
    }

    /**
     * What a command is answered, by words as they are typed: "/ratings inadequate".
     */
    public static Answer answer(Bot bot, String typed, LocalDate today) {
        String[] words = typed.strip().split("\\s+", 2);
        boolean isCommand = words[0].startsWith("/");
        if (isCommand && words.length > 1 && words[1].equalsIgnoreCase("help")) {
            return bot.answer(new Question.Help(), Where.nowhere(), today);
        }
        if (words.length == 1 && words[0].equals(Command.RATINGS.slash())) {
            return WHICH_RATINGS;
        }
        return bot.ask(typed, Where.nowhere(), today);
    }

    /** Slack may be too slow for a window: the reply then has a select of its own. */
    private boolean opensPicker(SlashCommandPayload command, Answer answer, Question unfinished) {
        Windows.Asker asker = new Windows.Asker(QuestionCode.of(unfinished), command.getResponseUrl(), null, false,
                null);
        return this.desk.poster()
            .open(command.getTriggerId(), Windows.picker(unfinished, answer.authorities(), asker)) instanceof Sent.Done;
    }

}
