package org.councilratings.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.councilratings.core.question.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Which time does a text name?")
class DateSpotterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<String> FORMS = List.of("d MMMM uuuu", "d MMM uuuu", "dd/MM/uuuu", "uuuu-MM-dd",
            "MMMM d uuuu", "MMMM d, uuuu", "d 'of' MMMM uuuu", "d'th' MMMM uuuu");

    private static List<When> in(String text) {
        Spotting spotting = new Spotting(Words.of(text));
        DateSpotter.spot(spotting, TODAY);
        return spotting.understood().times().stream().flatMap(time -> time.when().stream()).toList();
    }

    @RepeatedTest(200)
    void anyDayInAnyForm(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
        String form = FORMS.get(random.nextInt(FORMS.size()));
        String text = "rating of Kent on " + day.format(DateTimeFormatter.ofPattern(form, Locale.UK)) + " please";

        assertThat(in(text)).as(text).containsExactly(new When.On(day));
    }

    @Test
    void yearsMonthsAndEdges() {
        assertThat(in("in 2019"))
            .containsExactly(new When.During(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)));
        assertThat(in("in march 2021"))
            .containsExactly(new When.During(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31)));
        assertThat(in("at the end of 2016")).containsExactly(new When.On(LocalDate.of(2016, 12, 31)));
        assertThat(in("last year"))
            .containsExactly(new When.During(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(in("before 2019")).containsExactly(new When.On(LocalDate.of(2018, 12, 31)));
    }

    @Test
    void whatIsNoDateIsLeftAlone() {
        assertThat(in("rating 4 leeds")).isEmpty();
        assertThat(in("may I ask")).isEmpty();
        assertThat(in("12345")).isEmpty();
    }

    @Test
    void aDayThatDoesNotExistIsNoDay() {
        assertThat(in("on 31 February 2019")).doesNotContain(new When.On(LocalDate.of(2019, 2, 28)))
            .noneMatch(When.On.class::isInstance);
    }

}
