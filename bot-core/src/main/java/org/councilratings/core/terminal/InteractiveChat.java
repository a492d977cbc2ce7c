package org.councilratings.core.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;

/**
 * A chat with a person at a terminal: arrow keys bring back what was asked, Tab
 * completes, Ctrl-C clears the line, Ctrl-D ends.
 */
final class InteractiveChat {

    /** Kept, so that what is set on it stays. */
    private static final Logger JLINE = Logger.getLogger("org.jline");

    /** For a terminal that does not say how wide it is. */
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;

    private final Chat chat;

    private final boolean colours;

    private final LineReader reader;

    InteractiveChat(Terminal terminal, Chat chat, Completions completions, Optional<HistoryFile> history,
            boolean colours) {
        this.terminal = terminal;
        this.chat = chat;
        this.colours = colours;
        this.reader = LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("council-ratings-bot")
            .parser(new WholeLine())
            .expander(new NoExpansion())
            .completer(new LineCompleter(completions))
            .completionMatcher(new EveryCandidate())
            .history(new QuestionHistory(history))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "")
            .build();
        if (!colours) {
            // an empty style would bring the usual ones back
            this.reader.variable(LineReader.COMPLETION_STYLE_STARTING, "bold");
            this.reader.variable(LineReader.COMPLETION_STYLE_DESCRIPTION, "faint");
        }
    }

    /**
     * Runs in the terminal that the program was started from.
     * @return whether that terminal could be driven; if not, nothing has happened yet
     */
    static boolean ran(Chat chat, Completions completions, Optional<HistoryFile> history, boolean colours)
            throws IOException {
        // what it has to say is for programmers
        JLINE.setLevel(Level.OFF);
        Terminal terminal;
        try {
            // stty drives it: nothing native, which a Java of tomorrow would warn of
            terminal = TerminalBuilder.builder()
                .system(true)
                .provider("exec")
                .dumb(false)
                .graphemeCluster(false)
                .encoding(StandardCharsets.UTF_8)
                .build();
        }
        catch (IOException | IllegalStateException ex) {
            return false;
        }
        try (terminal) {
            new InteractiveChat(terminal, chat, completions, history, colours).run();
        }
        return true;
    }

    /** Until the person ends it. */
    void run() {
        PrintWriter out = this.terminal.writer();
        out.println(Greeting.TEXT);
        while (true) {
            out.println();
            out.flush();
            try {
                // a pasted text may have several
                String line = this.reader.readLine(Greeting.PROMPT).replace('\n', ' ').strip();
                if (Chat.isFarewell(line)) {
                    return;
                }
                if (!line.isEmpty()) {
                    out.println(screen().of(this.chat.answer(line)));
                }
            }
            catch (UserInterruptException ex) {
                // a list of completions may still stand below
                this.terminal.puts(Capability.clr_eos);
            }
            catch (EndOfFileException ex) {
                return;
            }
        }
    }

    LineReader reader() {
        return this.reader;
    }

    /** As wide as the window is now. */
    private Screen screen() {
        int width = this.terminal.getSize().getColumns();
        return new Screen(this.colours, (width > 0) ? width : USUAL_WIDTH);
    }

}
