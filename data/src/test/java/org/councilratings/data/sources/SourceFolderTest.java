package org.councilratings.data.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.dataset.DatasetWriter;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How do tables of facts become records?")
class SourceFolderTest {

    private static final String VISITS = "council_slug,kind,sequence,start_date,end_date,month,published,not_later_than,"
            + "focus,progress," + "source_url,source_kind,confidence,remark\n";

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(this.folder.resolve(name), content);
    }

    @Test
    void aVisitKnownToTheMonthStaysAMonth() throws IOException {
        Report visit = VisitTable
            .read(file("v.csv",
                    VISITS + "kent,monitoring-visit,2,,,2025-10,,,front door,steady pace,"
                            + "https://news.example/kent,news,medium,\n"),
                    Map.of())
            .reports()
            .getFirst();

        assertThat(visit.key()).isEqualTo("kent/2025-10-monitoring-visit");
        assertThat(visit.onSite()).containsExactly(OnSite.of(KnownDate.parse("2025-10"), KnownDate.parse("2025-10")));
        assertThat(visit.visitNumber()).hasValue(2);
        assertThat(visit.source().kind()).isEqualTo(Source.Kind.NEWS);
        assertThat(visit.link()).isEmpty();
        assertThat(visit.areasForImprovement()).isEmpty();
    }

    @Test
    void visitsWithoutADateAreNumbered() throws IOException {
        String row = "kent,monitoring-visit,,,,,,,,,,news,low,\n";

        assertThat(VisitTable.read(file("v.csv", VISITS + row + row), Map.of()).reports()).extracting(Report::key)
            .containsExactly("kent/undated-1-monitoring-visit", "kent/undated-2-monitoring-visit");
    }

    @Test
    void aVisitWithoutADateMayHaveABound() throws IOException {
        String row = "kent,monitoring-visit,,,,,,2023-12,,,,news,low,reported in December 2023\n";

        Report visit = VisitTable.read(file("v.csv", VISITS + row), Map.of()).reports().getFirst();

        assertThat(visit.notLaterThan()).contains(KnownDate.parse("2023-12"));
        assertThat(visit.when()).isEmpty();
    }

    @Test
    void aDirectionMayBeATrust() throws IOException {
        VisitTable table = VisitTable.read(
                file("v.csv", VISITS + "kent,direction,,,,2017-04,,,children's trust: Together,set up,,gov.uk,high,\n"
                        + "kent,direction,,,,,,,commissioner A. Name,stays,,gov.uk,high,\n"
                        + "kent,improvement-notice,,,,2018-12,2018-12-03,,after the report,issued,,gov.uk,high,\n"),
                Map.of());

        assertThat(table.actions()).extracting(GovernmentAction::kind)
            .containsExactly(GovernmentAction.Kind.TRUST, GovernmentAction.Kind.COMMISSIONER,
                    GovernmentAction.Kind.IMPROVEMENT_NOTICE);
        assertThat(table.actions().getLast().issued()).contains(KnownDate.parse("2018-12-03"));
    }

    @Test
    void aRowThatCannotBeUnderstoodIsNamedByFileAndLine() throws IOException {
        Path table = file("v.csv", VISITS + "kent,picnic,,,,,,,,,,news,low,\n");

        assertThatThrownBy(() -> VisitTable.read(table, Map.of())).isInstanceOf(IOException.class)
            .hasMessageContaining("v.csv line 2")
            .hasMessageContaining("picnic");
    }

    @Test
    void whereAnArticleDisagreesTheReportWinsAndSaysSo() throws IOException {
        ArticleTable articles = ArticleTable.read(file("a.csv",
                "slug,kind,published,fact,value,source_kind,source,remark\n"
                        + "kent,ilacs-short,2022-07-05,on-site-start,2022-05-02,council,the council's page,\n"
                        + "kent,ilacs-short,2022-07-05,overall,good,news,a local paper,\n"));
        Report report = new ReportBuilder("kent/2022-07-05-ilacs-short", "kent", ReportKind.ILACS_SHORT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2022-05-09"), KnownDate.parse("2022-05-13"))))
            .published(Optional.of(KnownDate.parse("2022-07-05")))
            .judgement(JudgementArea.OVERALL, Grade.GOOD)
            .build();

        assertThat(articles.disagreements(report))
            .containsExactly("the council's page gives on site start as 2022-05-02; the report says 2022-05-09");
    }

    @Test
    void thePackagedDatasetHoldsTheWholeRecord() {
        Dataset dataset = DatasetLoader.packaged();

        assertThat(dataset.reports()).hasSize(868 + 134 + 71 + 1);
        assertThat(dataset.reports()).filteredOn(report -> !report.read()).hasSize(4);
        assertThat(dataset.reports("northamptonshire-county-council")).hasSize(1);
    }

    @Test
    void thePackagedDatasetHoldsNoSentenceOfAReport() {
        for (Report report : DatasetLoader.packaged().reports()) {
            report.areasForImprovement().ifPresent(points -> assertThat(points.quotations()).isEmpty());
            report.priorityActions().ifPresent(points -> assertThat(points.quotations()).isEmpty());
        }
    }

    @Test
    void anArticlesDateThatWasWrongIsNotedInTheData() {
        Report inspection = DatasetLoader.packaged()
            .reports("cheshire-east")
            .stream()
            .filter(report -> report.key().equals("cheshire-east/2020-01-09-ilacs-standard"))
            .findFirst()
            .orElseThrow();

        assertThat(inspection.onSiteStart()).contains(KnownDate.parse("2019-11-18"));
        assertThat(inspection.notes()).anySatisfy(note -> assertThat(note).contains("2019-11-11", "2019-11-18"));
    }

    /** The project's own tables, with other words of ours. */
    private Path sourcesWith(String file, String json) throws IOException {
        Path copy = this.folder.resolve("sources");
        try (Stream<Path> tables = Files.list(Path.of("sources"))) {
            Files.createDirectories(copy.resolve("own-words"));
            for (Path table : tables.filter(Files::isRegularFile).toList()) {
                Files.copy(table, copy.resolve(table.getFileName()));
            }
        }
        Files.writeString(copy.resolve("own-words").resolve(file), json.replace('\'', '"'));
        return copy;
    }

    @Test
    void ourOwnWordsStandWithTheirReport() throws IOException {
        Path sources = sourcesWith("kent.json", """
                {'kent/2030-01-02-focused-visit': {'concerns': [
                   {'themes': ['plans'], 'areas': ['in-care'], 'summary': 'Plans are vague.'}]},
                 'kent/2031-01-02-focused-visit': {'concerns': []}}""");
        Report visit = new ReportBuilder("kent/2030-01-02-focused-visit", "kent", ReportKind.FOCUSED_VISIT)
            .published(Optional.of(KnownDate.parse("2030-01-02")))
            .build();
        Path made = this.folder.resolve("made");

        List<String> remarks = SourceFolder.read(sources).write(List.of(visit), new DatasetWriter(made));

        assertThat(Files.readString(made.resolve("councils/kent.json"))).contains("Plans are vague.");
        assertThat(remarks).contains("own-words: there is no report kent/2031-01-02-focused-visit");
    }

    @Test
    void aFileOfNoAuthorityAndAReportOfAnotherAreNamed() throws IOException {
        Path nobody = sourcesWith("kents.json", "{}");
        assertThatThrownBy(() -> SourceFolder.read(nobody)).isInstanceOf(IOException.class)
            .hasMessageContaining("\"kents\" is no authority");
        Files.delete(nobody.resolve("own-words").resolve("kents.json"));
        Files.writeString(nobody.resolve("own-words").resolve("kent.json"),
                "{\"leeds/2030-01-02-focused-visit\": {\"concerns\": []}}");
        assertThatThrownBy(() -> SourceFolder.read(nobody)).isInstanceOf(IOException.class)
            .hasMessageContaining("is a report of another council");
    }

}
