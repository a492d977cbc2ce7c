package org.councilratings.core.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.question.Platform;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.SharedSettings;
import org.councilratings.core.state.RecordedLog;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.dataset.DatasetWatch;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

@DisplayName("Is a report served that was imported while the bot runs?")
class RefreshTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    private static final String REPORT = "leeds/2026-10-02-ilacs-short";

    private static final Map<String, byte[]> START = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path data = Path.of("");

    @BeforeAll
    static void startAsACopyOfThePackagedDataset(@TempDir Path start) throws IOException {
        DatasetUpdate.of(start);
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                START.put(start.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @BeforeEach
    void copy() throws IOException {
        this.data = this.folder.resolve("data");
        for (Map.Entry<String, byte[]> file : START.entrySet()) {
            Path path = this.data.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    private Host opened(String variable, String value) throws IOException {
        return Host.open(
                SharedSettings.from(
                        new Environment(Map.of("RATINGS_STATE", this.folder.resolve("bot.db").toString(),
                                "MANAGEMENT_PORT", "0", "RATINGS_DATA", this.data.toString(), variable, value)),
                        Bot.ZONE),
                CLOCK, Platform.TERMINAL);
    }

    /** As {@code ./bot data import … --into} does once it has read the document. */
    private void importReport() throws IOException {
        Report report = new ReportBuilder(REPORT, "leeds", ReportKind.ILACS_SHORT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2026-09-07"), KnownDate.parse("2026-09-11"))))
            .published(Optional.of(KnownDate.parse("2026-10-02")))
            .judgement(JudgementArea.LEADERS, Grade.GOOD)
            .build();
        DatasetUpdate.of(this.data).add(List.of(report));
    }

    /** As an editor does: the file, and then dataset.json. */
    private void write(String name, String from, String to) throws IOException {
        Path file = this.data.resolve(name);
        Files.writeString(file, Files.readString(file).replace(from, to));
        Path info = this.data.resolve("dataset.json");
        Files.writeString(info, Files.readString(info) + "\n");
    }

    private static List<String> metrics(Host host) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d/metrics".formatted(host.managementPort()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines()).body().toList();
        }
    }

    private static int readiness(Host host) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d/readyz".formatted(host.managementPort()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void atTheNextLookAndWhoeverWantsToKnowIsTold() throws Exception {
        try (Host host = opened("RATINGS_REFRESH", "0")) {
            List<Dataset> told = new ArrayList<>();
            host.onDataset(told::add);
            host.serve();
            host.refresh().look();
            assertThat(told).isEmpty();

            importReport();
            assertThat(PlainText.of(host.bot().ask("rating Leeds", Where.nowhere()))).doesNotContain("2 October 2026");
            host.refresh().look();
            host.refresh().look();

            assertThat(PlainText.of(host.bot().ask("rating Leeds", Where.nowhere()))).contains("2 October 2026");
            assertThat(told).containsExactly(host.bot().dataset());
            assertThat(metrics(host)).contains("ratings_dataset_refreshes_total{outcome=\"swapped\"} 1.0",
                    "ratings_dataset_faulty 0.0");
        }
    }

    @Test
    void aThreadGoesOnWithTheCouncilsOfTheNewOne() throws Exception {
        Where thread = new Where("slack:T1:C1:1.2");
        try (Host host = opened("RATINGS_REFRESH", "0")) {
            host.bot().ask("rating Leeds", thread);
        }
        try (Host host = opened("RATINGS_REFRESH", "0")) {
            write("councils/leeds.json", "\"shortName\": \"Leeds\"", "\"shortName\": \"Leodis\"");
            host.refresh().look();

            assertThat(host.bot().ask("and their strengths?", thread).title()).contains("Leodis");
        }
    }

    @Test
    void withoutSomebodyWhoTriggersIt() throws Exception {
        try (Host host = opened("RATINGS_REFRESH", "1")) {
            CompletableFuture<Dataset> told = new CompletableFuture<>();
            host.onDataset(told::complete);
            host.serve();

            importReport();

            assertThat(told.get(30, TimeUnit.SECONDS).info().asOf()).isEqualTo(LocalDate.of(2026, 10, 2));
        }
    }

    @Test
    void aFaultyOneLeavesTheOldOneServingAndTheBotReady() throws Exception {
        try (Host host = opened("RATINGS_REFRESH", "0")) {
            Dataset before = host.bot().dataset();
            host.serve();

            write("councils/leeds.json", "\"yorkshire-and-the-humber\"", "\"yorkshire\"");
            host.refresh().look();
            host.refresh().look();

            assertThat(host.bot().dataset()).isSameAs(before);
            assertThat(readiness(host)).isEqualTo(200);
            assertThat(metrics(host)).contains("ratings_dataset_refreshes_total{outcome=\"faulty\"} 1.0",
                    "ratings_dataset_faulty 1.0");

            write("councils/leeds.json", "\"yorkshire\"", "\"yorkshire-and-the-humber\"");
            host.refresh().look();

            assertThat(host.bot().dataset()).isNotSameAs(before);
            assertThat(metrics(host)).contains("ratings_dataset_faulty 0.0");
        }
    }

    @Test
    void theLogTellsOnceWhatIsWrongWhereAndHowToMendIt() throws Exception {
        RecordedLog log = new RecordedLog();
        BotMetrics metrics = new BotMetrics();
        DatasetWatch watch = DatasetWatch.at(this.data.toString());
        Refresh refresh = new Refresh(watch, new Bot(DatasetSetting.load(watch), CLOCK), metrics, log.logger());

        write("councils/leeds.json", "\"yorkshire-and-the-humber\"", "\"yorkshire\"");
        refresh.look();
        refresh.look();
        write("councils/leeds.json", "", "");
        refresh.look();

        assertThat(log.warnings()).singleElement()
            .asString()
            .contains("goes on being served", "RATINGS_DATA", this.data.toString(), "1 fault",
                    "councils/leeds.json /region", "./bot data validate")
            .doesNotContain("\n");
    }

    @Test
    void whatCannotBeReadIsToldOnceAndTriedAgain() throws Exception {
        RecordedLog log = new RecordedLog();
        BotMetrics metrics = new BotMetrics();
        DatasetWatch watch = DatasetWatch.at(this.data.toString());
        Bot bot = new Bot(DatasetSetting.load(watch), CLOCK);
        Refresh refresh = new Refresh(watch, bot, metrics, log.logger());
        Path away = this.folder.resolve("away");

        Files.move(this.data, away);
        refresh.look();
        refresh.look();
        assertThat(log.warnings()).singleElement().asString().contains("cannot be read", "no such file or directory");

        Files.move(away, this.data);
        importReport();
        refresh.look();

        assertThat(bot.dataset().info().asOf()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(log.lines(Level.INFO)).hasSize(2);
    }

    @Test
    void anAccidentOfOneListenerIsNobodyElses() throws Exception {
        try (Host host = opened("RATINGS_REFRESH", "0")) {
            List<Dataset> told = new ArrayList<>();
            host.onDataset(dataset -> {
                throw new IllegalStateException("an accident");
            });
            host.onDataset(told::add);

            importReport();
            host.refresh().look();

            assertThat(told).hasSize(1);
        }
    }

}
