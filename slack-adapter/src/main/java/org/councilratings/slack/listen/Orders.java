package org.councilratings.slack.listen;

import java.util.List;
import java.util.Optional;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reports.Actor;
import org.councilratings.core.reports.OrderRead;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.state.EventsSeen;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.data.model.Authority;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.OrderFilled;
import org.councilratings.slack.render.OrderWindow;
import org.councilratings.slack.render.Windows;

/**
 * The window in which an order is filled in, and what happens once it is submitted: an
 * order is kept or changed only where the bot can post.
 */
final class Orders {

    private static final String SURFACE = "modal";

    private static final Answer OPENED = Answer.draft(Outcome.HELP, QuestionKind.HELP, "A window").done();

    private final Desk desk;

    private final Reports reports;

    private final Editors editors;

    private final EventsSeen seen;

    private final PostCheck check;

    private final Telling telling;

    Orders(Desk desk, Reports reports, Editors editors, EventsSeen seen) {
        this.desk = desk;
        this.reports = reports;
        this.editors = editors;
        this.seen = seen;
        this.check = new PostCheck(desk);
        this.telling = new Telling(desk);
    }

    /**
     * Opens a window for a new order.
     * @param typed which councils and regions, with commas between them; may be empty
     */
    Answer open(Conversation here, String typed) {
        TypedPlaces places = TypedPlaces.read(typed, this.reports);
        return open(here, 0, places);
    }

    /** Opens a window with an order as it is now. */
    Answer change(Conversation here, Subscription subscription) {
        return open(here, subscription.id(), new TypedPlaces(subscription.order(), Optional.empty(), true));
    }

    private Answer open(Conversation here, long id, TypedPlaces places) {
        OrderWindow.From from = new OrderWindow.From(id, here.channel(), here.isDirect(), here.responseUrl());
        // one that is not in the record any more stays in sight, until somebody takes it
        // out
        View window = OrderWindow.of(from, here.direction(), places.order(), places.isChosen(),
                slug -> this.desk.bot().authority(slug).map(Authority::shortName).orElse(slug), places.notice());
        if (this.desk.poster().open(here.trigger(), window) instanceof Sent.Failed) {
            return this.telling.alone(here.who().user(), here.responseUrl(), Telling
                .not("The window did not open in time", "Nothing was changed. Please give the command again."));
        }
        return OPENED;
    }

    /** Says at once what is unclear; else acknowledges, and does the rest afterwards. */
    Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload submitted = request.getPayload();
        Optional<OrderWindow.From> from = OrderWindow.From.read(submitted.getView().getPrivateMetadata());
        if (from.isEmpty()) {
            return context.ackWithUpdate(Windows.answer(this.desk.renderer().first(StandingAnswers.OLD_BUTTON)));
        }
        OrderFilled filled = new OrderFilled(submitted.getView());
        if (filled.isAboutNobody()) {
            return context.ackWithErrors(filled.errors(
                    List.of(new OrderRead.Fault("regions", "Please pick regions or councils, or “All of England”."))));
        }
        return switch (this.reports.read(filled.form(), Optional.empty())) {
            case OrderRead.Unclear(List<OrderRead.Fault> faults) -> context.ackWithErrors(filled.errors(faults));
            case OrderRead.Clear(Order order) -> {
                take(submitted, from.get(), order);
                yield context.ack();
            }
        };
    }

    private void take(ViewSubmissionPayload submitted, OrderWindow.From from, Order order) {
        String team = submitted.getTeam().getId();
        String user = submitted.getUser().getId();
        String view = "slack:view:%s:%s".formatted(team, submitted.getView().getId());
        Maker who = new Maker(user, Optional.ofNullable(submitted.getUser().getName()).orElse(""));
        Actor actor = new Actor(Conversation.destination(team, from.channel()), who,
                this.editors.refusal(user, Conversation.isPersonal(from.channel())));
        this.desk.answerEvent(SURFACE, () -> {
            if (!this.seen.claim(List.of(view))) {
                this.desk.seenBefore();
                return Optional.empty();
            }
            return Optional.of(taken(actor, from, order));
        }, apology -> this.telling.alone(user, from.responseUrl(), List.of(apology)));
    }

    private Answer taken(Actor actor, OrderWindow.From from, Order order) {
        String user = actor.who().user();
        if (actor.refusal().isPresent()) {
            return this.telling.alone(user, from.responseUrl(),
                    Telling.not("Nothing was changed", actor.refusal().get()));
        }
        PostCheck.Asker asker = new PostCheck.Asker(user, from.channel(), from.isDirect(), from.responseUrl());
        return from.isChange()
                ? this.check.before(asker, "nothing was changed", () -> this.reports.change(actor, from.id(), order))
                : this.check.before(asker, "nothing was subscribed", () -> this.reports.subscribe(actor, order));
    }

}
