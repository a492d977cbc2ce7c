package org.councilratings.slack.listen;

import java.util.Optional;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.Windows;

/**
 * {@code /rating kent}: answered to the channel; what asks back or explains, to the asker
 * alone. Where no council is named, a window opens to pick one.
 */
final class SlashCommands {

    private static final String SURFACE = "slash";

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
        Answer answer = text.equalsIgnoreCase("help") ? this.desk.bot().answer(new Question.Help(), Where.nowhere())
                : this.desk.bot().ask(command.getCommand() + " " + text, Where.nowhere());
        boolean picks = answer.unfinished().isPresent() && answer.choices().isEmpty()
                && opensPicker(command, answer, answer.unfinished().get());
        if (!picks) {
            this.desk.respond(command.getResponseUrl(), answer);
        }
        return answer;
    }

    /** Slack may be too slow for a window: the reply then has a select of its own. */
    private boolean opensPicker(SlashCommandPayload command, Answer answer, Question unfinished) {
        Windows.Asker asker = new Windows.Asker(QuestionCode.of(unfinished), command.getResponseUrl(), null, false,
                null);
        return this.desk.poster()
            .open(command.getTriggerId(), Windows.picker(unfinished, answer.authorities(), asker)) instanceof Sent.Done;
    }

}
