package org.councilratings.slack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.kill.ChildProcess;
import org.councilratings.core.kill.Ledger;
import org.councilratings.core.kill.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.slack.TwoBots.DISCORD;
import static org.councilratings.slack.TwoBots.SLACK;

/**
 * What is promised of posts, while processes end by {@code kill -9}. A few kills as a
 * rule; with {@code -Dkills=300} as many, and at every step.
 */
@DisplayName("What arrives while processes are killed?")
class KillTest {

    private static final List<String> BOTH = List.of(SLACK, DISCORD);

    private static final int KILLS = Integer.getInteger("kills", 2);

    /** Of so many at random, some fall while a post is under way. */
    private static final int MANY = 100;

    private static final boolean IS_LONG = KILLS >= 20;

    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final Duration AT_ONCE = Duration.ZERO;

    private static final Duration SLOWLY = Duration.ofMillis(300);

    /** Where one process holds the other up, or does the work of both. */
    private static final List<Step> PLANNING = List.of(Step.DECIDED, Step.PLANNED);

    /**
     * Steps at which, one after the other, a post's process is killed. As a rule only
     * those at which most could go wrong.
     */
    private static final List<List<Step>> SENDING = IS_LONG
            ? List.of(List.of(Step.TAKEN_UP), List.of(Step.MADE), List.of(Step.WRITTEN), List.of(Step.BEGUN),
                    List.of(Step.SENT), List.of(Step.NOTED), List.of(Step.BEGUN, Step.TO_LOOK),
                    List.of(Step.BEGUN, Step.LOOKED), List.of(Step.SENT, Step.TO_LOOK), List.of(Step.SENT, Step.LOOKED),
                    List.of(Step.BEGUN, Step.LOOKED, Step.BEGUN, Step.SENT))
            : List.of(List.of(Step.BEGUN), List.of(Step.SENT));

    /** The same where nobody can look for a post. */
    private static final List<List<Step>> BLIND = IS_LONG ? List.of(List.of(Step.TAKEN_UP), List.of(Step.MADE),
            List.of(Step.WRITTEN), List.of(Step.BEGUN), List.of(Step.SENT), List.of(Step.NOTED),
            List.of(Step.SENT, Step.TO_LOOK), List.of(Step.BEGUN, Step.LOOKED))
            : List.of(List.of(Step.BEGUN), List.of(Step.SENT));

    private static int kills;

    private static int hits;

    private static long due;

    private static long inSlack;

    private static long inDiscord;

    private static long uncertain;

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    private final Random random = new Random(SEED);

    private Optional<TwoBots> running = Optional.empty();

    @RegisterExtension
    final AfterTestExecutionCallback tails = context -> context.getExecutionException()
        .ifPresent(failure -> System.out.printf("-Dseed=%d%n%s%n", SEED, this.running.map(TwoBots::tails).orElse("")));

    private TwoBots bots(List<String> platforms, Duration slowest) throws IOException {
        TwoBots made = new TwoBots(this.folder, platforms, this.random, slowest);
        this.running = Optional.of(made);
        return made;
    }

    @AfterEach
    void stop() {
        this.running.ifPresent(bots -> {
            try (bots) {
                kills += bots.kills();
                hits += bots.hits();
                assertThat(bots.violations()).isEqualTo("[][]");
            }
        });
    }

    @AfterAll
    static void tell() {
        System.out.printf(
                "%d kills, %d of them while a post was under way; %d posts due; there: %d in Slack, %d in"
                        + " Discord; uncertain: %d; -Dseed=%d%n",
                kills, hits, due, inSlack, inDiscord, uncertain, SEED);
    }

    /** Kills at each of these steps the bots that reach it, and lets them go on then. */
    private static void killedAt(TwoBots bots, List<Step> steps) throws IOException {
        for (String platform : bots.platforms()) {
            bots.bot(platform).awaitLine("serves");
            bots.bot(platform).ask(steps.getFirst().name());
        }
        bots.aReportAppears();
        bots.platforms().forEach(platform -> bots.bot(platform).awaitLine("at "));
        for (Step next : steps.subList(1, steps.size())) {
            bots.killAll();
            bots.platforms().forEach(platform -> bots.start(platform, Optional.of(next)));
            bots.platforms().forEach(platform -> bots.bot(platform).awaitLine("at "));
        }
        bots.killAll();
        bots.startAll();
    }

    private static void killedWhilePlanning(TwoBots bots, String platform, Step step) throws IOException {
        bots.platforms().forEach(one -> bots.bot(one).awaitLine("serves"));
        bots.bot(platform).ask(step.name());
        // the other would do it first
        bots.platforms().stream().filter(other -> !other.equals(platform)).forEach(bots::kill);
        bots.aReportAppears();
        bots.bot(platform).awaitLine("at ");
        bots.kill(platform);
        bots.startAll();
    }

    /** Each report is told once, and nothing else is told. */
    private static void eachArrivedOnce(TwoBots bots) throws IOException {
        try (Ledger ledger = bots.ledger()) {
            for (String platform : bots.platforms()) {
                List<String> there = bots.channel(platform);
                bots.reports()
                    .forEach((key, file) -> assertThat(there).as("in %s: %s".formatted(platform, file))
                        .filteredOn(message -> message.contains(file))
                        .hasSize(1));
                assertThat(there).as("in " + platform).hasSize((int) ledger.messages(platform));
                assertThat(ledger.uncertain(platform)).as("uncertain in " + platform).isZero();
                due += ledger.posts(platform);
            }
            assertThat(bots.notices()).isEmpty();
            inSlack += bots.channel(SLACK).size();
            inDiscord += bots.channel(DISCORD).size();
        }
    }

