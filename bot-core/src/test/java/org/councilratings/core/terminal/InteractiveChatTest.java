package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.Bot;
import org.councilratings.data.dataset.DatasetLoader;
import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What do the keys of a terminal do?")
@Timeout(60)
class InteractiveChatTest {

    private static final Bot BOT = new Bot(DatasetLoader.packaged(),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private static final String ENTER = "\r";

    private static final String TAB = "\t";

    private static final String UP = "\u001bOA";

    private static final String CONTROL_C = "\u0003";

    private static final String CONTROL_D = "\u0004";

    private static final String CONTROL_U = "\u0015";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private boolean colours = true;

    private Optional<HistoryFile> history = Optional.empty();

    /**
     * A chat in which someone types a text at each prompt, and then Ctrl-D; what the
     * screen showed.
     */
    private String typing(String... texts) throws IOException {
        Deque<String> script = new ArrayDeque<>(List.of(texts));
        LineDisciplineTerminal terminal = new LineDisciplineTerminal("test", "xterm-256color", this.screen,
                StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 40));
        InteractiveChat chat = chat(terminal);
        chat.reader().getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            try {
                terminal
                    .processInputBytes((script.isEmpty() ? CONTROL_D : script.pop()).getBytes(StandardCharsets.UTF_8));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
            return true;
        });
        chat.run();
        terminal.close();
        assertThat(script).isEmpty();
        return AttributedString.stripAnsi(this.screen.toString(StandardCharsets.UTF_8));
    }

    private InteractiveChat chat(Terminal terminal) {
        return new InteractiveChat(terminal, new Chat(BOT), new Completions(BOT), this.history, this.colours);
    }

    @Test
    void enterAsks() throws IOException {
        assertThat(typing("rating kent" + ENTER)).contains("Ask about a council's children's services", "> ",
                "Kent: good", "Source: Ofsted's report on Kent");
    }

    @Test
    void gradesHaveColoursUnlessTheyAreNotWanted() throws IOException {
        typing("rating kent" + ENTER);
        assertThat(this.screen.toString(StandardCharsets.UTF_8)).contains("\u001b[1;32mgood\u001b[0m");

        this.screen.reset();
        this.colours = false;
        assertThat(typing("rating kent" + ENTER)).contains("Kent: good");
        assertThat(this.screen.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b[1;32m", "\u001b[32m",
                "\u001b[1m");
    }

    @Test
    void anEmptyLineAsksNothing() throws IOException {
        assertThat(typing(ENTER, "  " + ENTER)).doesNotContain("Source", "understand");
    }

    @Test
    void theArrowBringsBackWhatWasAsked() throws IOException {
        String screen = typing("rating kent" + ENTER, "rating leeds" + ENTER, UP + UP + ENTER);

        assertThat(screen.split("Kent: good", -1)).hasSize(3);
    }

    @Test
    void theArrowBringsBackWhatAnEarlierChatAskedButNoNumber(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state/history");
        this.history = Optional.of(HistoryFile.open(file));
        typing("rating kent" + ENTER, "1" + ENTER, "rating kent" + ENTER, "rating cheshire" + ENTER, "2" + ENTER);
        assertThat(Files.readAllLines(file)).containsExactly("rating kent", "rating cheshire");

        this.screen.reset();
        this.history = Optional.of(HistoryFile.open(file));
        assertThat(typing(UP + UP + ENTER)).contains("Kent: good");
    }

    @Test
    void tabCompletesACommandAndAName() throws IOException {
        assertThat(typing("/vis" + TAB + CONTROL_U + "/rating hull" + TAB + ENTER)).contains("/visits ", "/rating hull",
                "kingston-upon-hull", "Kingston upon Hull: ");
    }

    @Test
    void tabListsWhatFitsAndTabAgainPicksFromIt() throws IOException {
        assertThat(typing("rating cheshire" + TAB + TAB + ENTER + ENTER)).contains("Cheshire East",
                "Cheshire West and Chester", "Cheshire East: inadequate");
    }

    @Test
    void tabWhereNothingFitsChangesNothing() throws IOException {
        assertThat(typing("rating kent xqxqxqx" + TAB + CONTROL_U + "rating kent" + ENTER)).contains("Kent: good");
    }

    @Test
    void aNumberPicks() throws IOException {
        assertThat(typing("rating cheshire" + ENTER, "2" + ENTER)).contains("  1. Cheshire East",
                "Cheshire West and Chester: ", "Next: 1. ");
    }

    @Test
    void controlCClearsTheLineAndTheChatGoesOn() throws IOException {
        assertThat(typing("rating leeds" + CONTROL_C, "rating kent" + ENTER)).contains("Kent: good")
            .doesNotContain("Leeds: ");
    }

    @Test
    void controlDAndFarewellsEndIt() throws IOException {
        assertThat(typing("exit" + ENTER)).doesNotContain("understand");
        assertThat(typing("Bye" + ENTER)).doesNotContain("understand");
        assertThat(typing()).doesNotContain("understand");
    }

    @Test
    void marksAreJustMarks() throws IOException {
        assertThat(typing("what's Kent's rating!" + ENTER, "rating kent !!" + ENTER, "$HOME \\ \"" + ENTER))
            .contains("Kent: good")
            .doesNotContain("event not found");
    }

    @Test
    void aPastedTextOfSeveralLinesIsOneQuestion() throws IOException {
        assertThat(typing("\u001b[200~rating\nkent\u001b[201~" + ENTER)).contains("Kent: good");
    }

    @Test
    void aTerminalThatCanDoNothingGetsTheSameAnswers() throws IOException {
        this.colours = false;
        try (Terminal terminal = new DumbTerminal(
                new ByteArrayInputStream("rating cheshire\n1\nexit\n".getBytes(StandardCharsets.UTF_8)), this.screen)) {
            chat(terminal).run();
        }

        assertThat(this.screen.toString(StandardCharsets.UTF_8)).contains("Cheshire East: inadequate")
            .doesNotContain("\u001b[1m", "\u001b[3");
    }

}
