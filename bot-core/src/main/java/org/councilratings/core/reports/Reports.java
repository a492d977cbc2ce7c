package org.councilratings.core.reports;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door of subscriptions: what a platform calls for {@code /reports …}, and what
 * is said then. Safe for many threads. Nothing here throws where the state fails: the
 * answer says so, and that nothing was changed. An answer that tells of something done
 * has the outcome {@link Outcome#ANSWERED}; one that tells why it was not, another.
 */
public final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private static final Pattern NUMBER = Pattern.compile("(?:no\\.? ?|number |#)?([0-9]{1,18})",
            Pattern.CASE_INSENSITIVE);

    private final Bot bot;

    private final Deliveries deliveries;

    private final Clock clock;

    private final Order usual;

    private final SubscriptionWords words;

    private final Previews previews;

    private final Why why;

    /**
     * Subscriptions of one process's platform.
     * @param bot knows the record and the councils' names
     * @param zone where times of day are meant if nobody says
     */
    public Reports(Bot bot, Deliveries deliveries, Clock clock, ZoneId zone) {
        this.bot = bot;
        this.deliveries = deliveries;
        this.clock = clock;
        this.usual = new Order(Wants.everything(), new Rhythm.AsTheyAppear(), zone);
        this.words = new SubscriptionWords(bot, clock);
        this.previews = new Previews(bot, deliveries);
        this.why = new Why(bot, deliveries, clock);
    }

    /** The order of somebody who fills in nothing. */
    public Order usual() {
        return this.usual;
    }

    /**
     * Reads a form.
     * @param before the order that it changes; empty for a new one
     */
    public OrderRead read(OrderForm form, Optional<Order> before) {
        return new FormReading(this.bot::resolve, this.bot::authority, before.orElse(this.usual)).read(form);
    }

    /**
     * Keeps a new order. Whether the bot can post there is found out before.
     * @return the confirmation, for everybody there: what will happen, and when next
     */
    public Answer subscribe(Actor actor, Order order) {
        return changing(actor, () -> {
            List<Subscription> here = this.deliveries.subscriptions().in(actor.where());
            Optional<Subscription> same = here.stream()
                .filter(held -> held.order().equals(order) && !held.isPaused())
                .findFirst();
            return same.isPresent() ? this.words.unchanged("Subscription %d does that already", same.get())
                    : this.words.made(this.deliveries.subscriptions().add(actor.where(), order, actor.who()), here);
        });
    }

    /**
     * What is subscribed there: each by its number, who made it and when. For the asker.
     */
    public Answer list(Destination where) {
        return telling(() -> this.words.list(where, this.deliveries.subscriptions().in(where)));
    }

    /** What is subscribed there, paused or not, by number; none where the state fails. */
    public List<Subscription> in(Destination where) {
        try {
            return this.deliveries.subscriptions().in(where);
        }
        catch (IOException ex) {
            LOG.warn("Subscriptions cannot be read: {}", ex.getMessage());
            return List.of();
        }
    }

    /**
     * Which subscription is meant. Where there is only one, its number may be left out.
     * @param number as it was given
     */
    public Meant meant(Destination where, Optional<Long> number) {
        return meant(where, number, number.isEmpty());
    }

    /**
     * The same for what somebody typed: "3", "#3" or nothing.
     */
    public Meant meant(Destination where, String typed) {
        Matcher number = NUMBER.matcher(typed.strip());
        return meant(where, number.matches() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty(),
                typed.isBlank());
    }

    private Meant meant(Destination where, Optional<Long> number, boolean mayBeTheOnly) {
        List<Subscription> here = in(where);
        Optional<Subscription> meant = number.isPresent()
                ? here.stream().filter(one -> one.id() == number.get()).findFirst()
                : here.stream().findFirst().filter(one -> mayBeTheOnly && here.size() == 1);
        if (meant.isPresent()) {
            return new Meant.One(meant.get());
        }
        // the list knows whether nothing is subscribed, or nothing can be read
        return here.isEmpty() ? new Meant.None(list(where)) : new Meant.AnyOf(this.words.which(number, here), here);
    }

    /**
     * One subscription in few words, to be picked among others.
     * @param longest how many characters there is room for
     */
    public String label(Subscription subscription, int longest) {
        return this.words.words().label(subscription, longest);
    }

    /** Changes an order in place. */
    public Answer change(Actor actor, long id, Order order) {
        return changing(actor, id, held -> {
            if (held.order().equals(order)) {
                return Optional.of(this.words.unchanged("Subscription %d stays as it was", held));
            }
            return this.deliveries.subscriptions().change(id, order, actor.who()).map(this.words::changed);
        });
    }

    /** Posts nothing there until it is resumed. */
    public Answer pause(Actor actor, long id) {
        return changing(actor, id, held -> {
            if (held.isPaused()) {
                return Optional.of(this.words.unchanged("Subscription %d is paused already", held));
            }
            Subscription.Pause pause = new Subscription.Pause(Optional.empty(), Optional.of(actor.who()),
                    this.clock.instant());
            boolean isHalfPosted = this.deliveries.subscriptions().isHalfPosted(id);
            return this.deliveries.subscriptions().pause(id, pause).map(now -> this.words.paused(now, isHalfPosted));
        });
    }

    /** Posts again, first of all what came meanwhile. */
    public Answer resume(Actor actor, long id) {
        return changing(actor, id, held -> {
            if (!held.isPaused()) {
                return Optional.of(this.words.unchanged("Subscription %d is not paused", held));
            }
            return this.deliveries.subscriptions().resume(id).map(this.words::resumed);
        });
    }

    /** Ends it. */
    public Answer unsubscribe(Actor actor, long id) {
        return changing(actor, id, held -> {
            boolean isHalfPosted = this.deliveries.subscriptions().isHalfPosted(id);
            return this.deliveries.subscriptions().end(id) ? Optional.of(this.words.ended(held, isHalfPosted))
                    : Optional.empty();
        });
    }

    /**
     * Posts at once what the next summary would tell, which is then not told again.
     * @return that it is on its way, or that nothing is new
     */
    public Answer now(Actor actor, long id) {
        return changing(actor, id, held -> switch (this.deliveries.now(id)) {
            case ON_ITS_WAY -> said("Subscription %d: on its way", id, Outcome.ANSWERED,
                    "What is new comes here in a moment, and is not told again in the next summary.");
            case NOTHING_NEW -> Optional.of(nothingNew(id));
            case NOT_YET -> said("Subscription %d: not yet", id, Outcome.CLARIFY,
                    "My record is being brought up to date just now. Please try again in some minutes.");
            case PAUSED -> said("Subscription %d is paused", id, Outcome.CLARIFY,
                    "“/reports resume %d” starts it again, and then posts what came meanwhile.".formatted(id));
            case GONE -> Optional.empty();
        });
    }

    private Answer nothingNew(long id) throws IOException {
        Optional<String> waiting = this.previews.waiting();
        return SubscriptionWords.said(Outcome.ANSWERED, "Subscription %d: nothing is new".formatted(id))
            .say(waiting.map("Nothing is ready to be told. "::concat)
                .orElse("Since its last post, or since it was set up, nothing that it wants was added to my record, but "
                        + "for what may be on its way already."))
            .freshness(this.words.freshness())
            .done();
    }

    private static Optional<Answer> said(String title, long id, Outcome outcome, String words) {
        return Optional.of(SubscriptionWords.said(outcome, title.formatted(id)).say(words).done());
    }

    /**
     * What the next summary would look like if it came now; where nothing is new, with
     * the newest reports on record for an example, which it says. For the asker.
     */
    public Answer preview(Destination where, long id) {
        return telling(() -> {
            Optional<Subscription> held = held(where, id);
            return held.isEmpty() ? notHere(where, id) : this.previews.of(held.get());
        });
    }

    /** The same for an order that is not kept. */
    public Answer preview(Order order) {
        return this.previews.of(order);
    }

    /**
     * What became there of the reports about some councils in the last year.
     * @param names slugs that were suggested, or anything that a person typed
     */
    public Answer why(Destination where, List<String> names) {
        OrderRead read = read(new OrderForm(Optional.empty(), Optional.of(names), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), Optional.empty());
        return switch (read) {
            case OrderRead.Unclear(List<OrderRead.Fault> faults) ->
                SubscriptionWords.said(Outcome.CLARIFY, "That is not quite clear")
                    .add(new Block.Bullets(faults.stream().map(OrderRead.Fault::words).toList()))
                    .done();
            case OrderRead.Clear(Order order) when order.wants().authorities().isEmpty() ->
                SubscriptionWords.said(Outcome.CLARIFY, "Which council?")
                    .say("Please name one, for example: /reports why kent.")
                    .done();
            case OrderRead.Clear(Order order) -> telling(() -> this.why.of(where, order.wants().authorities()));
        };
    }

    /** Something that is read from the state, or done to it, and what is said then. */
    @FunctionalInterface
    private interface Deed {

        Answer done() throws IOException;

    }

    /** The same to one subscription; empty if there is no such any more. */
    @FunctionalInterface
    private interface DeedToOne {

        Optional<Answer> done(Subscription held) throws IOException;

    }

    private Answer changing(Actor actor, long id, DeedToOne deed) {
        return changing(actor, () -> {
            Optional<Subscription> held = held(actor.where(), id);
            // between the two somebody else may have ended it
            Optional<Answer> done = held.isEmpty() ? Optional.empty() : deed.done(held.get());
            return done.isPresent() ? done.get() : notHere(actor.where(), id);
        });
    }

    private static Answer changing(Actor actor, Deed deed) {
        return actor.refusal()
            .map(refusal -> SubscriptionWords.said(Outcome.CLARIFY, "You may not change that here")
                .say(refusal + " Nothing was changed.")
                .done())
            .orElseGet(
                    () -> attempt(deed, "My own notes cannot be read or written at present, so nothing was changed. "));
    }

    private static Answer telling(Deed deed) {
        return attempt(deed, "My own notes cannot be read at present. ");
    }

    private static Answer attempt(Deed deed, String failing) {
        try {
            return deed.done();
        }
        catch (IOException ex) {
            LOG.warn("A subscription could not be read or kept: {}", ex.getMessage());
            return SubscriptionWords.said(Outcome.NO_DATA, "That did not work just now")
                .say(failing + "Please try again in a few minutes.")
                .done();
        }
    }

    /** Only of that place: a number of another channel's is none here. */
    private Optional<Subscription> held(Destination where, long id) throws IOException {
        return this.deliveries.subscriptions().in(where).stream().filter(held -> held.id() == id).findFirst();
    }

    private Answer notHere(Destination where, long id) throws IOException {
        return this.words.notHere(id, this.deliveries.subscriptions().in(where));
    }

}
