package org.councilratings.core.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;

import org.councilratings.core.text.PlainText;

/**
 * A chat where lines only come and go: through a pipe, from a file, or on a terminal that
 * can do nothing but print.
 */
final class LineByLine {

    private final Chat chat;

    private final BufferedReader in;

    private final PrintWriter out;

    LineByLine(Chat chat, BufferedReader in, PrintWriter out) {
        this.chat = chat;
        this.in = in;
        this.out = out;
    }

    /** For a program: answers alone, with an empty line between them. */
    void piped() throws IOException {
        boolean first = true;
        String line = this.in.readLine();
        // a reader that went away needs no more
        while (line != null && !Chat.isFarewell(line) && !this.out.checkError()) {
            if (!line.isBlank()) {
                if (!first) {
                    this.out.println();
                }
                this.out.println(PlainText.of(this.chat.answer(line)));
                first = false;
            }
            line = this.in.readLine();
        }
        this.out.flush();
    }

    /** For a person: with a greeting and a prompt. */
    void prompted(Screen screen) throws IOException {
        this.out.println(Greeting.TEXT);
        while (true) {
            this.out.print("\n" + Greeting.PROMPT);
            this.out.flush();
            String line = this.in.readLine();
            if (line == null || Chat.isFarewell(line)) {
                this.out.println();
                return;
            }
            if (!line.isBlank()) {
                this.out.println(screen.of(this.chat.answer(line)));
            }
        }
    }

}
