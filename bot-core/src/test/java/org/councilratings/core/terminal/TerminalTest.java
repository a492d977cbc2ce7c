package org.councilratings.core.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.dataset.DatasetPack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does the command line print?")
class TerminalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final StringWriter printed = new StringWriter();

    private final StringWriter errors = new StringWriter();

    private int run(String input, @Nullable String data, String... arguments) {
        Terminal terminal = new Terminal(new BufferedReader(new StringReader(input)),
                new PrintWriter(this.printed, true), new PrintWriter(this.errors, true), CLOCK,
                (data != null) ? Map.of(DatasetSetting.VARIABLE, data) : Map.of());
        return terminal.run(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
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
        assertThat(answer.fieldNames()).toIterable()
            .containsExactly("id", "outcome", "intent", "councils", "text", "sources", "choices");
        assertThat(answer.get("id").isNull()).isTrue();
    }

    @Test
    void howItWasUnderstood() {
        run("", null, "ask", "--explain", "flurb rating of Kent");

        assertThat(this.printed.toString()).contains("\"Kent\" is Match[kent]", "other words: flurb rating of",
                "read as: NotUnderstood");
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
        assertThat(lines).extracting(line -> line.get("id").toString())
            .containsExactly("\"a\"", "null", "3", "\"d\"", "\"e\"", "null", "\"g\"");
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
    void aPipeGetsAnswersAloneWithAnEmptyLineBetween() {
        assertThat(run("rating kent\n\n  \nrating cheshire\n2\nexit\nrating leeds\n", null)).isZero();

        Bot bot = new Bot(DatasetLoader.packaged(), CLOCK);
        Answer which = bot.ask("rating cheshire", Where.nowhere());
        assertThat(this.printed.toString()).isEqualTo(String.join(System.lineSeparator() + System.lineSeparator(),
                PlainText.of(bot.ask("rating kent", Where.nowhere())), PlainText.of(which),
                PlainText.of(bot.answer(which.choices().get(1).question(), Where.nowhere()))) + System.lineSeparator());
    }

    @Test
    void anEmptyPipeGetsNothing() {
        assertThat(run("", null)).isZero();

        assertThat(this.printed.toString()).isEmpty();
    }

    @Test
    void aDateMayBeGivenToAChatAndBeforeACommand() {
        assertThat(run("how was Kent rated last year?\n", null, "--today", "2024-06-01")).isZero();
        assertThat(run("", null, "--today", "2023-06-01", "ask", "how was Kent rated last year?")).isZero();

        assertThat(this.printed.toString()).contains("In 2023", "In 2022");
    }

    @Test
    void aSummaryOfWhatWasPublishedSinceADay() {
        assertThat(run("", null, "digest", "--since", "2026-07-01")).isZero();

        String text = this.printed.toString();
        assertThat(text)
            .startsWith("9 reports published since 1 July 2026: 1 with an inadequate judgement, 1 decline, 7 "
                    + "improvements")
            .contains("8 standard inspections and 1 short inspection", "to 20 August 2026 for full inspections",
                    "I cannot know of focused visits, monitoring visits and joint targeted area inspections from that "
                            + "time.",
                    "▼ Help and protection: inadequate, down from requires improvement",
                    "On site from 8 June 2026 to 19 June 2026, published 3 August 2026.",
                    "https://files.ofsted.gov.uk/v1/file/50308602", "Data as of 22 August 2026")
            .doesNotContain("Overall effectiveness:");
        assertThat(text.indexOf("Trafford –")).isLessThan(text.indexOf("Lancashire –"));
        assertThat(text.indexOf("Lancashire –")).isLessThan(text.indexOf("Portsmouth –"));
        assertThat(text.indexOf("West Northamptonshire –")).isLessThan(text.indexOf("Middlesbrough –"));
    }

    @Test
    void aSummaryOfOneRegionHoweverItIsWritten() {
        for (List<String> region : List.of(List.of("north-west"), List.of("north", "west"), List.of("The North West"),
                List.of("northwest"))) {
            this.printed.getBuffer().setLength(0);
            List<String> arguments = new ArrayList<>(List.of("digest", "--since", "2026-07", "--region"));
            arguments.addAll(region);
            assertThat(run("", null, arguments.toArray(String[]::new))).isZero();
            assertThat(this.printed.toString())
                .startsWith("4 reports on councils in the North West published since 1 July 2026:")
                .contains("Trafford –", "Liverpool –")
                .doesNotContain("Portsmouth –");
        }
    }

    @Test
    void aSummaryOfSeveralRegions() {
        assertThat(run("", null, "digest", "--since", "2026-07-01", "--region", "yorkshire", "--region", "south-east"))
            .isZero();
        assertThat(this.printed.toString()).contains("Portsmouth, short inspection: 3 judgements up",
                "councils in Yorkshire and the Humber and the South East");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "--since 2027-01-01|--since 2027-01-01 has not come yet: today is 22 November 2026",
                    "--since yesterday|--since: \"yesterday\" is no date. Write it like 2026-07-01",
                    "--since 2026-07-01 --today x|--today: \"x\" is no date",
                    "--since 2026-07-01 --region north|no region \"north\". Write one of: north-east, north-west",
                    "--since 2026-07-01 --format xml|\"xml\" is no format. Write one of: text, slack, discord",
                    "--since 2026-07-01 --format slack|./bot digest --since 2026-07-01 --format slack",
                    "--region north-west|Missing required option: '--since" })
    void whatMakesNoSenseForASummaryIsExplained(String options, String explanation) {
        List<String> arguments = new ArrayList<>(List.of("digest"));
        arguments.addAll(List.of(options.split(" ")));

        assertThat(run("", null, arguments.toArray(String[]::new))).isEqualTo(2);

        assertThat(this.printed.toString()).isEmpty();
        assertThat(this.errors.toString()).contains(explanation);
    }

    @Test
    void beyondTheRecordASummarySaysThatItCannotKnow() {
        assertThat(run("", null, "--today", "2026-11-22", "digest", "--since", "2026-09-01")).isZero();

        assertThat(this.printed.toString()).startsWith("No reports on record published since 1 September 2026")
            .contains("is on record for all councils in England.", "I cannot know of full inspections");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(run("", null, "--help")).isZero();

        assertThat(this.printed.toString()).contains("ask", "resolve", "digest", "--today", "./bot data --help");
    }

    @Test
    void aDatasetMayBeServedFromAUrl(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("dataset.zip");
        assertThat(DatasetPack.write(Path.of("../data"), zip)).isEmpty();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dataset.zip", exchange -> {
            exchange.sendResponseHeaders(200, Files.size(zip));
            try (OutputStream body = exchange.getResponseBody()) {
                Files.copy(zip, body);
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();

        assertThat(run("", url + "/dataset.zip", "ask", "rating kent")).isZero();
        assertThat(run("", url + "/nothing.zip?key=secret", "ask", "rating kent")).isEqualTo(1);
        server.stop(0);

        assertThat(this.printed.toString()).contains("Kent: good");
        assertThat(this.errors.toString()).contains("RATINGS_DATA: " + url + "/nothing.zip answers with status 404")
            .doesNotContain("secret");
    }

    @Test
    void aDatasetThatIsNowhereIsTold() {
        assertThat(run("", "http://example.org/dataset.zip", "ask", "rating kent")).isEqualTo(1);
        assertThat(run("", "/no/such/place", "ask", "rating kent")).isEqualTo(1);

        assertThat(this.errors.toString().lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("RATINGS_DATA: http://example.org/dataset.zip is plain http"),
                line -> assertThat(line).startsWith("RATINGS_DATA: /no/such/place: no such file or directory"));
    }

    @Test
    void onlyAChatAtATerminalKnowsTheLineReader() {
        noClasses().that()
            .resideInAPackage("org.councilratings..")
            .and()
            .haveNameNotMatching(
                    ".*[.](InteractiveChat|WholeLine|NoExpansion|LineCompleter|EveryCandidate|QuestionHistory)([$].*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..")
            .because("one answer must not pay for loading it")
            .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.councilratings.core"));
    }

    @Test
    void anExternalDatasetWithFaultsIsNamedFaultByFault(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("dataset.json"), "{\"asOf\": \"yesterday\"}");

        int status = run("", directory.toString(), "ask", "rating kent");

        assertThat(status).isEqualTo(1);
        assertThat(this.errors.toString()).contains("RATINGS_DATA=", "dataset.json /asOf", "yesterday");
    }

}
