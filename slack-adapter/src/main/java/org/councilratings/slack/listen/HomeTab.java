package org.councilratings.slack.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.slack.render.HomeView;

/** The App Home, made anew each time somebody opens it. */
final class HomeTab {

    private static final int NEWEST = 5;

    private static final int MOST_EXAMPLES = 12;

    private final Desk desk;

    HomeTab(Desk desk) {
        this.desk = desk;
    }

    Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent event = payload.getEvent();
        if ("home".equals(event.getTab())) {
            this.desk.answerEvent("home", () -> {
                Answer recent = recent(this.desk.bot());
                this.desk.poster().publish(event.getUser(), page(this.desk.bot(), recent));
                return Optional.of(recent);
            }, apology -> {
            });
        }
        return context.ack();
    }

    private static Answer recent(Bot bot) {
        return bot.answer(new Question.Recent(Group.all(), Visits.ANY, Period.always(), OptionalInt.of(NEWEST)),
                Where.nowhere());
    }

    private View page(Bot bot, Answer recent) {
        Question oneCouncil = bot.ask("/rating", Where.nowhere()).unfinished().orElseThrow();
        Question several = bot.ask("/compare", Where.nowhere()).unfinished().orElseThrow();
        return new HomeView(this.desk.renderer()).of(oneCouncil, several, recent, examples(bot),
                Listeners.SLACK.commands().stream().map(Offer::line).toList());
    }

    private static List<Choice> examples(Bot bot) {
        List<Choice> examples = new ArrayList<>();
        for (String example : Intents.examples()) {
            bot.ask(example, Where.nowhere())
                .asked()
                .filter(question -> examples.size() < MOST_EXAMPLES)
                .ifPresent(question -> examples.add(new Choice(example, example, question)));
        }
        return examples;
    }

}
