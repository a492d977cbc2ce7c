package org.councilratings.slack.listen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.subscription.Zones;
import org.councilratings.data.model.Authority;
import org.councilratings.slack.post.Poster;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.Message;
import org.councilratings.slack.render.Options;
import org.councilratings.slack.render.OrderWindow;
import org.councilratings.slack.render.Windows;

/**
 * Councils and time zones suggested while a name is typed, and what is asked once a
 * council is picked.
 */
final class Pickers {

    private static final String SURFACE = "picker";

    private final Desk desk;

    Pickers(Desk desk) {
        this.desk = desk;
    }

    Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        String typed = Optional.ofNullable(request.getPayload().getValue()).orElse("");
        List<Option> options = OrderWindow.ZONE.equals(request.getPayload().getActionId())
                ? Zones.suggest(typed, Options.MOST).stream().map(Options::of).toList()
                : this.desk.bot().suggest(typed, Options.MOST).stream().map(Options::of).toList();
        return context.ack(BlockSuggestionResponse.builder().options(options).build());
    }

    Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload submitted = request.getPayload();
        Optional<Windows.Asker> asker = Windows.Asker.read(submitted.getView().getPrivateMetadata());
        Optional<Question> unfinished = asker.map(Windows.Asker::code).flatMap(this.desk.bot()::question);
        List<Authority> authorities = Windows.picked(submitted.getView())
            .stream()
            .flatMap(slug -> this.desk.bot().authority(slug).stream())
            .distinct()
            .toList();
        Optional<Question> question = unfinished.flatMap(one -> one.about(authorities));
        if (unfinished.isEmpty()) {
            return context.ackWithUpdate(Windows.answer(this.desk.renderer().first(StandingAnswers.OLD_BUTTON)));
        }
        if (question.isEmpty()) {
            return context.ackWithErrors(Map.of(Windows.FIELD, (unfinished.get() instanceof Question.Compare)
                    ? "Please pick two to five councils." : "Please pick a council from the list."));
        }
        if (asker.get().responseUrl() == null) {
            Answer answer = this.desk.bot().answer(question.get(), Where.nowhere());
            this.desk.answer(SURFACE, () -> answer, null);
            return context.ackWithUpdate(Windows.answer(this.desk.renderer().first(answer)));
        }
        if (this.desk.isNew(submitted.getTriggerId())) {
            String user = submitted.getUser().getId();
            this.desk.answer(SURFACE, () -> answered(question.get(), asker.get(), user), asker.get().responseUrl());
        }
        return context.ack();
    }

    /**
     * Where the window stood open for too long, the answer goes to the asker directly.
     */
    private Answer answered(Question question, Windows.Asker asker, String user) {
        Where where = Optional.ofNullable(asker.where()).map(Where::new).orElse(Where.nowhere());
        Answer answer = this.desk.bot().answer(question, where);
        boolean isForEverybody = answer.isForEverybody() || asker.isThreadForEverybody();
        Message message = this.desk.renderer().first(answer);
        Reply reply = new Reply(Optional.of(message), isForEverybody, Optional.ofNullable(asker.thread()), false);
        if (asker.responseUrl() != null
                && this.desk.poster().respond(asker.responseUrl(), reply) instanceof Sent.Failed(String reason)
                && reason.equals(Poster.EXPIRED)) {
            this.desk.poster().tell(user, message);
        }
        return answer;
    }

}
