package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aNameOfAnotherFormTellsLess() {
        assertThat(Hints.ofPath(Path.of("kent/50185678.pdf")))
            .isEqualTo(new Hints(Optional.of("kent"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(Hints.ofPath(Path.of("My Downloads/2022-07-05.pdf"))).isEqualTo(new Hints(Optional.empty(),
                Optional.of(KnownDate.parse("2022-07-05")), Optional.empty(), Optional.empty()));
        assertThat(Hints.ofPath(Path.of("kent/2022-13-45-inspection.pdf")).published()).isEmpty();
    }

}
