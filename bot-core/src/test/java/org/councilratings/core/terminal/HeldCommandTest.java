package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.state.StateStore;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does an operator do with too much news at once?")
class HeldCommandTest {

    private final SettableClock time = new SettableClock();

    @TempDir
    private Path folder;

    private Path file() {
        return this.folder.resolve("bot.db");
    }

    private String printed(int status, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter both = new PrintWriter(out);
        Terminal terminal = new Terminal(new BufferedReader(new StringReader("")), both, both, this.time.clock(),
                Map.of("RATINGS_STATE", file().toString()));
        assertThat(terminal.run(arguments)).isEqualTo(status);
        both.flush();
        return out.toString();
    }

    private void hold() throws IOException {
        SmallRecord record = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01");
        try (StateStore state = StateStore.open(file(), this.time.clock())) {
            state.news().note(record.dataset(), 0);
            record.inspection("Kent", ILACS_STANDARD, "2026-08-01", "2026-08-10", "2026-09-01");
            state.news().note(record.dataset(), 0);
        }
    }

    @Test
    void looksAtItAndTellsIt() throws IOException {
        hold();

        assertThat(printed(0, "held")).contains("kent/2026-09-01-ilacs-standard", "found 2026-11-22", "Held: 1",
                "--release", "--drop");
        assertThat(printed(0, "held", "--release")).contains("Released: 1");
        assertThat(printed(0, "held")).contains("Nothing is held");
    }

    @Test
    void orNeverTellsIt() throws IOException {
        hold();

        assertThat(printed(2, "held", "--drop", "--release")).contains("mutually exclusive");
        assertThat(printed(0, "held", "--drop")).contains("Dropped: 1");
        assertThat(printed(0, "held")).contains("Nothing is held");
    }

    @Test
    void hearsIfThereIsNoStateAndMakesNone() {
        assertThat(printed(1, "held")).contains(file().toString(), "RATINGS_STATE");
        assertThat(file()).doesNotExist();
    }

}
