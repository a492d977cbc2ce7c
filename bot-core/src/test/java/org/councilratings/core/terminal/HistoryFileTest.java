package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where is what was typed kept?")
class HistoryFileTest {

    @TempDir
    private Path home;

    private Path file() {
        return this.home.resolve(".local/state/council-ratings-bot/history");
    }

    @Test
    void inTheUsersFolderForState() {
        assertThat(HistoryFile.place(Map.of(), this.home)).isEqualTo(file());
        assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", this.home.resolve("state").toString()), this.home))
            .isEqualTo(this.home.resolve("state/council-ratings-bot/history"));
        assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", "state"), this.home)).isEqualTo(file());
        assertThat(HistoryFile.place(Map.of("XDG_STATE_HOME", ""), this.home)).isEqualTo(file());
    }

    @Test
    void forItsOwnerAlone() throws IOException {
        HistoryFile.open(file());

        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().resolveSibling(""))).isEqualTo("rwx------");
    }

    @Test
    void forItsOwnerAloneAlsoWhereItWasOpenToOthers() throws IOException {
        HistoryFile.open(file()).add("rating kent");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        HistoryFile.open(file());

        assertThat(permissions(file())).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void forTheNextChat() throws IOException {
        HistoryFile first = HistoryFile.open(file());
        first.add("rating kent");
        first.add("who inspected Leeds?");
        first.add(" ");
        first.add("a pasted book ".repeat(1_000));

        assertThat(first.lines()).isEmpty();
        assertThat(HistoryFile.open(file()).lines()).containsExactly("rating kent", "who inspected Leeds?");
    }

    @Test
    void notForEver() throws IOException {
        HistoryFile.open(file());
        Files.writeString(file(),
                IntStream.rangeClosed(1, HistoryFile.MOST + 7)
                    .mapToObj(number -> "question " + number + "\n")
                    .collect(Collectors.joining()));

        assertThat(HistoryFile.open(file()).lines()).hasSize(HistoryFile.MOST).startsWith("question 8");
        assertThat(Files.readAllLines(file())).hasSize(HistoryFile.MOST);
        try (var files = Files.list(file().resolveSibling(""))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void anythingInItIsRead() throws IOException {
        HistoryFile.open(file());
        Files.write(file(), new byte[] { 'k', (byte) 0xff, 0, '\n', '\n', 'x' });

        assertThat(HistoryFile.open(file()).lines()).hasSize(2).endsWith("x");
    }

    @Test
    void notWhereAFileStandsInTheWay() throws IOException {
        Files.writeString(this.home.resolve(".local"), "");

        assertThatThrownBy(() -> HistoryFile.open(file())).isInstanceOf(IOException.class);
    }

}
