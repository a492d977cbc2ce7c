package org.councilratings.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Citation;
import org.councilratings.data.model.KnownDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which day in a line opens a source?")
class InPlaceTest {

    private static final Citation KENT = report("Kent");

    private static final Citation YORK = report("York");

    private static final Citation NORTH_YORKSHIRE = report("North Yorkshire");

    private static Citation report(String council) {
        return new Citation("Ofsted's report on " + council, URI.create("https://files.ofsted.gov.uk/v1/file/1"),
                Optional.of(KnownDate.of(LocalDate.of(2026, 7, 7))));
    }

    private static List<Citation> opened(String line, Citation... citations) {
        return new InPlace(List.of(citations)).days(line).stream().map(InPlace.Day::source).toList();
    }

    @Test
    void theDayOnWhichTheReportOfTheCouncilThatIsNamedCameOut() {
        String line = "• Kent (published 7 July 2026)";

        assertThat(new InPlace(List.of(KENT, YORK)).days(line)).singleElement().satisfies(day -> {
            assertThat(line.substring(day.start(), day.end())).isEqualTo("7 July 2026");
            assertThat(day.source()).isEqualTo(KENT);
        });
    }

    @Test
    void aNameWithinAnotherNameIsNotMeant() {
        assertThat(opened("• North Yorkshire (published 7 July 2026)", YORK)).isEmpty();
        assertThat(opened("• North Yorkshire (published 7 July 2026)", YORK, NORTH_YORKSHIRE))
            .containsExactly(NORTH_YORKSHIRE);
    }

    @Test
    void ofSeveralOnTheSameDayTheOneRightBeforeIt() {
        assertThat(opened("• Kent (published 7 July 2026), York (published 7 July 2026)", KENT, YORK))
            .containsExactly(KENT, YORK);
        assertThat(opened("• 7 July 2026: Kent and York", KENT, YORK)).isEmpty();
    }

    @Test
    void noDayOfAVisit() {
        assertThat(opened("• Kent, on site until 7 July 2026", KENT)).isEmpty();
    }

}
