package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.councilratings.data.importer.OnSiteDates.Found;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which days were inspectors on site?")
class OnSiteDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 to 14 June 2019                            | 2019-06-03/2019-06-14
            3 June to 14 June 2019                       | 2019-06-03/2019-06-14
            3 June 2019 to 14 June 2019                  | 2019-06-03/2019-06-14
            19 November–30 November 2018                 | 2018-11-19/2018-11-30
            20 June 2017 ─ 13 July 2017                  | 2017-06-20/2017-07-13
            18 Feb 2014 – 12 March 2014                  | 2014-02-18/2014-03-12
            1/06/2015 – 25/06/2015                       | 2015-06-01/2015-06-25
            08 July 2019 to 19 July 2019                 | 2019-07-08/2019-07-19
            14 January – 5 February 2014                 | 2014-01-14/2014-02-05
            12 December to 6 January 2023                | 2022-12-12/2023-01-06
            30 November, 1 December and 5 January 2019   | 2018-11-30/2018-12-01 2019-01-05/2019-01-05
            the 15 and 16 of May 2018                    | 2018-05-15/2018-05-16
            15th and 16th May 2018                       | 2018-05-15/2018-05-16
            Tuesday 15 and Wednesday 16 May 2018         | 2018-05-15/2018-05-16
            31 July and 1 August 2018                    | 2018-07-31/2018-08-01
            29 and 30 September, and 1 October 2020      | 2020-09-29/2020-10-01
            between 3 and 5 November 2020                | 2020-11-03/2020-11-05
            22–23 October 2019                           | 2019-10-22/2019-10-23
            13 October 2020                              | 2020-10-13/2020-10-13
            15, 16 and 21 July 2025                      | 2025-07-15/2025-07-16 2025-07-21/2025-07-21
            8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019 | 2019-07-08/2019-07-12 2019-08-07/2019-08-08
            19 November-11 December 2013 and 28 – 30 January 2014          | 2013-11-19/2013-12-11 2014-01-28/2014-01-30
            30 September to 11 October 2024 and 13 to 16 January 2025      | 2024-09-30/2024-10-11 2025-01-13/2025-01-16
            11 May 2026 to 22 May                        | 2026-05-11/2026-05-22
            """)
    void daysArePrintedInManyWays(String text, String expected) {
        assertThat(periods(
                OnSiteDates.first("Inspection dates: " + text + " Lead inspector: Ada Byron", Optional.empty())))
            .isEqualTo(expected);
    }

    @Test
    void whatComesBeforeAndAfterIsNoPartOfTheDays() {
        Found found = OnSiteDates
            .first("Since June 2018, and with 20 social workers, the findings of the visit on 4 and 5 "
                    + "May 2022. 12 inspectors saw 31 children.", Optional.empty());

        assertThat(periods(found)).isEqualTo("2022-05-04/2022-05-05");
    }

    @ParameterizedTest
    @ValueSource(strings = { "14 to 3 June 2019", "31 to 32 June 2019", "31 June 2019", "3 June 2019 to 14 June 2018",
            "24 October 2022 to 25 October 2023", "28 December 2019 to 8 January 2019",
            "3 to 14 March 2019 and 20 to 21 February 2019" })
    void daysThatCannotBeAreNoDays(String text) {
        assertThat(OnSiteDates.first(text, Optional.empty())).isEqualTo(new Found.Impossible(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "in June 2018", "on several days", "20205", "tel. 0300 123 1231", "3.5 to 14%",
            "those of 16 may ask" })
    void wordsWithoutADayAreNone(String text) {
        assertThat(OnSiteDates.first(text, Optional.empty())).isEqualTo(new Found.Nothing());
    }

    @Test
    void daysWithoutAYearNeedThePublication() {
        assertThat(OnSiteDates.first("on 30 and 31 January", Optional.empty())).isInstanceOf(Found.Impossible.class);
        assertThat(periods(OnSiteDates.first("on 30 and 31 January", Optional.of(LocalDate.of(2018, 2, 22)))))
            .isEqualTo("2018-01-30/2018-01-31");
        assertThat(periods(OnSiteDates.first("on 14 and 15 December", Optional.of(LocalDate.of(2018, 2, 22)))))
            .isEqualTo("2017-12-14/2017-12-15");
    }

    @Test
    void oneOfTwoYearsIsTakenOnlyIfItAloneFits() {
        String text = "24 October 2022 to 25 October 2023";

        assertThat(periods(OnSiteDates.first(text, Optional.of(LocalDate.of(2023, 11, 28)))))
            .isEqualTo("2023-10-24/2023-10-25");
        assertThat(OnSiteDates.first(text, Optional.of(LocalDate.of(2026, 1, 1)))).isInstanceOf(Found.Impossible.class);
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        Random random = new Random(20260822);
        for (int i = 0; i < 5000; i++) {
            List<OnSite> periods = somePeriods(random);
            String text = written(periods, random);
            Found found = OnSiteDates.first("Inspection dates: " + text + " Lead inspector", Optional.empty());

            assertThat(found).as("round %d: %s", i, text).isInstanceOf(Found.Days.class);
            assertThat(((Found.Days) found).periods()).as("round %d: %s", i, text).isEqualTo(periods);
            assertThat(((Found.Days) found).words()).isEqualTo(text);
        }
    }

    private static List<OnSite> somePeriods(Random random) {
        List<OnSite> periods = new ArrayList<>();
        LocalDate start = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000));
        int number = (random.nextInt(4) == 0) ? 2 : 1;
        for (int i = 0; i < number; i++) {
            LocalDate end = start.plusDays(1 + random.nextInt(26));
            periods.add(OnSite.of(KnownDate.of(start), KnownDate.of(end)));
            start = end.plusDays(2 + random.nextInt(60));
        }
        return periods;
    }

    private static String written(List<OnSite> periods, Random random) {
        return periods.stream()
            .map(period -> written(period.start().earliest(), period.lastKnown().earliest(), random))
            .collect(Collectors.joining(random.nextBoolean() ? " and " : " & "));
    }

    private static String written(LocalDate start, LocalDate end, Random random) {
        String to = List.of(" to ", " – ", "–", " - ", "-", " ─ ", " until ").get(random.nextInt(7));
        if (random.nextInt(6) == 0) {
            DateTimeFormatter figures = DateTimeFormatter.ofPattern(random.nextBoolean() ? "d/MM/uuuu" : "dd/MM/uuuu");
            return start.format(figures) + to + end.format(figures);
        }
        boolean sameMonth = start.getMonth() == end.getMonth() && start.getYear() == end.getYear();
        String first = day(start, random);
        if (!sameMonth || random.nextBoolean()) {
            first += " " + month(start, random);
            if (start.getYear() != end.getYear() || random.nextBoolean()) {
                first += " " + start.getYear();
            }
        }
        return first + to + day(end, random) + " " + month(end, random) + " " + end.getYear();
    }

    private static String day(LocalDate date, Random random) {
        int day = date.getDayOfMonth();
        return switch (random.nextInt(4)) {
            case 0 -> "%02d".formatted(day);
            case 1 -> day + ((day % 10 == 1 && day != 11) ? "st"
                    : (day % 10 == 2 && day != 12) ? "nd" : (day % 10 == 3 && day != 13) ? "rd" : "th");
            default -> String.valueOf(day);
        };
    }

    private static String month(LocalDate date, Random random) {
        TextStyle style = (random.nextInt(4) == 0) ? TextStyle.SHORT : TextStyle.FULL;
        return date.getMonth().getDisplayName(style, Locale.UK);
    }

    private static String periods(Found found) {
        assertThat(found).isInstanceOf(Found.Days.class);
        return ((Found.Days) found).periods()
            .stream()
            .map(period -> period.start() + "/" + period.lastKnown())
            .collect(Collectors.joining(" "));
    }

}
