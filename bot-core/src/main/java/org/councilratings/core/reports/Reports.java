package org.councilratings.core.reports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.state.Fate;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.Relevance;
import org.councilratings.core.digest.Summary;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
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

    /** As long as it is kept what became of each report. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** So many reports make an example. */
    private static final int EXAMPLES = 3;

    /** More lines would not be read. */
    private static final int MOST_FATES = 40;

    private final Bot bot;

    private final Deliveries deliveries;

    private final Clock clock;

    private final Order usual;

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
    }

    /** Something that is done to the state, and what is said then. */
    @FunctionalInterface
    private interface Deed {

        Answer done() throws IOException;

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
        return attempt(actor, () -> {
            Subscription made = this.deliveries.subscriptions().add(actor.where(), order, actor.who());
            return confirmation("Subscription %d is set up".formatted(made.id()), made,
                    "Reports that are in my record already are not posted.");
        });
    }

    /**
     * What is subscribed there: each by its number, who made it and when. For the asker.
     */
    public Answer list(Destination where) {
        return attempt(() -> {
            List<Subscription> held = this.deliveries.subscriptions().in(where);
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
        });
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

    /** One subscription in a line, to tell it from others. */
    public String inShort(Subscription subscription) {
        return "%d: %s%s".formatted(subscription.id(), words().inShort(subscription.order()),
                subscription.isPaused() ? " (paused)" : "");
    }

    /** Changes an order in place. */
    public Answer change(Actor actor, long id, Order order) {
        return attempt(actor, id, held -> {
            if (held.order().equals(order)) {
                return confirmation("Subscription %d stays as it was".formatted(id), held);
            }
            this.deliveries.subscriptions().change(id, order, actor.who());
            return confirmation("Subscription %d is changed".formatted(id), again(id, held));
        });
    }

    /** Posts nothing there until it is resumed. */
    public Answer pause(Actor actor, long id) {
        return attempt(actor, id, held -> {
            if (held.isPaused()) {
                return confirmation("Subscription %d is paused already".formatted(id), held);
            }
            this.deliveries.subscriptions()
                .pause(id, new Subscription.Pause(Optional.empty(), Optional.of(actor.who()), this.clock.instant()));
            return confirmation("Subscription %d is paused".formatted(id), again(id, held));
        });
    }

    /** Posts again, first of all what came meanwhile. */
    public Answer resume(Actor actor, long id) {
        return attempt(actor, id, held -> {
            if (!held.isPaused()) {
                return confirmation("Subscription %d is not paused".formatted(id), held);
            }
            this.deliveries.subscriptions().resume(id);
            return confirmation("Subscription %d goes on".formatted(id), again(id, held),
                    "What came while it was paused is told with the next post.");
        });
    }

    /** Ends it. */
    public Answer unsubscribe(Actor actor, long id) {
        return attempt(actor, id, held -> {
            this.deliveries.subscriptions().end(id);
            return said(Outcome.ANSWERED, "Subscription %d is ended".formatted(id))
                .say("Nothing more of this is posted here: %s.".formatted(words().inShort(held.order())))
                .say("“/reports subscribe” sets up a new one.")
                .done();
        });
    }

    /**
     * Posts at once what the next summary would tell, which is then not told again.
     * @return that it is on its way, or that nothing is new
     */
    public Answer now(Actor actor, long id) {
        return attempt(actor, id, held -> {
            if (held.isPaused()) {
                return said(Outcome.CLARIFY, "Subscription %d is paused".formatted(id))
                    .say("“/reports resume” starts it again, and then posts what came meanwhile.")
                    .done();
            }
            return switch (this.deliveries.now(id)) {
                case ON_ITS_WAY -> said(Outcome.ANSWERED, "Subscription %d: on its way".formatted(id))
                    .say("What is new comes here in a moment, and is not told again in the next summary.")
                    .done();
                case NOTHING_NEW -> said(Outcome.ANSWERED, "Subscription %d: nothing is new".formatted(id))
                    .say("Since its last post, or since it was set up, nothing that it wants was added to my record.")
                    .freshness(freshness())
                    .done();
                case NOT_YET -> said(Outcome.CLARIFY, "Subscription %d: in a minute".formatted(id))
                    .say("My record is being brought up to date just now. Please try again in a minute.")
                    .done();
                case PAUSED, GONE -> notHere(actor.where(), id);
            };
        });
    }

    /**
     * What the next summary would look like if it came now; where nothing is new, with
     * the newest reports on record for an example, which it says. For the asker.
     */
    public Answer preview(Destination where, long id) {
        return attempt(() -> {
            Optional<Subscription> held = held(where, id);
            if (held.isEmpty()) {
                return notHere(where, id);
            }
            Optional<Summary> next = this.deliveries.waiting(held.get());
            return next
                .map(summary -> told(summary,
                        "This is a preview of the next post as it would be now. "
                                + "Nothing was posted by this command."))
                .orElseGet(() -> preview(held.get().order()));
        });
    }

    /** The same for an order that is not kept. */
    public Answer preview(Order order) {
        Dataset dataset = this.bot.dataset();
        Relevance relevance = new Relevance(dataset);
        List<Report> newest = dataset.reports()
            .stream()
            .filter(report -> report.published().isPresent())
            .sorted(Comparator.comparing((Report report) -> report.published().orElseThrow().latest()).reversed())
            .filter(report -> relevance.refusal(order.wants(), report).isEmpty())
            .limit(EXAMPLES)
            .toList();
        return told(
                new Summary(order.wants(), newest, List.of(), 0, Optional.empty(), Optional.empty(), order.zone(),
                        List.of()),
                newest.isEmpty() ? "This is a preview. No report on record is one that is wanted."
                        : "This is an example of a post, made with the newest reports on record as if they were new. "
                                + "They are not, and nothing was posted.");
    }

    private Answer told(Summary summary, String note) {
        return new Digest(this.bot.dataset(), this.bot.today())
            .of(new Summary(summary.wants(), summary.reports(), summary.corrections(), summary.added(),
                    summary.period(), summary.late(), summary.zone(), List.of(note)));
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
            case OrderRead.Unclear(List<OrderRead.Fault> faults) -> unclear(faults);
            case OrderRead.Clear(Order order) when order.wants().authorities().isEmpty() ->
                said(Outcome.CLARIFY, "Which council?").say("Please name one, for example: /reports why kent.").done();
            case OrderRead.Clear(Order order) -> attempt(() -> fates(where, order.wants().authorities()));
        };
    }

    /** What must be mended in a form, for whoever filled it in. */
    public static Answer unclear(List<OrderRead.Fault> faults) {
        return said(Outcome.CLARIFY, "That is not quite clear").say("Nothing was changed.")
            .add(new Block.Bullets(faults.stream().map(OrderRead.Fault::words).toList()))
            .done();
    }

    private Answer fates(Destination where, List<String> slugs) throws IOException {
        Instant since = this.clock.instant().minus(A_YEAR);
        FateWords words = new FateWords(this.bot.dataset(), this.usual.zone());
        List<String> lines = new ArrayList<>();
        for (String slug : slugs) {
            List<Fate> fates = this.deliveries.fates().of(where, slug, since);
            fates.stream().map(words::line).forEach(lines::add);
        }
        String councils = slugs.stream()
            .map(slug -> this.bot.authority(slug).map(Authority::shortName).orElse(slug))
            .collect(Collectors.joining(", "));
        List<Subscription> held = this.deliveries.subscriptions().in(where);
        Answer.Draft answer = said(Outcome.ANSWERED, "What became of reports about " + councils);
        if (held.isEmpty()) {
            answer.say("Nothing is subscribed here, so nothing new is posted.");
        }
        if (lines.isEmpty()) {
            answer
                .say(("In the last year no report about %s was added to my record while something was subscribed here. "
                        + "I can only post what is in the record.")
                    .formatted(councils));
            slugs.stream().flatMap(slug -> newest(slug).stream()).forEach(answer::say);
        }
        else {
            answer.add(new Block.Bullets(lines.subList(0, Math.min(lines.size(), MOST_FATES))));
            if (lines.size() > MOST_FATES) {
                answer.say("These are the newest %d; %d older are left out.".formatted(MOST_FATES,
                        lines.size() - MOST_FATES));
            }
        }
        return answer.freshness(freshness()).done();
    }

    private Optional<String> newest(String slug) {
        Dataset dataset = this.bot.dataset();
        return dataset.reports(slug)
            .stream()
            .filter(report -> report.published().isPresent())
            .max(Comparator.comparing((Report report) -> report.published().orElseThrow().latest()))
            .map(report -> "The newest report on record about %s is on the %s, published %s.".formatted(
                    dataset.authority(slug).map(Authority::shortName).orElse(slug), report.kind().words(),
                    report.published().map(KnownDate::words).orElse("")));
    }

    /**
     * @param more what else there is to say of one that runs
     */
    private Answer confirmation(String title, Subscription held, String... more) {
        Answer.Draft answer = said(Outcome.ANSWERED, title).say(happens(held));
        if (held.isPaused()) {
            return answer
                .say("It is paused: nothing is posted until “/reports resume”, and then what came meanwhile is, too.")
                .done();
        }
        answer.say(next(held));
        for (String sentence : more) {
            answer.say(sentence);
        }
        return answer
            .say("Its number is %d. “/reports change”, “pause”, “preview” and “unsubscribe” take that number."
                .formatted(held.id()))
            .freshness(freshness())
            .done();
    }

    private String happens(Subscription held) {
        Order order = held.order();
        String whom = held.where().isDirect() ? "you" : "this channel";
        String which = words().which(order.wants());
        if (order.rhythm() instanceof Rhythm.AsTheyAppear) {
            return "I tell %s of %s, as soon as it is in my record.".formatted(whom, which);
        }
        String when = words().when(order);
        return "%s%s I tell %s what is new: %s.".formatted(when.substring(0, 1).toUpperCase(Locale.UK),
                when.substring(1), whom, which);
    }

    private static String next(Subscription held) {
        Order order = held.order();
        if (order.rhythm() instanceof Rhythm.AsTheyAppear) {
            return "The next post comes with the next such report, and until then there is none.";
        }
        String when = held.nextDue().map(due -> OrderWords.moment(due, order.zone())).orElse("a day that is not set");
        return "The next summary is due on %s. If nothing is new by then, %s.".formatted(when,
                order.wants().tellsOfNothing() ? "I say so in a line" : "nothing is posted");
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
                        .filter(due -> !(held.order().rhythm() instanceof Rhythm.AsTheyAppear))
                        .ifPresent(due -> line.append(" Next on %s.".formatted(OrderWords.moment(due, zone)))));
        line.append(" Made by %s on %s.".formatted(held.maker().name(), OrderWords.moment(held.made(), zone)));
        held.changed()
            .ifPresent(change -> line
                .append(" Changed by %s on %s.".formatted(change.by().name(), OrderWords.moment(change.at(), zone))));
        return line.toString();
    }

    /** Something that is done to one subscription. */
    @FunctionalInterface
    private interface DeedToOne {

        Answer done(Subscription held) throws IOException;

    }

    private Answer attempt(Actor actor, long id, DeedToOne deed) {
        return attempt(actor, () -> {
            Optional<Subscription> held = held(actor.where(), id);
            return held.isEmpty() ? notHere(actor.where(), id) : deed.done(held.get());
        });
    }

    private static Answer attempt(Actor actor, Deed deed) {
        return actor.refusal()
            .map(refusal -> said(Outcome.CLARIFY, "You may not change that here").say(refusal + " Nothing was changed.")
                .done())
            .orElseGet(() -> attempt(deed));
    }

    private static Answer attempt(Deed deed) {
        try {
            return deed.done();
        }
        catch (IOException ex) {
            LOG.warn("A subscription could not be read or kept: {}", ex.getMessage());
            return said(Outcome.NO_DATA, "That did not work just now")
                .say("My own notes cannot be read or written at present, so nothing was changed. Please try again in a "
                        + "few minutes.")
                .done();
        }
    }

    /** Only of that place: a number of another channel's is none here. */
    private Optional<Subscription> held(Destination where, long id) throws IOException {
        return this.deliveries.subscriptions().in(where).stream().filter(held -> held.id() == id).findFirst();
    }

    private Subscription again(long id, Subscription before) throws IOException {
        return this.deliveries.subscriptions().find(id).orElse(before);
    }

    private Answer notHere(Destination where, long id) throws IOException {
        List<Subscription> held = this.deliveries.subscriptions().in(where);
        Answer.Draft answer = said(Outcome.CLARIFY, "There is no subscription %d here".formatted(id));
        return held.isEmpty() ? answer.say("Nothing is subscribed here. “/reports subscribe” sets something up.").done()
                : answer.say("These are:").add(new Block.Bullets(held.stream().map(this::inShort).toList())).done();
    }

    private OrderWords words() {
        return new OrderWords(this.bot.dataset());
    }

    private String freshness() {
        return Wording.freshness(this.bot.dataset(), this.bot.today());
    }

    private static Answer.Draft said(Outcome outcome, String title) {
        return Answer.draft(outcome, QuestionKind.HELP, title);
    }

}
