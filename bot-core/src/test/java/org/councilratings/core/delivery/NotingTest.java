package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When is a dataset that a process reads the newest one?")
class NotingTest {

    private static final Dataset FIRST = before().dataset();

    private static final Dataset WRONG = and(before(), "Kent", "2026-09-01", INADEQUATE).dataset();

    private static final Dataset RIGHT = and(before(), "Kent", "2026-09-01", GOOD).dataset();

    private final SettableClock time = new SettableClock();

    private final RecordingChannel channel = new RecordingChannel("slack");

    @TempDir
    private Path folder;

    private OneProcess process;

    private OneProcess other;

    @BeforeEach
    void start() throws IOException {
        this.process = another();
        this.other = another();
        this.process.sees(FIRST);
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
    }

    private OneProcess another() throws IOException {
        return new OneProcess(this.folder.resolve("bot.db"), this.time, FIRST, this.channel);
    }

    @AfterEach
    void stop() {
        this.process.close();
        this.other.close();
    }

    private boolean isNewest(Dataset dataset) throws IOException {
        return this.process.state.news().isNewest(dataset.fingerprint());
    }

    @Test
    void atOnceWhereItComesAfterTheNewest() throws IOException {
        this.process.goesOver(FIRST, RIGHT);

        assertThat(isNewest(RIGHT)).isTrue();
    }

    @Test
    void atOnceAlsoWhereAnOperatorGoesBackToAnOlderOne() throws IOException {
        this.process.goesOver(FIRST, WRONG);
        this.process.goesOver(WRONG, FIRST);

        assertThat(isNewest(FIRST)).isTrue();
    }

    @Test
    void onlyOnceItStaysWhereTheProcessLagsBehindAnother() throws IOException, SQLException {
        this.process.goesOver(FIRST, RIGHT);
        // it was slow to read what was there in between
        this.other.goesOver(FIRST, WRONG);
        assertThat(isNewest(RIGHT)).isTrue();
        this.other.goOn(Duration.ofMinutes(1));
        assertThat(this.channel.there).as("nor does it post by it").isEmpty();

        this.other.goesOver(WRONG, RIGHT);
        assertThat(isNewest(RIGHT)).isTrue();
        this.other.goOn(Duration.ofMinutes(1));
        assertThat(this.channel.in("C1")).singleElement().asString().doesNotContainIgnoringCase("correct");
    }

    @Test
    void onceItStaysAlsoIfItWasNotedBefore() throws IOException {
        this.process.goesOver(FIRST, RIGHT);

        // it starts on what was put back while nobody ran
        this.other.starts();
        assertThat(isNewest(RIGHT)).isTrue();
        this.other.deliveries.stays(RIGHT);
        this.other.deliveries.note();
        assertThat(isNewest(RIGHT)).as("another one stays").isTrue();
        this.other.deliveries.stays(FIRST);
        this.other.deliveries.note();
        assertThat(isNewest(FIRST)).isTrue();
    }

    @Test
    void whileTheNewestIsServedNothingIsInDoubt() throws IOException {
        assertThat(this.process.deliveries.trouble()).isEqualTo(Optional.empty());
        this.process.starts();
        assertThat(isNewest(FIRST)).isTrue();
    }

}
