package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.data.model.Grade.INADEQUATE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.councilratings.core.state.Fate;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Does a post arrive once, wherever on its way the process is killed?")
class KilledTest {

    private static final Dataset AFTER = and(before(), "Kent", "2026-09-01", INADEQUATE).dataset();

    @TempDir
    private Path folder;

    /** Nothing is tidied up after it. */
    private static final class Kill extends Error {

        private static final long serialVersionUID = 1;

    }

    private final Set<Steps.Step> killedAt = EnumSet.noneOf(Steps.Step.class);

    /** What is left after a process was killed at a step, and another went on. */
    private record After(RecordingChannel channel, Fate fate, boolean wasKilled) {
    }

    private After killedAt(int step, boolean isOpen, int parts, boolean isBroken) throws IOException, SQLException {
        RecordingChannel channel = new RecordingChannel("slack");
        channel.isOpen = isOpen;
        return killedAt(step, channel, parts, isBroken);
    }

    private After killedAt(int step, RecordingChannel channel, int parts, boolean isBroken)
            throws IOException, SQLException {
        Path file = this.folder.resolve("%d.db".formatted(step));
        SettableClock time = new SettableClock();
        channel.parts = parts;
        if (isBroken) {
            channel.does(RecordingChannel.Does.LOSES_IT_AND_BREAKS, RecordingChannel.Does.TAKES_IT_AND_BREAKS,
                    RecordingChannel.Does.TAKES);
        }
        int[] left = { step };
        boolean wasKilled = false;
        try (OneProcess killed = new OneProcess(file, time, before().dataset(), channel, at -> {
            if (--left[0] == 0) {
                this.killedAt.add(at);
                throw new Kill();
            }
        })) {
            killed.sees(before().dataset());
            killed.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
            killed.sees(AFTER);
            try {
                killed.goOn(Duration.ofHours(1));
            }
            catch (Kill ex) {
                wasKilled = true;
            }
            time.pass(Duration.ofSeconds(30));
            // the killed one has not closed the file
            try (OneProcess next = new OneProcess(file, time, AFTER, channel)) {
                next.sees(AFTER);
                next.goOn(Duration.ofHours(1));
                assertThat(next.waiting()).as("nothing is left over").isZero();
                return new After(channel, next.state.fates().of(HERE, "kent", Instant.EPOCH).getFirst(), wasKilled);
            }
        }
    }

    private static void isThereOnce(After after, int parts, int step) {
        List<String> marks = after.channel.there.stream().map(Publisher.Message::mark).toList();
        assertThat(after.channel.in("C1")).as("killed at step " + step).hasSize(parts);
        assertThat(marks).as("killed at step " + step).doesNotHaveDuplicates();
        assertThat(after.fate.outcome()).as("killed at step " + step).isEqualTo(Fate.Outcome.POSTED);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 3 })
    void whereOneCanLookItIsThereOnce(int parts) throws IOException, SQLException {
        int step = 0;
        After after;
        do {
            after = killedAt(++step, true, parts, false);
            isThereOnce(after, parts, step);
        }
        while (after.wasKilled);
        assertThat(step).isGreaterThan(6);
    }

    @Test
    void alsoWhereThePlatformBreaksMeanwhile() throws IOException, SQLException {
        int step = 0;
        After after;
        do {
            after = killedAt(++step, true, 2, true);
            isThereOnce(after, 2, step);
        }
        while (after.wasKilled);
        assertThat(this.killedAt).containsExactlyInAnyOrder(Steps.Step.values());
    }

    @Test
    void whereNobodyCanLookButThePlatformStillKnowsWhatWasSentItIsThereOnce() throws IOException, SQLException {
        int step = 0;
        After after;
        do {
            RecordingChannel channel = new RecordingChannel("slack");
            channel.isOpen = false;
            channel.isAttentive = true;
            after = killedAt(++step, channel, 2, false);
            isThereOnce(after, 2, step);
        }
        while (after.wasKilled);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void whereNobodyCanLookItIsNeverThereTwiceAndEveryDoubtIsReported(int parts) throws IOException, SQLException {
        Set<Fate.Outcome> outcomes = new HashSet<>();
        int step = 0;
        After after;
        do {
            after = killedAt(++step, false, parts, false);
            assertThat(after.channel.there.stream().map(Publisher.Message::mark)).doesNotHaveDuplicates();
            if (after.fate.outcome() == Fate.Outcome.POSTED) {
                assertThat(after.channel.in("C1")).as("killed at step " + step).hasSize(parts);
                assertThat(after.channel.in("U1")).isEmpty();
            }
            else {
                assertThat(after.fate.outcome()).as("killed at step " + step).isEqualTo(Fate.Outcome.UNCERTAIN);
                assertThat(after.channel.in("U1")).as("killed at step " + step)
                    .filteredOn(body -> body.contains("may have arrived or not"))
                    .hasSize(1);
            }
            outcomes.add(after.fate.outcome());
        }
        while (after.wasKilled);
        assertThat(outcomes).containsExactlyInAnyOrder(Fate.Outcome.POSTED, Fate.Outcome.UNCERTAIN);
    }

}