    /** No report is told twice, and who made the subscription is told of each doubt. */
    private static void noneArrivedTwiceAndEachDoubtIsTold(TwoBots bots) throws IOException {
        List<String> there = bots.channel(SLACK);
        try (Ledger ledger = bots.ledger()) {
            bots.reports().forEach((key, file) -> {
                long times = there.stream().filter(message -> message.contains(file)).count();
                switch (ledger.becameOf(key, SLACK)) {
                    case "sent" -> assertThat(times).as(file).isEqualTo(1);
                    case "uncertain" -> assertThat(times).as(file).isLessThanOrEqualTo(1);
                    default -> throw new AssertionError(file + " is " + ledger.becameOf(key, SLACK));
                }
            });
            assertThat(bots.notices()).hasSize((int) ledger.uncertain(SLACK))
                .allMatch(text -> text.contains("may have arrived or not"));
        }
    }

    private static void count(TwoBots bots) throws IOException {
        try (Ledger ledger = bots.ledger()) {
            due += ledger.posts(SLACK);
            uncertain += ledger.uncertain(SLACK);
            inSlack += bots.channel(SLACK).size();
        }
    }

    @Test
    void eachPostArrivesOnceWhateverStepOfItWasTheLast() throws IOException {
        TwoBots bots = bots(BOTH, AT_ONCE);
        bots.startAll();
        for (List<Step> steps : SENDING) {
            killedAt(bots, steps);
            bots.settle();
        }
        for (Step step : IS_LONG ? PLANNING : List.<Step>of()) {
            for (String platform : BOTH) {
                killedWhilePlanning(bots, platform, step);
                bots.settle();
            }
        }
        eachArrivedOnce(bots);
    }

    @Test
    void eachPostArrivesOnceWheneverProcessesAreKilled() throws IOException {
        TwoBots bots = bots(BOTH, SLOWLY);
        bots.startAll();
        while (bots.kills() < KILLS) {
            if (this.random.nextBoolean()) {
                // at any moment of a start, of a look at the dataset, of planning
                bots.aReportAppears();
                LockSupport.parkNanos(this.random.nextLong(4_000_000_000L));
            }
            else {
                whileAPostIsUnderWay(bots, BOTH.get(this.random.nextInt(2)));
            }
            Set<String> killed = Set
                .of(List.of(BOTH, List.of(SLACK), List.of(DISCORD)).get(this.random.nextInt(3)).toArray(String[]::new));
            killed.forEach(bots::kill);
            killed.forEach(platform -> bots.start(platform, Optional.empty()));
        }
        bots.settle();
        eachArrivedOnce(bots);
        assertThat(bots.hits()).isGreaterThanOrEqualTo((KILLS >= MANY) ? 1 : 0);
    }

    /** Waits for it, and then for as long as it may take. */
    private void whileAPostIsUnderWay(TwoBots bots, String platform) throws IOException {
        for (String one : bots.platforms()) {
            ChildProcess bot = bots.bot(one);
            Patience.until(one + " serves", () -> bot.hasSaid("serves"));
        }
        bots.aReportAppears();
        bots.road(platform).awaitPost(Duration.ofSeconds(10));
        LockSupport.parkNanos(this.random.nextLong(SLOWLY.toNanos()));
    }

    @Test
    void whatNobodyCanLookForIsNeverSentTwiceAndItsMakerIsToldWhateverStepWasTheLast() throws IOException {
        TwoBots bots = bots(List.of(SLACK), AT_ONCE);
        bots.slack().withdraws("channels:history");
        bots.startAll();
        for (List<Step> steps : BLIND) {
            killedAt(bots, steps);
            bots.settle();
            Map.Entry<String, String> last = List.copyOf(bots.reports().entrySet()).getLast();
            boolean isDoubtful = List.of(Step.BEGUN, Step.SENT).contains(steps.getFirst());
            try (Ledger ledger = bots.ledger()) {
                assertThat(ledger.becameOf(last.getKey(), SLACK)).as("killed at " + steps)
                    .isEqualTo(isDoubtful ? "uncertain" : "sent");
            }
            assertThat(bots.channel(SLACK)).as("killed at " + steps)
                .filteredOn(message -> message.contains(last.getValue()))
                .hasSize((steps.getFirst() == Step.BEGUN) ? 0 : 1);
        }
        noneArrivedTwiceAndEachDoubtIsTold(bots);
        count(bots);
    }

    @Test
    void whatNobodyCanLookForIsNeverSentTwiceAndItsMakerIsToldWheneverItsProcessIsKilled() throws IOException {
        TwoBots bots = bots(List.of(SLACK), SLOWLY);
        bots.slack().withdraws("channels:history");
        bots.startAll();
        while (bots.kills() < (KILLS + 3) / 4) {
            whileAPostIsUnderWay(bots, SLACK);
            bots.kill(SLACK);
            bots.startAll();
            // a doubt about the notice itself would be told to nobody
            bots.settle();
        }
        noneArrivedTwiceAndEachDoubtIsTold(bots);
        count(bots);
    }

}
