package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How do records become files?")
class DatasetWriterTest {

    private static final String FILE = "councils/kent.json";

    @TempDir
    private Path folder;

    @Test
    void theSameRecordsMakeTheSameBytes() throws IOException {
        Path other = this.folder.resolve("other");
        new DatasetWriter(this.folder).writeAuthority(kent("A note."));
        new DatasetWriter(other).writeAuthority(kent("A note."));

        assertThat(other.resolve(FILE)).hasSameBinaryContentAs(this.folder.resolve(FILE));
    }

    @Test
    void whatIsReadAndWrittenAgainIsTheSame() throws IOException {
        new DatasetWriter(this.folder).writeAuthority(kent("A note."));
        DatasetFiles files = DatasetFiles.at(this.folder);

        assertThat(JsonReading.authorityFile(DatasetLoader.tree(files, FILE))).isEqualTo(kent("A note."));
    }

    @Test
    void fieldsStandInOneOrderAndWhatIsNotKnownIsLeftOut() throws IOException {
        new DatasetWriter(this.folder).writePredecessor(new CouncilFile<>(new Predecessor("cumbria-county-council",
                "Cumbria", List.of(), LocalDate.of(2023, 4, 1), List.of("cumberland")), List.of(), List.of()));

        assertThat(this.folder.resolve("predecessors/cumbria-county-council.json")).hasContent("""
                {
                  "slug": "cumbria-county-council",
                  "name": "Cumbria",
                  "ended": "2023-04-01",
                  "successors": [
                    "cumberland"
                  ],
                  "reports": [ ]
                }
                """);
    }

    @Test
    void lettersOutsideAsciiStandAsTheyAre() throws IOException {
        new DatasetWriter(this.folder).writeAuthority(kent("Zoë’s note: “naïve” 🙂"));

        assertThat(this.folder.resolve(FILE)).content().contains("Zoë’s note: “naïve” 🙂");
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        DatasetWriter writer = new DatasetWriter(this.folder);
        writer.writeAuthority(kent("The old note."));
        String halfACharacter = "\uD83D";

        assertThatThrownBy(() -> writer.writeAuthority(kent(halfACharacter)))
            .isInstanceOf(CharacterCodingException.class);

        assertThat(this.folder.resolve(FILE)).content().contains("The old note.");
        try (Stream<Path> left = Files.list(this.folder.resolve("councils"))) {
            assertThat(left).containsExactly(this.folder.resolve(FILE));
        }
    }

    private static CouncilFile<Authority> kent(String note) {
        Authority authority = new Authority("kent", "Kent County Council", "Kent", AuthorityKind.COUNTY,
                Region.SOUTH_EAST, "E10000016", List.of(), "886", "80463", List.of("KCC"), List.of("essex"),
                Optional.empty(), List.of());
        TreeMap<JudgementArea, Grade> judgements = new TreeMap<>();
        judgements.put(JudgementArea.LEADERS, Grade.GOOD);
        judgements.put(JudgementArea.OVERALL, Grade.OUTSTANDING);
        Report report = new Report("kent/2022-07-05-ilacs-short", "kent", ReportKind.ILACS_SHORT, Optional.empty(),
                List.of(OnSite.of(KnownDate.parse("2022-05-09"), KnownDate.parse("2022-05-20"))),
                Optional.of(KnownDate.parse("2022-07-05")), Optional.empty(), Optional.of("50189393"), Optional
                    .empty(),
                List.of("A. Name"), OptionalInt.empty(), judgements, Optional.of(new Points(2, List.of())),
                Optional.of(Points.NONE), Optional.empty(), Optional.empty(), List.of("A strength."),
                Optional.of(List.of(new Concern(List.of(Theme.PLANS), Set.of(JudgementArea.HELP_AND_PROTECTION),
                        "Plans are vague.", false, List.of()))),
                Source.ofsted(), true, List.of(note));
        Report undated = new ReportBuilder("kent/undated-1-monitoring-visit", "kent", ReportKind.MONITORING_VISIT)
            .notLaterThan(Optional.of(KnownDate.parse("2021-07")))
            .build();
        return new CouncilFile<>(authority, List.of(report, undated), List.of());
    }

}
