package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;

import org.councilratings.core.Bot;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How does a chat go where lines only come and go?")
class LineByLineTest {

    private static final Bot BOT = new Bot(DatasetLoader.packaged(), Clock.systemUTC());

    private final StringWriter printed = new StringWriter();

    private LineByLine chat(String input, Writer out) {
        return new LineByLine(new Chat(BOT), new BufferedReader(new StringReader(input)), new PrintWriter(out));
    }

    private String prompted(String input) throws IOException {
        chat(input, this.printed).prompted(new Screen(false, Integer.MAX_VALUE));
        return this.printed.toString();
    }

    @Test
    void aPersonAtASimpleTerminalIsGreetedAndPrompted() throws IOException {
        assertThat(prompted("rating cheshire\n\n1\n")).startsWith("Ask about a council's children's services")
            .contains("\n> Which council do you mean?\n", "  1. Cheshire East\n", "\n> \n> Cheshire East: ",
                    "\nNext: 1. ")
            .endsWith("\n> \n")
            .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "exit\nrating kent\n", "" })
    void itEndsWithAFarewellOrWithTheInput(String input) throws IOException {
        assertThat(prompted(input)).endsWith("ends.\n\n> \n");
    }

    @Test
    void nothingIsReadForAProgramThatWentAway() throws IOException {
        BufferedReader endless = new BufferedReader(new StringReader("rating kent\n".repeat(100_000)));
        Writer closed = new Writer() {
            @Override
            public void write(char[] letters, int start, int length) throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };

        new LineByLine(new Chat(BOT), endless, new PrintWriter(closed)).piped();

        assertThat(endless.readLine()).isEqualTo("rating kent");
    }

}
