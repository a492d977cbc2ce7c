package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does the command line print?")
class TerminalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter printed = new StringWriter();

    private int run(String input, @Nullable String data, String... arguments) {
        Terminal terminal = new Terminal(new BufferedReader(new StringReader(input)),
                new PrintWriter(this.printed, true), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                data);
        return terminal.run(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : this.printed.toString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void oneAnswerAsText() {
        assertThat(run("", null, "ask", "/rating", "cheshire-east")).isZero();

        assertThat(this.printed.toString()).contains("Cheshire East: inadequate", "published 16 May 2024",
                "https://files.ofsted.gov.uk/v1/file/");
    }

    @Test
    void oneAnswerAsJson() throws IOException {
        run("", null, "ask", "--json", "rating cheshire-east");

        JsonNode answer = lines().getFirst();
        assertThat(answer.path("outcome").textValue()).isEqualTo("answered");
        assertThat(answer.path("intent").textValue()).isEqualTo("rating");
        assertThat(answer.path("councils").get(0).textValue()).isEqualTo("cheshire-east");
        assertThat(answer.path("sources").get(0).path("published").textValue()).isEqualTo("2024-05-16");
        assertThat(answer.has("choices")).isTrue();
    }

    @Test
    void howItWasUnderstood() {
        run("", null, "ask", "--explain", "flurb rating of Kent");

        assertThat(this.printed.toString()).contains("councils: [\"Kent\" → Match[kent]]", "flurb");
    }

    @Test
    void aBatchAnswersEveryLineInOrderBadOnesToo() throws IOException {
        run("""
                {"id": "a", "text": "rating kent"}
                this is not JSON
                {"id": 3}
                {"id": "d", "text": "how was Kent rated last year", "today": "2024-06-01"}
                {"id": "e", "text": "rating kent", "today": "yesterday"}

                {"id": "g", "text": "rating tyneside", "conversation": "c"}
                """, null, "ask", "--batch");

        List<JsonNode> lines = lines();
        assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("a", "", "3", "d", "e", "", "g");
        assertThat(lines).extracting(line -> line.path("outcome").asText())
            .containsExactly("answered", "help", "help", "answered", "help", "help", "clarify");
        assertThat(lines.get(3).path("text").asText()).contains("In 2023");
        assertThat(lines.getLast().path("choices")).extracting(JsonNode::asText)
            .containsExactlyInAnyOrder("north-tyneside", "south-tyneside");
    }

    @Test
    void namesOneALine() throws IOException {
        run("""
                {"text": "Cheshire East"}
                {"text": "Cheshire"}
                {"text": "asdfghjkl"}
                nonsense
                """, null, "resolve", "--batch");

        assertThat(lines()).extracting(line -> line.path("outcome").asText())
            .containsExactly("match", "ambiguous", "none", "none");
    }

    @Test
    void chatGoesOnUntilTheEndOfTheInput() {
        assertThat(run("rating kent\n\nexit\nrating leeds\n", null)).isZero();

        assertThat(this.printed.toString()).contains("Kent: ").doesNotContain("Leeds: ");
    }

    @Test
    void anExternalDatasetWithFaultsIsNamedFaultByFault(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("dataset.json"), "{\"asOf\": \"yesterday\"}");
        StringWriter errors = new StringWriter();
        Terminal terminal = new Terminal(new BufferedReader(new StringReader("")), new PrintWriter(this.printed),
                Clock.systemUTC(), directory.toString());

        int status = new picocli.CommandLine(terminal).setErr(new PrintWriter(errors, true))
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println(failure.getMessage());
                return 1;
            })
            .execute("ask", "rating kent");

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString()).contains("RATINGS_DATA=", "dataset.json /asOf", "yesterday");
    }

}
