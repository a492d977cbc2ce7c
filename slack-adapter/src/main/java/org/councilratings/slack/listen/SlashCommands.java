package org.councilratings.slack.listen;

import java.util.Optional;
import java.util.Set;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.Windows;

/**
 * {@code /rating kent}: answered to the channel; what asks back or explains, to the asker
 * alone. Where no council is named, a window opens to pick one.
 */
final class SlashCommands {

    private static final String SURFACE = "slash";

    /** All 153 at once would fill a channel, and help nobody. */
    private static final Answer WHICH_RATINGS = Answer
        .draft(Outcome.CLARIFY, QuestionKind.LIST, "Which councils do you mean?")
        .say("Write after /ratings what they have in common, for example: inadequate north west. Or pick:")
        .choice(rated(Grade.OUTSTANDING))
        .choice(rated(Grade.GOOD))
        .choice(rated(Grade.REQUIRES_IMPROVEMENT))
        .choice(rated(Grade.INADEQUATE))
        .choice(Choice.of(new Question.Listing(Group.all(), new Wanted.NoOverall(), false)))
        .done();

    private final Desk desk;

    SlashCommands(Desk desk) {
        this.desk = desk;
    }

    Response command(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload command = request.getPayload();
        if (this.desk.isNew(command.getTriggerId())) {
            this.desk.answer(SURFACE, () -> answered(command), command.getResponseUrl());
        }
        return context.ack();
    }

    private Answer answered(SlashCommandPayload command) {
        String text = Optional.ofNullable(command.getText()).orElse("").strip();
        Answer answer = answer(command.getCommand(), text);
        boolean picks = answer.unfinished().isPresent() && answer.choices().isEmpty()
                && opensPicker(command, answer, answer.unfinished().get());
        if (!picks) {
            this.desk.respond(command.getResponseUrl(), answer);
        }
        return answer;
    }

    private Answer answer(String command, String text) {
        if (text.equalsIgnoreCase("help")) {
            return this.desk.bot().answer(new Question.Help(), Where.nowhere());
        }
        if (text.isEmpty() && command.equals(Command.RATINGS.slash())) {
            return WHICH_RATINGS;
        }
        return this.desk.bot().ask(command + " " + text, Where.nowhere());
    }

    private static Choice rated(Grade grade) {
        return Choice
            .of(new Question.Listing(Group.all(), new Wanted.Graded(Set.of(grade), JudgementArea.OVERALL), false));
    }

    /** Slack may be too slow for a window: the reply then has a select of its own. */
    private boolean opensPicker(SlashCommandPayload command, Answer answer, Question unfinished) {
        Windows.Asker asker = new Windows.Asker(QuestionCode.of(unfinished), command.getResponseUrl(), null, false,
                null);
        return this.desk.poster()
            .open(command.getTriggerId(), Windows.picker(unfinished, answer.authorities(), asker)) instanceof Sent.Done;
    }

}
