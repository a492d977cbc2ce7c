package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilratings.core.state.ThreadsContract.DATASET;
import static org.councilratings.core.state.ThreadsContract.KENT;
import static org.councilratings.core.state.ThreadsContract.LEEDS;
import static org.councilratings.core.state.ThreadsContract.about;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

@DisplayName("Does a conversation go on while the database fails?")
class OutageTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private static final Where HERE = new Where("slack:C1:1");

    private static final Where THERE = new Where("slack:C1:2");

    private final SettableClock time = new SettableClock();

    private final RecordedLog log = new RecordedLog();

    @TempDir
    private Path folder;

    private Path file() {
        return this.folder.resolve("bot.db");
    }

    private StateStore open() throws IOException {
        return StateStore.open(file(), this.time.clock(), SHORT, this.log.logger());
    }

    private static Threads threads(StateStore store) {
        return store.threads(DATASET::authorityByLaCode);
    }

    /** What the next start would read. */
    private Turn afterARestart(Where where) throws IOException {
        try (StateStore other = open()) {
            return threads(other).last(where);
        }
    }

    private Connection elsewhere() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    /** Asks and answers as an adapter does, several times over. */
    private static void goesOn(StateStore store) {
        assertThat(threads(store).last(HERE)).isEqualTo(about(KENT));
        threads(store).keep(HERE, about(LEEDS));
        assertThat(threads(store).last(HERE)).isEqualTo(about(LEEDS));
        threads(store).keep(THERE, about(KENT));
        assertThat(threads(store).last(THERE)).isEqualTo(about(KENT));
        assertThat(store.eventsSeen().claim(List.of("slack:Ev2", "slack:C1:2"))).isTrue();
        assertThat(store.eventsSeen().claim(List.of("slack:C1:2"))).isFalse();
        assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).as("claimed before the outage").isFalse();
    }

    private static void begins(StateStore store) {
        threads(store).keep(HERE, about(KENT));
        assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).isTrue();
    }

    @Test
    void whileAnotherProgramHasItLocked() throws IOException, SQLException {
        StateStore store = open();
        begins(store);
        try (Connection connection = elsewhere(); Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            goesOn(store);
            goesOn(store, "slack:Ev3");
            store.forget();
            assertThat(this.log.warnings()).singleElement()
                .asString()
                .contains(file().toString(), "SQLITE_BUSY")
                .doesNotContain("slack:");
            assertThatThrownBy(() -> store.forgetThreads("discord:")).isInstanceOf(IOException.class)
                .hasMessageContainingAll(file().toString(), "not deleted");
        }

        assertThat(threads(store).last(HERE)).as("not what was kept before the outage").isEqualTo(about(LEEDS));
        assertThat(store.eventsSeen().claim(List.of("slack:Ev2"))).isFalse();
        assertThat(store.eventsSeen().claim(List.of("slack:Ev4"))).isTrue();
        threads(store).keep(HERE, about(KENT));
        store.forget();

        assertThat(this.log.lines(Level.INFO)).singleElement().asString().contains("works again");
        assertThat(this.log.warnings()).hasSize(1);
        assertThat(afterARestart(HERE)).isEqualTo(about(KENT));
        store.close();
        goesOnClosed(store);
        assertThat(this.log.warnings()).as("a second outage").hasSize(2);
    }

    private static void goesOn(StateStore store, String event) {
        threads(store).keep(HERE, about(LEEDS));
        assertThat(threads(store).last(HERE)).isEqualTo(about(LEEDS));
        assertThat(store.eventsSeen().claim(List.of(event))).isTrue();
        assertThat(store.eventsSeen().claim(List.of(event))).isFalse();
    }

    private static void goesOnClosed(StateStore store) {
        goesOn(store, "slack:Ev9");
        goesOn(store, "slack:Ev10");
        store.forget();
    }

    @Test
    void afterItWasClosed() throws IOException {
        StateStore store = open();
        begins(store);
        store.close();

        goesOn(store);
        goesOn(store, "slack:Ev3");
        store.forget();

        assertThat(store.isUsable()).isFalse();
        assertThat(this.log.warnings()).hasSize(1);
        assertThat(afterARestart(HERE)).isEqualTo(about(KENT));
    }

    @Test
    void whenItsFileWasDeletedWhichIsThenMadeAgain() throws IOException {
        try (StateStore store = open()) {
            begins(store);
            try (Stream<Path> files = Files.list(this.folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }

            assertThat(store.isUsable()).isFalse();
            goesOn(store);
            store.forget();

            assertThat(store.isUsable()).isTrue();
            assertThat(this.log.warnings()).singleElement().asString().contains(file().toString(), "deleted");
            threads(store).keep(HERE, about(KENT));
            assertThat(afterARestart(HERE)).isEqualTo(about(KENT));
        }
    }

    @Test
    void afterItWasClosedAndItsFileDeletedWhichIsThenNotMadeAgain() throws IOException {
        StateStore store = open();
        begins(store);
        store.close();
        Files.delete(file());

        goesOn(store);
        store.forget();

        assertThat(file()).doesNotExist();
        assertThat(this.log.warnings()).hasSize(1);
    }

    @Test
    void whenItsWholeFolderWasDeleted() throws IOException {
        Path deep = this.folder.resolve("var/bot.db");
        try (StateStore store = StateStore.open(deep, this.time.clock(), SHORT, this.log.logger())) {
            begins(store);
            try (Stream<Path> files = Files.list(deep.resolveSibling(""))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(deep.resolveSibling(""));
            Files.writeString(this.folder.resolve("var"), "in the way");

            goesOn(store);
            store.forget();
            store.forget();
            assertThat(store.isUsable()).isFalse();
            assertThat(this.log.warnings()).singleElement().asString().contains(deep.toString());

            Files.delete(this.folder.resolve("var"));
            store.forget();
            assertThat(store.isUsable()).isTrue();
        }
    }

    @Test
    void whenItsTablesAreGone() throws IOException, SQLException {
        try (StateStore store = open()) {
            begins(store);
            try (Connection connection = elsewhere(); Statement statement = connection.createStatement()) {
                statement.execute("drop table turn_choice");
                statement.execute("drop table turn");
                statement.execute("drop table event_seen");
            }

            assertThat(store.isUsable()).isFalse();
            goesOn(store);
            assertThat(this.log.warnings()).hasSize(1);
        }
    }

    @Test
    void whenAuthoritiesCannotBeLookedUp() throws IOException {
        try (StateStore store = open()) {
            begins(store);

            Turn last = store.threads(laCode -> {
                throw new IllegalStateException("words of a person");
            }).last(HERE);

            assertThat(last).isEqualTo(about(KENT));
            assertThat(this.log.warnings()).singleElement()
                .asString()
                .contains("IllegalStateException")
                .doesNotContain("person");
        }
    }

    @Test
    void forgottenThreadsDoNotComeBackFromMemory() throws IOException {
        StateStore store = open();
        begins(store);
        threads(store).keep(new Where("slack:C2:1"), about(LEEDS));

        store.forgetThreads("slack:C1:");
        store.close();

        assertThat(threads(store).last(HERE)).isEqualTo(Turn.none());
        assertThat(threads(store).last(new Where("slack:C2:1"))).isEqualTo(about(LEEDS));
    }

    @DisplayName("… and while the disk is full?")
    @Nested
    class DiskFull {

        private final Outage outage = new Outage("bot.db", OutageTest.this.log.logger());

        private SqliteFile full() throws IOException {
            return SqliteFile.open(file(), SHORT);
        }

        /** A disk that holds this many pages and no more. */
        private static void pages(SqliteFile file, int most) throws SQLException {
            try (Connection connection = file.connection(SHORT); Statement pragma = connection.createStatement()) {
                pragma.execute("pragma max_page_count = " + most);
            }
        }

        @Test
        void itGoesOnAndKeepsAgainWhenThereIsRoom() throws IOException, SQLException {
            String longText = "long ".repeat(4_000);
            try (SqliteFile file = full()) {
                Connections connections = () -> file.connection(SHORT);
                Threads threads = new LastingThreads(new ThreadRows(connections), this.outage,
                        OutageTest.this.time.clock())
                    .knowing(DATASET::authorityByLaCode);
                EventsSeen events = new EventsSeen(new EventRows(connections), this.outage,
                        OutageTest.this.time.clock());
                threads.keep(HERE, about(KENT));
                pages(file, 1);

                for (int i = 0; i < 5; i++) {
                    threads.keep(HERE, about(LEEDS).asking(longText + i));
                    assertThat(threads.last(HERE)).isEqualTo(about(LEEDS).asking(longText + i));
                    assertThat(events.claim(List.of("slack:" + longText + i))).isTrue();
                    assertThat(events.claim(List.of("slack:" + longText + i))).isFalse();
                    // reading works all the while, and does not end the outage
                    assertThat(threads.last(THERE)).isEqualTo(Turn.none());
                }
                assertThat(OutageTest.this.log.warnings()).singleElement().asString().contains("SQLITE_FULL");
                assertThat(afterARestart(HERE)).as("whole, though older").isEqualTo(about(KENT));

                pages(file, 1_000_000);
                threads.keep(HERE, about(LEEDS).asking(longText));
                assertThat(events.claim(List.of("slack:Ev5"))).isTrue();
                assertThat(OutageTest.this.log.lines(Level.INFO)).hasSize(1);
                assertThat(OutageTest.this.log.warnings()).hasSize(1);
                assertThat(afterARestart(HERE)).isEqualTo(about(LEEDS).asking(longText));
            }
        }

    }

}
