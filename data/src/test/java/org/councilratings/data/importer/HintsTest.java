package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What do a file's folder and name tell?")
class HintsTest {

    @Test
    void folderNameAndDateAndKind() {
        assertThat(Hints.ofPath(Path.of("reports/cheshire-east/2018-11-22-focused-visit.pdf")))
            .isEqualTo(new Hints(Optional.of("cheshire-east"), Optional.of(KnownDate.parse("2018-11-22")),
                    Optional.empty(), Optional.of(false)));
        assertThat(Hints.ofPath(Path.of("kent/2022-07-05-inspection.PDF")).inspection()).contains(true);
    }

    @Test
    void theNumberUnderWhichItWasDownloadedTellsItsAddress() {
        URI there = URI.create("https://files.ofsted.gov.uk/v1/file/50185678");

        assertThat(Hints.ofPath(Path.of("Downloads/50185678.pdf")))
            .isEqualTo(new Hints(Optional.empty(), Optional.empty(), Optional.of(there), Optional.empty()));
        assertThat(Hints.ofPath(Path.of("Downloads/50185678 (1).pdf")).link()).contains(there);
        assertThat(Hints.ofPath(Path.of("Downloads/2023.pdf")).link()).isEmpty();
        assertThat(Hints.ofPath(Path.of("Downloads/150185678.pdf")).link()).isEmpty();
    }

    @Test
    void aNameOfAnotherFormTellsLess() {
        assertThat(Hints.ofPath(Path.of("kent/report.pdf")))
            .isEqualTo(new Hints(Optional.of("kent"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(Hints.ofPath(Path.of("My Downloads/2022-07-05.pdf"))).isEqualTo(new Hints(Optional.empty(),
                Optional.of(KnownDate.parse("2022-07-05")), Optional.empty(), Optional.empty()));
        assertThat(Hints.ofPath(Path.of("kent/2022-13-45-inspection.pdf")).published()).isEmpty();
    }

}
