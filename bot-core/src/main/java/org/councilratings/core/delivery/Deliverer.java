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

    /** While the state fails. */
    static final Duration UNTIL_STATE_WORKS = Duration.ofSeconds(10);

    private final Outbox outbox;

    private final Composing composing;

    private final Publisher publisher;

    private final Clock clock;

    private final BotMetrics metrics;

    private final Pace pace;

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
        if (post.parts().isEmpty()) {
            Made made;
            List<String> bodies = List.of();
            try {
                made = this.composing.of(post);
                if (made instanceof Made.Says(var answer)) {
                    bodies = this.publisher.render(answer);
                }
            }
            catch (RuntimeException ex) {
                return later(post, 1, accident(post, "it could not be made", ex), Waits.growing(post));
            }
            switch (made) {
                case Made.NotYet() -> {
                    Instant again = this.clock.instant().plus(TO_CATCH_UP);
                    return Optional.of(again);
                }
                case Made.Nothing(String reason) -> {
                    this.outbox.cancel(post.id(), reason);
                    ended(post, "cancelled", reason);
                    return Optional.empty();
                }
                case Made.Says says -> {
                    this.steps.at(Step.MADE);
                    written = this.outbox.write(post.id(), bodies);
                    this.steps.at(Step.WRITTEN);
                }
            }
        }
        return sendParts(written);
    }

    private Optional<Instant> sendParts(Outgoing post) throws IOException {
        Outgoing now = post;
        for (int number = 1; number <= post.parts().size(); number++) {
            Outgoing.Part part = now.parts().get(number - 1);
            Result result = switch (part.progress()) {
                case SENT -> Result.ARRIVED;
                case PLANNED -> sendNew(now, part);
                case SENDING -> sendAgain(now, part);
                // its post is finished, so this does not come
                case UNCERTAIN -> Result.OVER;
            };
            if (!result.isThere) {
                return result.again;
            }
            if (part.progress() != Outgoing.Progress.SENT) {
                now = this.outbox.find(post.id()).orElseThrow();
            }
        }
        ended(post, "sent", "");
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
        this.steps.at(Step.TO_LOOK);
        Sight sight;
        try {
            sight = this.publisher.look(message(post, part), part.started().orElse(post.planned()));
        }
        catch (RuntimeException ex) {
            sight = new Sight.Later(accident(post, "looking for it failed", ex));
        }
        this.steps.at(Step.LOOKED);
        return switch (sight) {
            case Sight.There(String id) -> there(post, part, id);
            case Sight.NotThere() -> sendNew(post, part);
            case Sight.Later(String reason) -> Waits.isHopeless(post, this.clock.instant())
                    ? uncertain(post, part, reason) : Result.again(postpone(post, reason, Waits.growing(post)));
            case Sight.Unknowable(String reason) -> uncertain(post, part, reason);
        };
    }

    private Result sendNew(Outgoing post, Outgoing.Part part) throws IOException {
        Instant begun = this.clock.instant();
        if (!this.outbox.begin(post.id(), part.number())) {
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
        Result result = came(post, part, sent);
        this.steps.at(Step.NOTED);
        return result;
    }

    private Result came(Outgoing post, Outgoing.Part part, Sent sent) throws IOException {
        return switch (sent) {
            case Sent.Arrived(String id) -> there(post, part, id);
            case Sent.Later(String reason, Optional<Duration> asked) -> {
                Duration wait = Waits.growing(post);
                yield Result.again(later(post, part.number(), reason,
                        asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait)));
            }
            case Sent.Refused(String reason) -> Result.again(later(post, part.number(), reason, Waits.REFUSED));
            case Sent.Shut(String reason) -> Result.again(shut(post, part.number(), reason));
            case Sent.Doubtful(String reason) ->
                Waits.isHopeless(post, this.clock.instant()) ? uncertain(post, part, reason)
                        : Result.again(postpone(post, reason, longer(Waits.growing(post), this.pace.beforeLooking())));
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return (one.compareTo(other) > 0) ? one : other;
    }

    private Result there(Outgoing post, Outgoing.Part part, String id) throws IOException {
        this.outbox.arrived(post.id(), part.number(), id);
        this.arrived.remove(part.mark());
        return Result.ARRIVED;
    }

    private Result uncertain(Outgoing post, Outgoing.Part part, String reason) throws IOException {
        this.outbox.uncertain(post.id(), part.number(), reason, to -> NoticeWords.uncertain(to, reason));
        ended(post, "uncertain", reason);
        return Result.OVER;
    }

    private Optional<Instant> shut(Outgoing post, int number, String reason) throws IOException {
        Optional<Duration> wait = (post.kind() == Outgoing.Kind.SUMMARY) ? Waits.shut(post) : Optional.empty();
        if (wait.isEmpty()) {
            this.outbox.missed(post.id(), number, true, reason, this.clock.instant());
            return giveUp(post, reason);
        }
        Instant again = this.clock.instant().plus(wait.get());
        this.outbox.missed(post.id(), number, true, reason, again);
        failed(post, reason, wait.get());
        return Optional.of(again);
    }

    /** It surely is not there. */
    private Optional<Instant> later(Outgoing post, int number, String reason, Duration wait) throws IOException {
        Instant again = this.clock.instant().plus(wait);
        this.outbox.missed(post.id(), number, false, reason, again);
        // a warning is worth one try: whoever made the subscription is told as well
        if (post.kind() == Outgoing.Kind.WARNING || Waits.isHopeless(post, this.clock.instant())) {
            return giveUp(post, reason);
        }
        failed(post, reason, wait);
        return Optional.of(again);
    }

    private Optional<Instant> postpone(Outgoing post, String reason, Duration wait) throws IOException {
        Instant again = this.clock.instant().plus(wait);
        this.outbox.postpone(post.id(), reason, again);
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

    /**
     * What came of one message.
     *
     * @param isThere whether the next may be sent
     * @param again else, when the post is to be tried again; empty if it is finished
     */
    private record Result(boolean isThere, Optional<Instant> again) {

        static final Result ARRIVED = new Result(true, Optional.empty());

        static final Result OVER = new Result(false, Optional.empty());

        static Result again(Instant time) {
            return again(Optional.of(time));
        }

        static Result again(Optional<Instant> time) {
            return new Result(false, time);
        }

    }

}
