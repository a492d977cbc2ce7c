package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.councilratings.core.conversation.Where;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where is state kept, and what if it cannot be kept there?")
class StateFileTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final RecordedLog log = new RecordedLog();

    @TempDir
    private Path folder;

    private Path file() {
        return this.folder.resolve("bot.db");
    }

    private StateStore open(Path file) throws IOException {
        return StateStore.open(file, new SettableClock().clock(), SHORT, this.log.logger());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Connection elsewhere() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void elsewhere(String... statements) throws SQLException {
        try (Connection connection = elsewhere(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = elsewhere();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }

    @Test
    void inAFolderForItsOwnerAlone() throws IOException {
        Path deep = this.folder.resolve("var/lib/bot.db");

        try (StateStore store = open(deep)) {
            store.eventsSeen().claim(List.of("slack:Ev1"));
            assertThat(permissions(this.folder.resolve("var"))).isEqualTo("rwx------");
            assertThat(permissions(deep.resolveSibling(""))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(deep.resolveSibling(""))) {
                for (Path file : files.toList()) {
                    assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIsAndTheFileIsTakenFromOthers() throws IOException {
        Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        open(file()).close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-r--"));

        open(file()).close();

        assertThat(permissions(this.folder)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a file?mode=ro", "100%25", "naïve 漢😀.db", "file:x", ":memory:", "a#b;c&d" })
    void underAnyName(String name) throws IOException {
        Path odd = this.folder.resolve(name);
        try (StateStore store = open(odd)) {
            assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).isTrue();
        }

        try (StateStore store = open(odd)) {
            assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).isFalse();
        }
        assertThat(odd).isRegularFile().isNotEmptyFile();
        assertThat(this.log.warnings()).isEmpty();
    }

    @Test
    void inOneFileOnceItIsClosed() throws IOException {
        StateStore store = open(file());
        store.eventsSeen().claim(List.of("slack:Ev1"));
        store.close();
        store.close();

        assertThat(this.folder.resolve("bot.db-wal")).doesNotExist();
        Path copy = Files.copy(file(), this.folder.resolve("copy.db"));
        try (StateStore other = open(copy)) {
            assertThat(other.eventsSeen().claim(List.of("slack:Ev1"))).isFalse();
        }
    }

    @Test
    void soThatReadersNeverWaitAlsoAfterABackupWasRestored() throws IOException, SQLException {
        open(file()).close();
        assertThat(answer("pragma journal_mode")).isEqualTo("wal");
        elsewhere("pragma journal_mode = delete");

        open(file()).close();

        assertThat(answer("pragma journal_mode")).isEqualTo("wal");
    }

    @Test
    void withNothingOfItInTheFileOnceAThreadWasForgotten() throws IOException {
        String words = "what a very peculiar sentence";
        try (StateStore store = open(file())) {
            store.threads(ThreadsContract.DATASET::authorityByLaCode)
                .keep(new Where("slack:C1:1"), ThreadsContract.about(ThreadsContract.KENT).asking(words));
            store.forgetThreads("slack:C1:");

            try (Stream<Path> files = Files.list(this.folder)) {
                for (Path file : files.toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(words);
                }
            }
        }
    }

    @Test
    void withTheTablesOfTheNewestMigration() throws IOException {
        open(file()).close();

        Flyway flyway = Flyway.configure()
            .dataSource("jdbc:sqlite:" + file(), null, null)
            .locations(Schema.MIGRATIONS)
            .loggers("slf4j")
            .load();

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo(String.valueOf(Schema.NEWEST));
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void byManyWhoStartForTheFirstTimeAtOnce() throws Exception {
        int many = 6;
        CyclicBarrier together = new CyclicBarrier(many);
        List<StateStore> stores = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            Callable<StateStore> start = () -> {
                together.await();
                return StateStore.open(file(), new SettableClock().clock());
            };
            for (Future<StateStore> store : threads.invokeAll(Stream.generate(() -> start).limit(many).toList())) {
                stores.add(store.get());
            }
        }

        assertThat(stores).allMatch(StateStore::isUsable)
            .map(store -> store.eventsSeen().claim(List.of("slack:Ev1")))
            .containsOnlyOnce(true);
        stores.forEach(StateStore::close);
    }

    @Test
    void byTwoProcessesThatStartForTheFirstTimeAtOnce() throws Exception {
        Process slack = OtherProcess.start(file(), "slack:Ev1");
        Process discord = OtherProcess.start(file(), "slack:Ev1");

        assertThat(List.of(OtherProcess.firstLine(slack), OtherProcess.firstLine(discord)))
            .containsExactlyInAnyOrder("new", "seen");
        for (Process process : List.of(slack, discord)) {
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(this.folder.resolve("bot.db-wal")).doesNotExist();
    }

    @Test
    void aProcessThatIsKilledHasKeptWhatItClaimed() throws Exception {
        Process process = OtherProcess.start(file(), "slack:Ev1");
        assertThat(OtherProcess.firstLine(process)).isEqualTo("new");
        process.destroyForcibly().waitFor();

        try (StateStore store = open(file())) {
            assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).isFalse();
            assertThat(store.eventsSeen().claim(List.of("slack:Ev2"))).isTrue();
        }
        assertThat(this.log.warnings()).isEmpty();
    }

    @Test
    void notInAFolder() {
        assertThatThrownBy(() -> open(this.folder)).isInstanceOf(IOException.class)
            .hasMessageContainingAll(this.folder.toString(), "is a folder", "RATINGS_STATE", "bot.db");
    }

    @Test
    void notBelowAFile() throws IOException {
        Path inTheWay = Files.writeString(this.folder.resolve("var"), "");

        for (String below : List.of("bot.db", "state/bot.db")) {
            assertThatThrownBy(() -> open(inTheWay.resolve(below))).isInstanceOf(IOException.class)
                .hasMessageContainingAll(inTheWay.resolve(below).toString(), "folder", "RATINGS_STATE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "not a database, but a file of words ", "SQLite format 3" })
    void notInAFileThatIsNoDatabase(String content) throws IOException {
        Files.writeString(file(), content.repeat(100));

        assertThatThrownBy(() -> open(file())).isInstanceOf(IOException.class)
            .hasMessageContainingAll(file().toString(), "RATINGS_STATE", "database");
        assertThat(file()).hasContent(content.repeat(100));
    }

    @Test
    void notInADatabaseThatANewerVersionMade() throws IOException, SQLException {
        open(file()).close();
        elsewhere("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', '', 0, 1)");

        assertThatThrownBy(() -> open(file())).isInstanceOf(IOException.class)
            .hasMessageContainingAll(file().toString(), "newer version", "99", "RATINGS_STATE");
    }

    @Test
    void notAmongTheTablesOfAnotherProgram() throws IOException, SQLException {
        elsewhere("create table invoices (number integer)");

        assertThatThrownBy(() -> open(file())).isInstanceOf(IOException.class)
            .hasMessageContainingAll(file().toString(), "other tables", "RATINGS_STATE");
        assertThat(answer("select group_concat(name) from sqlite_schema")).isEqualTo("invoices");
    }

    @Test
    void notInAFileThatAnotherProgramHasLocked() throws IOException, SQLException {
        try (Connection connection = elsewhere(); Statement statement = connection.createStatement()) {
            statement.execute("begin exclusive");

            assertThatThrownBy(() -> open(file())).isInstanceOf(IOException.class)
                .hasMessageContainingAll(file().toString(), "locked", "RATINGS_STATE");
        }
        open(file()).close();
    }

    @Test
    void notInADamagedDatabase() throws IOException {
        open(file()).close();
        byte[] content = Files.readAllBytes(file());
        Arrays.fill(content, 100, 4096, (byte) 0x5a);
        Files.write(file(), content);

        assertThatThrownBy(() -> open(file())).isInstanceOf(IOException.class)
            .hasMessageContainingAll(file().toString(), "damaged", "backup");
    }

    @Test
    void notWhereNothingCanBeWritten() {
        // a folder in which even root makes no file
        Path folder = Path.of("/proc");
        assumeTrue(Files.isDirectory(folder.resolve("self")));

        assertThatThrownBy(() -> open(folder.resolve("bot.db"))).isInstanceOf(IOException.class)
            .hasMessageContainingAll("/proc/bot.db", "RATINGS_STATE");
    }

    @Test
    void notWhereTheLibraryOfSqliteCannotBeUnpacked() throws IOException {
        Path nowhere = this.folder.resolve("no such folder");

        Process process = OtherProcess.start(file(), "slack:Ev1", "-Djava.io.tmpdir=" + nowhere);

        assertThat(OtherProcess.firstLine(process)).contains("library of SQLite", "java.io.tmpdir", nowhere.toString());
    }

}
