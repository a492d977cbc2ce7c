package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.model.Framework;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads Ofsted's own PDFs where the environment variable {@code RATINGS_REPORTS} names
 * their folder; they are not in the repository. What a person read in them is in
 * {@code real-reports.tsv}.
 */
@DisplayName("Are real reports read as a person reads them?")
class RealReportsTest {

    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getenv("RATINGS_REPORTS")).map(Path::of);

    private final ReportReader reader = Papers.reader();

    @BeforeEach
    void theReportsAreThere() {
        assumeTrue(FOLDER.isPresent(), "RATINGS_REPORTS names no folder");
    }

    static Stream<Facts> facts() throws IOException {
        try (InputStream in = Objects.requireNonNull(RealReportsTest.class.getResourceAsStream("real-reports.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .skip(1)
                .map(Facts::of)
                .toList()
                .stream();
        }
    }

    /** What a person read, in the words of the file. */
    record Facts(String file, String kind, String onSite, String leadInspectors, String judgements, String improvements,
            String priorityActions) {

        static Facts of(String line) {
            String[] cells = line.split("\t", -1);
            return new Facts(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }

        static Facts of(String file, Report report) {
            return new Facts(file, report.kind().slug(),
                    joined(" ", report.onSite().stream().map(visit -> visit.start() + "/" + visit.lastKnown())),
                    String.join("; ", report.leadInspectors()),
                    (report.kind() == ReportKind.PRE_SIF) ? "overall=" + report.overall().orElseThrow().slug()
                            : joined(" ",
                                    report.judgements()
                                        .entrySet()
                                        .stream()
                                        .map(entry -> entry.getKey().key() + "=" + entry.getValue().slug())),
                    count(report.areasForImprovement()), count(report.priorityActions()));
        }

        private static String joined(String between, Stream<String> parts) {
            return parts.collect(Collectors.joining(between));
        }

        private static String count(Optional<Points> points) {
            return points.map(known -> String.valueOf(known.count())).orElse("");
        }

        @Override
        public String toString() {
            return this.file;
        }

    }

    @ParameterizedTest
    @MethodSource("facts")
    void aPersonReadsTheSame(Facts facts) throws IOException {
        Map<String, Hints> index = index();
        assumeTrue(index.containsKey(facts.file()), "the folder has it");

        Reading reading = read(facts.file(), index);

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class,
                read -> assertThat(Facts.of(facts.file(), read.report())).usingRecursiveComparison().isEqualTo(facts));
    }

    @Test
    @EnabledIfSystemProperty(named = "reports", matches = "all")
    void everyReportIsReadAndHoldsTogether() throws IOException {
        Map<String, Hints> index = index();
        Map<String, Integer> warnings = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        Map<String, Report> newest = new TreeMap<>();
        for (String file : index.keySet()) {
            switch (read(file, index)) {
                case Reading.Unreadable(var path, var reason) -> unreadable.add(file + ": " + reason);
                case Reading.Read(var report, var about) -> {
                    about.forEach(warning -> warnings.merge(warning.replaceAll("[: ].*", ""), 1, Integer::sum));
                    check(file, report);
                    if (report.kind().isFullInspection()) {
                        newest.merge(report.authority(), report, RealReportsTest::later);
                    }
                }
            }
        }
        System.out.printf("%d files, warnings %s, unreadable %s%n", index.size(), warnings, unreadable);
        assertThat(unreadable).allMatch(line -> line.contains("a web page saved as PDF"));
        assertThat(newest.values()
            .stream()
            .flatMap(report -> report.areasForImprovement().stream())
            .mapToInt(Points::count)
            .sum()).as("points of the newest inspections, as counted by hand").isEqualTo(567);
    }

    private static void check(String file, Report report) {
        boolean visit = !report.kind().isFullInspection();
        assertThat(report.onSite()).as(file).isNotEmpty();
        assertThat(report.published()).as(file).contains(KnownDate.parse(file.replaceAll(".*/(.{10}).*", "$1")));
        assertThat(report.authority()).as(file).isEqualTo(file.substring(0, file.indexOf('/')));
        assertThat(report.areasForImprovement()).as(file).isPresent();
        assertThat(report.judgements().isEmpty()).as(file).isEqualTo(visit);
        boolean ilacs = report.kind() == ReportKind.ILACS_STANDARD || report.kind() == ReportKind.ILACS_SHORT;
        if (ilacs) {
            assertThat(report.judgements().keySet()).as(file)
                .isEqualTo(report.framework().map(Framework::areas).orElseThrow());
        }
        if (report.kind() == ReportKind.SIF) {
            assertThat(Framework.SIF.areas()).as(file).containsAll(report.judgements().keySet());
            assertThat(report.overall().isPresent()).as(file)
                .isEqualTo(!report.judgements().keySet().equals(java.util.Set.of(JudgementArea.LSCB)));
        }
        for (String point : report.areasForImprovement().orElseThrow().quotations()) {
            assertThat(point).as(file)
                .hasSizeBetween(10, 1500)
                .doesNotContain("Inspection of")
                .doesNotContainPattern("\\p{Co}");
        }
    }

    private static Report later(Report one, Report other) {
        return one.published().orElseThrow().compareTo(other.published().orElseThrow()) >= 0 ? one : other;
    }

    private Reading read(String file, Map<String, Hints> index) {
        return this.reader.read(FOLDER.orElseThrow().resolve(file), Objects.requireNonNull(index.get(file)));
    }

    /** {@code index.csv} of the folder: path, slug, kind, published, link. */
    private static Map<String, Hints> index() throws IOException {
        Map<String, Hints> index = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FOLDER.orElseThrow().resolve("index.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells.length < 5) {
                fail("index.csv: %s", line);
            }
            if (!cells[0].equals("path")) {
                index.put(cells[0].replaceFirst("^reports/", ""),
                        new Hints(Optional.of(cells[1]), Optional.of(KnownDate.parse(cells[3])),
                                Optional.of(cells[4]).filter(link -> !link.isEmpty()).map(URI::create),
                                Optional.of(cells[2].equals("inspection"))));
            }
        }
        return index;
    }

}
