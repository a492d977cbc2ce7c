package org.councilratings.slack.listen;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Platform;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.state.EventsSeen;
import org.councilratings.slack.render.OrderWindow;

/**
 * Everything that Slack may send, and who takes it. Bolt reads the requests; who we are
 * is asked in the background and never on a request's way, and signatures are checked
 * before Bolt sees a request, so its own middleware for both is left out.
 */
public final class Listeners {

    /** Seven commands; anything else is asked by mention. */
    public static final Platform SLACK = new Platform(EnumSet.range(Command.RATING, Command.REPORTS),
            "In a thread, mention me again to ask on: “and Essex?” or “what about care leavers?”");

    private static final Pattern ANY = Pattern.compile("(?s).*");

    private Listeners() {
    }

    /** Bolt's app, ready to be served. */
    public static App app(Slack slack, Desk desk, EventsSeen seen, Supplier<Optional<String>> ourselves,
            Reports reports, Editors editors) {
        AppConfig config = AppConfig.builder()
            .slack(slack)
            // what we do not listen for is acknowledged, so that Slack does not think us
            // broken
            .allEventsApiAutoAckEnabled(true)
            .build();
        App app = new App(config, slack, List.of());
        Orders orders = new Orders(desk, reports, editors, seen);
        Subscriptions subscriptions = new Subscriptions(desk, reports, editors, orders);
        app.command(ANY, new SlashCommands(desk, subscriptions)::command);
        Messages messages = new Messages(desk, seen, ourselves);
        app.event(AppMentionEvent.class, messages::mention);
        app.event(MessageEvent.class, messages::direct);
        app.event(MessageFileShareEvent.class, messages::withFile);
        app.event(MessageThreadBroadcastEvent.class, messages::broadcast);
        app.event(AppHomeOpenedEvent.class, new HomeTab(desk)::opened);
        app.blockAction(ANY, new Clicks(desk, subscriptions)::click);
        Pickers pickers = new Pickers(desk);
        app.blockSuggestion(ANY, pickers::suggest);
        app.viewSubmission(ANY,
                (request, context) -> OrderWindow.ORDER.equals(request.getPayload().getView().getCallbackId())
                        ? orders.submit(request, context) : pickers.submit(request, context));
        app.viewClosed(ANY, (request, context) -> context.ack());
        return app.start();
    }

}
