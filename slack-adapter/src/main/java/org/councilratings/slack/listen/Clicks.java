package org.councilratings.slack.listen;

import java.util.List;
import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Authority;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.ActionId;
import org.councilratings.slack.render.Message;
import org.councilratings.slack.render.SlackRenderer;
import org.councilratings.slack.render.SubscriptionButtons;
import org.councilratings.slack.render.Windows;

/**
 * Buttons, and selects with which a council is picked: in a message, in a window, and in
 * the App Home. Each carries its question, so that one of last year still works.
 */
final class Clicks {

    private static final Message SLOW = new SlackRenderer()
        .first(Answer.draft(Outcome.HELP, QuestionKind.HELP, "The window did not open in time")
            .say("Please click again, or ask in words, for example: compare Norfolk with Suffolk.")
            .done());

    private final Desk desk;

    private final Subscriptions subscriptions;

    Clicks(Desk desk, Subscriptions subscriptions) {
        this.desk = desk;
        this.subscriptions = subscriptions;
    }

    Response click(BlockActionRequest request, ActionContext context) {
        BlockActionPayload click = request.getPayload();
        if (!click.getActions().isEmpty() && this.desk.isNew(click.getTriggerId())) {
            Action action = click.getActions().getFirst();
            this.desk.answer(click.getView() == null ? "button" : click.getView().getType(),
                    () -> answered(click, action), click.getResponseUrl());
        }
        return context.ack();
    }

    private Answer answered(BlockActionPayload click, Action action) {
        Optional<SubscriptionButtons.Pressed> pressed = SubscriptionButtons.pressed(action.getActionId());
        if (pressed.isPresent() && click.getView() == null) {
            return this.subscriptions.pressed(Conversation.of(click), pressed.get());
        }
        if (pressed.isPresent()) {
            Message help = this.desk.renderer().first(ReportsHelp.ANSWER);
            show(click, Windows.answer(help), help);
            return ReportsHelp.ANSWER;
        }
        if (action.getActionId().equals(ActionId.PICK_SEVERAL)) {
            ActionId.Several several = ActionId.Several.read(Optional.ofNullable(action.getValue()).orElse(""));
            Optional<Question> unfinished = this.desk.bot().question(several.code());
            if (unfinished.isPresent()) {
                return picking(click, unfinished.get(), several.slugs());
            }
        }
        if (click.getView() != null) {
            Asked asked = asked(action, Where.nowhere());
            show(click, Windows.answer(asked.message()), asked.message());
            return asked.answer();
        }
        Place place = Place.of(click);
        Asked asked = asked(action, place.where());
        boolean isForEverybody = asked.answer().isForEverybody() || !place.isPrivate();
        Reply reply = new Reply(Optional.of(asked.message()), isForEverybody, place.thread(), false);
        Sent sent = this.desk.poster().respond(place.responseUrl(), reply);
        boolean isDone = ActionId.ASKED_BACK.equals(action.getBlockId()) && sent instanceof Sent.Done;
        if (place.isPrivate() && isDone) {
            this.desk.poster().respond(place.responseUrl(), Reply.removal());
        }
        return asked.answer();
    }

    /**
     * An answer and what is shown of it.
     */
    private record Asked(Answer answer, Message message) {
    }

    private Asked asked(Action action, Where where) {
        Bot bot = this.desk.bot();
        String id = action.getActionId();
        if (id.equals(ActionId.MORE)) {
            return more(Optional.ofNullable(action.getValue()).orElse(""), where);
        }
        if (id.equals(ActionId.WORDS)) {
            return whole(bot.ask(Optional.ofNullable(action.getValue()).orElse(""), where));
        }
        Optional<Question> question = id.startsWith(ActionId.PICK) ? picked(action)
                : Optional.ofNullable(action.getValue()).flatMap(bot::question);
        return whole(question.map(known -> bot.answer(known, where)).orElse(StandingAnswers.OLD_BUTTON));
    }

    private Asked whole(Answer answer) {
        return new Asked(answer, this.desk.renderer().first(answer));
    }

    private Asked more(String value, Where where) {
        Optional<ActionId.Wanted> wanted = ActionId.wanted(value);
        Optional<Question> question = wanted.map(ActionId.Wanted::code).flatMap(this.desk.bot()::question);
        if (question.isEmpty()) {
            return whole(StandingAnswers.OLD_BUTTON);
        }
        Answer answer = this.desk.bot().answer(question.get(), where);
        return new Asked(answer, this.desk.renderer().part(answer, wanted.get().part()));
    }

    private Optional<Question> picked(Action action) {
        Optional<String> slug = Optional.ofNullable(action.getSelectedOption()).map(option -> option.getValue());
        Optional<Question> unfinished = this.desk.bot()
            .question(action.getActionId().substring(ActionId.PICK.length()));
        return slug.flatMap(this.desk.bot()::authority)
            .flatMap(authority -> unfinished.flatMap(question -> question.about(List.of(authority))));
    }

    /**
     * Shows a window, or else, since somebody waits for it, a message.
     */
    private void show(BlockActionPayload click, View window, Message otherwise) {
        // a window over a window may stay unseen
        boolean isInWindow = click.getView() != null && "modal".equals(click.getView().getType());
        Sent sent = isInWindow ? this.desk.poster().update(click.getView().getId(), window)
                : this.desk.poster().open(click.getTriggerId(), window);
        if (sent instanceof Sent.Failed) {
            if (click.getView() == null) {
                this.desk.poster().respond(click.getResponseUrl(), Reply.forTheAsker(otherwise));
            }
            else {
                this.desk.poster().tell(click.getUser().getId(), otherwise);
            }
        }
    }

    /** Opens the window in which several councils are picked. */
    private Answer picking(BlockActionPayload click, Question unfinished, List<String> slugs) {
        List<Authority> named = slugs.stream().flatMap(slug -> this.desk.bot().authority(slug).stream()).toList();
        Optional<Place> place = (click.getView() == null) ? Optional.of(Place.of(click)) : Optional.empty();
        Windows.Asker asker = new Windows.Asker(QuestionCode.of(unfinished), place.map(Place::responseUrl).orElse(null),
                place.flatMap(Place::thread).orElse(null), place.map(there -> !there.isPrivate()).orElse(false),
                place.map(Place::where).map(Where::thread).orElse(null));
        show(click, Windows.picker(unfinished, named, asker), SLOW);
        return this.desk.bot().ask("/compare", Where.nowhere());
    }

}
