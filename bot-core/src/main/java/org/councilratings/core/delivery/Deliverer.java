package org.councilratings.core.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.councilratings.core.delivery.Composing.Made;
import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.News;
import org.councilratings.core.state.Outbox;
import org.councilratings.core.state.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends posts, each once: a message that may have arrived is looked for before it is sent
 * again, and where nobody can look it is not sent again.
 */
final class Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    /** Until this process has read the dataset that another has. */
    private static final Duration TO_CATCH_UP = Duration.ofSeconds(10);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /** While the state fails. */
    static final Duration UNTIL_STATE_WORKS = Duration.ofSeconds(10);

    private final Outbox outbox;

    private final Composing composing;

    private final Publisher publisher;

    private final Clock clock;

    private final BotMetrics metrics;

    private final Pace pace;

    private final Waits waits;

    private final Steps steps;

    /** By their marks, what arrived and could not be noted because the state failed. */
    private final Map<String, String> arrived = new ConcurrentHashMap<>();

    Deliverer(Outbox outbox, Composing composing, Publisher publisher, Clock clock, BotMetrics metrics, Pace pace,
            Steps steps) {
        this.outbox = outbox;
        this.composing = composing;
        this.publisher = publisher;
        this.clock = clock;
        this.metrics = metrics;
        this.pace = pace;
        this.waits = new Waits(pace.retries());
        this.steps = steps;
    }

    /**
     * Tries to send what is left of a post.
     * @return when it is to be tried again; empty if nothing is left to do
     */
    Optional<Instant> run(long id) {
        try {
            Optional<Outgoing> post = this.outbox.find(id);
            if (post.isEmpty() || post.get().isFinished()) {
                return Optional.empty();
            }
            this.steps.at(Step.TAKEN_UP);
            return send(post.get());
        }
        catch (IOException ex) {
            Instant again = this.clock.instant().plus(UNTIL_STATE_WORKS);
            LOG.warn("delivery {} stands still, again in {} s: {}", id, UNTIL_STATE_WORKS.toSeconds(), ex.getMessage());
            return Optional.of(again);
        }
    }

    private Optional<Instant> send(Outgoing post) throws IOException {
        Outgoing written = post;
        // what was not sent yet is made anew: meanwhile it may be late, or another record
        if (!post.isBegun()) {
            Made made;
            List<String> bodies = List.of();
            try {
                made = this.composing.of(post);
                if (made instanceof Made.Says(var answer, var gone)) {
                    bodies = this.publisher.render(answer);
                }
            }
            catch (RuntimeException ex) {
                return later(post, 1, Doubt.NONE, accident(post, "it could not be made", ex), this.waits.growing(post));
            }
            switch (made) {
                case Made.NotYet() -> {
                    Instant again = this.clock.instant().plus(TO_CATCH_UP);
                    return Optional.of(again);
                }
                case Made.Nothing(String reason, List<News> gone) -> {
                    this.outbox.cancel(post.id(), reason, gone);
                    ended(post, "cancelled", reason);
                    return Optional.empty();
                }
                case Made.Says says -> {
                    this.steps.at(Step.MADE);
                    written = this.outbox.write(post.id(), bodies, says.gone());
                    this.steps.at(Step.WRITTEN);
                }
            }
        }
        return sendParts(written);
    }

    private Optional<Instant> sendParts(Outgoing post) throws IOException {
        Outgoing now = post;
        if (now.isFinished()) {
            return Optional.empty();
        }
        for (int number = 1; number <= post.parts().size(); number++) {
            Outgoing.Part part = now.parts().get(number - 1);
            Result result = switch (part.progress()) {
                case SENT, UNCERTAIN -> Result.DONE;
                case PLANNED -> sendNew(now, part, Doubt.NONE);
                case SENDING -> sendAgain(now, part);
            };
            if (!result.isDone) {
                return result.again;
            }
            if (part.progress() == Outgoing.Progress.PLANNED || part.progress() == Outgoing.Progress.SENDING) {
                now = this.outbox.find(post.id()).orElseThrow();
            }
        }
        if (now.doubt().isPresent()) {
            Outgoing whole = now;
            this.outbox.settle(post.id(), to -> NoticeWords.uncertain(to, whole));
            ended(post, "uncertain", now.doubt().get());
        }
        else {
            ended(post, "sent", "");
        }
        return Optional.empty();
    }

    /** What it is stays in the log: the words go to people. */
    private static String accident(Outgoing post, String words, RuntimeException ex) {
        LOG.warn("delivery {}: {}: {}", post.id(), words, ex.toString());
        return words;
    }

    private Publisher.Message message(Outgoing post, Outgoing.Part part) {
        return new Publisher.Message(post.where(), part.body(), part.mark(),
                (part.number() == 1) ? Optional.empty() : post.first());
    }

    /** Looks first: it may be there. */
    private Result sendAgain(Outgoing post, Outgoing.Part part) throws IOException {
        String known = this.arrived.get(part.mark());
        if (known != null) {
            return there(post, part, known);
        }
        Instant since = part.started().orElse(post.planned());
        if (since.isAfter(this.clock.instant().plus(CLOCKS_DIFFER))) {
            return uncertain(post, part, "the clock was ahead when it was sent, so it cannot be looked for");
        }
        this.steps.at(Step.TO_LOOK);
        Sight sight;
        try {
            sight = this.publisher.look(message(post, part), since);
        }
        catch (RuntimeException ex) {
            sight = new Sight.Later(accident(post, "looking for it failed", ex));
        }
        this.steps.at(Step.LOOKED);
        return switch (sight) {
            case Sight.There(String id) -> there(post, part, id);
            case Sight.NotThere() -> sendNew(post, part, Doubt.DISPELLED);
            case Sight.Repeatable() -> sendNew(post, part, Doubt.LASTING);
            case Sight.Later(String reason, Optional<Duration> asked) ->
                Waits.isHopeless(post, this.clock.instant()) ? uncertain(post, part, reason)
                        : Result.again(postpone(post, reason, this.waits.growing(post, asked)));
            case Sight.Unknowable(String reason) -> uncertain(post, part, reason);
        };
    }

    private Result sendNew(Outgoing post, Outgoing.Part part, Doubt doubt) throws IOException {
        Instant begun = this.clock.instant();
        if (!this.outbox.begin(post.id(), part.number(), doubt == Doubt.DISPELLED)) {
            // taken back meanwhile
            return Result.OVER;
        }
        this.steps.at(Step.BEGUN);
        if (begun.plus(this.pace.beforeLooking()).isBefore(this.clock.instant())) {
            // this process stood still for so long that another may have taken it up
            return Result.again(this.clock.instant().plus(this.pace.beforeLooking()));
        }
        Sent sent;
        try {
            sent = this.publisher.send(message(post, part));
        }
        catch (RuntimeException ex) {
            sent = new Sent.Doubtful(accident(post, "sending it failed", ex));
        }
        if (sent instanceof Sent.Arrived(String id)) {
            this.arrived.put(part.mark(), id);
        }
        this.steps.at(Step.SENT);
        Result result = came(post, part, sent, doubt);
        this.steps.at(Step.NOTED);
        return result;
    }

    private Result came(Outgoing post, Outgoing.Part part, Sent sent, Doubt doubt) throws IOException {
        return switch (sent) {
            case Sent.Arrived(String id) -> there(post, part, id);
            case Sent.Later(String reason, Optional<Duration> asked) ->
                Result.again(later(post, part.number(), doubt, reason, this.waits.growing(post, asked)));
            case Sent.Refused(String reason) -> Result.again(later(post, part.number(), doubt, reason, Waits.REFUSED));
            case Sent.Shut(String reason) -> Result.again(shut(post, part, doubt, reason));
            case Sent.Doubtful(String reason) -> Waits.isHopeless(post, this.clock.instant())
                    ? uncertain(post, part, reason)
                    : Result.again(postpone(post, reason, longer(this.waits.growing(post), this.pace.beforeLooking())));
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return (one.compareTo(other) > 0) ? one : other;
    }

    private Result there(Outgoing post, Outgoing.Part part, String id) throws IOException {
        this.outbox.arrived(post.id(), part.number(), id);
        this.arrived.remove(part.mark());
        return Result.DONE;
    }

    /** The others are sent all the same. */
    private Result uncertain(Outgoing post, Outgoing.Part part, String reason) throws IOException {
        this.outbox.uncertain(post.id(), part.number(), reason);
        return Result.DONE;
    }

    private Optional<Instant> shut(Outgoing post, Outgoing.Part part, Doubt doubt, String reason) throws IOException {
        Optional<Duration> wait = (post.kind() == Outgoing.Kind.SUMMARY) ? Waits.shut(post) : Optional.empty();
        Instant again = this.clock.instant().plus(wait.orElse(Duration.ZERO));
        missed(post, part.number(), doubt, true, reason, again);
        if (wait.isEmpty()) {
            return giveUp(post, reason);
        }
        failed(post, reason, wait.get());
        return Optional.of(again);
    }

    /** By this try it did not come. */
    private Optional<Instant> later(Outgoing post, int number, Doubt doubt, String reason, Duration wait)
            throws IOException {
        Instant again = this.clock.instant().plus(wait);
        missed(post, number, doubt, false, reason, again);
        if (Waits.isHopeless(post, this.clock.instant())) {
            return giveUp(post, reason);
        }
        failed(post, reason, wait);
        return Optional.of(again);
    }

    /** By an earlier try it may be there all the same. */
    private void missed(Outgoing post, int number, Doubt doubt, boolean shut, String reason, Instant again)
            throws IOException {
        if (doubt == Doubt.LASTING) {
            this.outbox.postpone(post.id(), shut, reason, again);
        }
        else {
            this.outbox.missed(post.id(), number, shut, reason, again);
        }
    }

    private Optional<Instant> postpone(Outgoing post, String reason, Duration wait) throws IOException {
        Instant again = this.clock.instant().plus(wait);
        this.outbox.postpone(post.id(), false, reason, again);
        failed(post, reason, wait);
        return Optional.of(again);
    }

    private Optional<Instant> giveUp(Outgoing post, String reason) throws IOException {
        boolean paused = this.outbox.giveUp(post.id(), reason, to -> NoticeWords.warning(to, reason),
                to -> NoticeWords.paused(to, reason));
        ended(post, "failed", reason);
        if (paused) {
            LOG.warn("subscription {} is paused until somebody resumes it: {}", post.subscription().orElseThrow(),
                    reason);
        }
        return Optional.empty();
    }

    private void failed(Outgoing post, String reason, Duration wait) {
        LOG.warn("delivery {} to {} failed: {}, again in {} s", post.id(), place(post), reason, wait.toSeconds());
        this.metrics.delivered(this.publisher.platform(), "retried");
    }

    private void ended(Outgoing post, String outcome, String reason) {
        this.metrics.delivered(this.publisher.platform(), outcome);
        if (outcome.equals("sent")) {
            LOG.info("delivery {} to {} is sent", post.id(), place(post));
        }
        else {
            LOG.warn("delivery {} to {} is {}: {}", post.id(), place(post), outcome, reason);
        }
    }

    private static String place(Outgoing post) {
        return (post.kind() == Outgoing.Kind.NOTICE || post.where().isDirect()) ? "direct messages"
                : "channel " + post.where().channel();
    }

    /** Whether a message may be there by a try before this one. */
    private enum Doubt {

        /** It was not sent before. */
        NONE,
        /** It was, and surely is not there. */
        DISPELLED,
        /** It was, and nobody can see it. */
        LASTING

    }

    /**
     * What came of one message.
     *
     * @param isDone whether the next may be sent
     * @param again else, when the post is to be tried again; empty if it is finished
     */
    private record Result(boolean isDone, Optional<Instant> again) {

        static final Result DONE = new Result(true, Optional.empty());

        static final Result OVER = new Result(false, Optional.empty());

        static Result again(Instant time) {
            return again(Optional.of(time));
        }

        static Result again(Optional<Instant> time) {
            return new Result(false, time);
        }

    }

}
