package org.councilratings.core.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.digest.Relevance;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;

/**
 * What is said of subscriptions: that one was changed and what comes of it, and lists.
 */
final class SubscriptionWords {

    private static final String LEFT_OUT = "What was left out by the order before stays left out.";

    private static final String BUT_THE_REST = "Only the rest of a post that is half there still comes.";

    private final Bot bot;

    private final Clock clock;

    SubscriptionWords(Bot bot, Clock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    static Answer.Draft said(Outcome outcome, String title) {
        return Answer.draft(outcome, QuestionKind.HELP, title);
    }

    /**
     * That there is a new one.
     * @param others what was subscribed there before
     */
    Answer made(Subscription made, List<Subscription> others) {
        List<String> more = new ArrayList<>(List.of(next(made),
                "Reports that are in my record already are not posted. If older ones are added to it later, I say "
                        + "how many; if something that it held of a report was wrong, I tell the correction."));
        Relevance relevance = new Relevance(this.bot.dataset());
        Set<String> wanted = relevance.councils(made.order().wants());
        others.stream()
            .filter(other -> !Collections.disjoint(wanted, relevance.councils(other.order().wants())))
            .map(other -> "Subscription %d here is about some of the same councils: what both want comes with both."
                .formatted(other.id()))
            .findFirst()
            .ifPresent(more::add);
        return confirmation("Subscription %d is set up".formatted(made.id()), made, more);
    }

    Answer changed(Subscription now) {
        return confirmation("Subscription %d is changed".formatted(now.id()), now,
                isByTheClock(now)
                        ? List.of("What is new and was not told yet goes by the new order. " + LEFT_OUT, next(now))
                        : List.of("If something is new that was not told yet and fits the new order, it is posted now. "
                                + LEFT_OUT, next(now)));
    }

    Answer resumed(Subscription now) {
        return confirmation("Subscription %d goes on".formatted(now.id()), now,
                isByTheClock(now) ? List.of(next(now), "What came while it was paused is told with that one.")
                        : List.of("What came while it was paused, if anything, is posted now.", next(now)));
    }

    /**
     * That it is paused.
     * @param isHalfPosted whether the rest of a post still comes
     */
    Answer paused(Subscription now, boolean isHalfPosted) {
        Answer.Draft answer = atRest("Subscription %d is paused".formatted(now.id()), now);
        return (isHalfPosted ? answer.say(BUT_THE_REST) : answer).done();
    }

    /** Nothing was done, since it is so already. */
    Answer unchanged(String title, Subscription held) {
        return confirmation(title.formatted(held.id()), held, List.of(next(held)));
    }

    /**
     * That it is ended.
     * @param isHalfPosted whether the rest of a post still comes
     */
    Answer ended(Subscription held, boolean isHalfPosted) {
        Answer.Draft answer = said(Outcome.ANSWERED, "Subscription %d is ended".formatted(held.id()))
            .say("Nothing more of this is posted here: %s.".formatted(words().inShort(held.order())));
        if (isHalfPosted) {
            answer.say(BUT_THE_REST);
        }
        return answer.say("“/reports subscribe” sets up a new one.").done();
    }

    /**
     * What happens from now on.
     * @param runs what else there is to say of one that runs
     */
    private Answer confirmation(String title, Subscription held, List<String> runs) {
        if (held.isPaused()) {
            return atRest(title, held).done();
        }
        Answer.Draft answer = said(Outcome.ANSWERED, title).say(happens(held));
        runs.forEach(answer::say);
        return answer
            .say("Its number is %d. “/reports change”, “pause”, “preview” and “unsubscribe” take that number."
                .formatted(held.id()))
            .freshness(freshness())
            .done();
    }

    private Answer.Draft atRest(String title, Subscription held) {
        return said(Outcome.ANSWERED, title).say(happens(held))
            .say("It is paused: nothing is posted until “/reports resume %d”, and then what came meanwhile is, too."
                .formatted(held.id()));
    }

    private String happens(Subscription held) {
        String whom = held.where().isDirect() ? "you" : "this channel";
        String which = words().which(held.order().wants());
        if (!isByTheClock(held)) {
            return "I tell %s of %s, as soon as it is in my record.".formatted(whom, which);
        }
        String when = words().when(held.order());
        return "%s%s I tell %s what is new: %s.".formatted(when.substring(0, 1).toUpperCase(Locale.UK),
                when.substring(1), whom, which);
    }

    private String next(Subscription held) {
        if (!isByTheClock(held)) {
            return "The next post comes with the next such report." + (held.order().wants().tellsOfNothing()
                    ? " That nothing is new I say in a daily, weekly or monthly summary only." : "");
        }
        Order order = held.order();
        if (isOverdue(held)) {
            return "The summary that was due on %s comes in a moment%s.".formatted(
                    OrderWords.moment(held.nextDue().orElseThrow(), order.zone()),
                    order.wants().tellsOfNothing() ? "" : ", if there is anything to tell");
        }
        String when = held.nextDue().map(due -> OrderWords.moment(due, order.zone())).orElse("a day that is not set");
        return "The next summary is due on %s. If nothing is new by then, %s.".formatted(when,
                order.wants().tellsOfNothing() ? "I say so in a line" : "nothing is posted");
    }

    private boolean isOverdue(Subscription held) {
        Instant now = this.clock.instant();
        return held.nextDue().filter(due -> !due.isAfter(now)).isPresent();
    }

    private static boolean isByTheClock(Subscription held) {
        return held.order().rhythm().kind() != Rhythm.Kind.AS_THEY_APPEAR;
    }

    Answer list(Destination where, List<Subscription> held) {
        if (held.isEmpty()) {
            return said(Outcome.ANSWERED, "Nothing is subscribed here")
                .say("“/reports subscribe” sets up posts of new reports, for this %s."
                    .formatted(where.isDirect() ? "conversation" : "channel"))
                .done();
        }
        return said(Outcome.ANSWERED,
                (held.size() == 1) ? "1 subscription here" : "%d subscriptions here".formatted(held.size()))
            .add(new Block.Bullets(held.stream().map(this::line).toList()))
            .say("Each part can be changed with “/reports change” and the number; “pause”, “resume”, “unsubscribe”, "
                    + "“now” and “preview” take the number, too.")
            .done();
    }

    private String line(Subscription held) {
        ZoneId zone = held.order().zone();
        StringBuilder line = new StringBuilder("%d: %s.".formatted(held.id(), words().inShort(held.order())));
        held.paused()
            .ifPresentOrElse(
                    pause -> line.append(" Paused since %s%s.".formatted(OrderWords.moment(pause.since(), zone),
                            pause.by()
                                .map(by -> " by " + by.name())
                                .or(() -> pause.reason().map(" because "::concat))
                                .orElse(""))),
                    () -> held.nextDue()
                        .filter(due -> isByTheClock(held))
                        .ifPresent(due -> line.append(isOverdue(held) ? " Next in a moment."
                                : " Next on %s.".formatted(OrderWords.moment(due, zone)))));
        line.append(" Made by %s on %s.".formatted(held.maker().name(), OrderWords.moment(held.made(), zone)));
        held.changed()
            .ifPresent(change -> line
                .append(" Changed by %s on %s.".formatted(change.by().name(), OrderWords.moment(change.at(), zone))));
        return line.toString();
    }

    /** That a number is none here, with those that there are. */
    Answer notHere(long id, List<Subscription> held) {
        if (!held.isEmpty()) {
            return which(Optional.of(id), held);
        }
        return said(Outcome.CLARIFY, notHere(id))
            .say("Nothing is subscribed here. “/reports subscribe” sets something up.")
            .done();
    }

    /**
     * Asks which one is meant.
     * @param number one that is none of them; empty if none was given
     */
    Answer which(Optional<Long> number, List<Subscription> held) {
        return said(Outcome.CLARIFY, number.map(SubscriptionWords::notHere).orElse("Which of them do you mean?"))
            .say("Please give the command again, with the number of one of these:")
            .add(new Block.Bullets(held.stream().map(this::inShort).toList()))
            .done();
    }

    private static String notHere(long id) {
        return "There is no subscription %d here".formatted(id);
    }

    private String inShort(Subscription held) {
        return "%d: %s%s".formatted(held.id(), words().inShort(held.order()), held.isPaused() ? " (paused)" : "");
    }

    OrderWords words() {
        return new OrderWords(this.bot.dataset());
    }

    String freshness() {
        return Wording.freshness(this.bot.dataset(), this.bot.today());
    }

}
