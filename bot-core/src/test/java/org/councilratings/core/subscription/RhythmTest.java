package org.councilratings.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When does the next summary come?")
class RhythmTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static String next(Rhythm rhythm, String after) {
        return rhythm.next(LocalDateTime.parse(after).atZone(LONDON).toInstant(), LONDON)
            .map(moment -> moment.atZone(LONDON).toLocalDateTime().toString())
            .orElse("never");
    }

    @Test
    void dailyComesLaterTheSameDayOrElseTomorrow() {
        assertThat(next(new Rhythm.Daily(NINE), "2026-11-27T08:59")).isEqualTo("2026-11-27T09:00");
        assertThat(next(new Rhythm.Daily(NINE), "2026-11-27T09:00")).isEqualTo("2026-11-28T09:00");
    }

    @Test
    void weeklyComesOnItsDay() {
        Rhythm mondays = new Rhythm.Weekly(DayOfWeek.MONDAY, NINE);
        assertThat(next(mondays, "2026-11-27T12:00")).isEqualTo("2026-11-30T09:00");
        assertThat(next(mondays, "2026-11-30T09:00")).isEqualTo("2026-12-07T09:00");
    }

    @Test
    void monthlyOnADayThatAMonthLacksComesOnItsLast() {
        Rhythm last = new Rhythm.Monthly(31, NINE);
        assertThat(next(last, "2026-11-27T12:00")).isEqualTo("2026-11-30T09:00");
        assertThat(next(last, "2027-01-31T09:00")).isEqualTo("2027-02-28T09:00");
        assertThat(next(last, "2028-02-01T00:00")).isEqualTo("2028-02-29T09:00");
    }

    @Test
    void theTimeOfDayStaysWhenTheClockChanges() {
        Rhythm daily = new Rhythm.Daily(NINE);
        // forward on 29 March 2026, back on 25 October 2026
        assertThat(next(daily, "2026-03-28T12:00")).isEqualTo("2026-03-29T09:00");
        assertThat(next(daily, "2026-10-24T12:00")).isEqualTo("2026-10-25T09:00");
    }

    @Test
    void aTimeThatTheDayLacksComesAnHourLater() {
        assertThat(next(new Rhythm.Daily(LocalTime.of(1, 30)), "2026-03-28T12:00")).isEqualTo("2026-03-29T02:30");
    }

    @Test
    void aTimeThatTheDayHasTwiceComesOnce() {
        Rhythm daily = new Rhythm.Daily(LocalTime.of(1, 30));
        Instant first = daily.next(Instant.parse("2026-10-24T12:00:00Z"), LONDON).orElseThrow();
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(daily.next(first, LONDON)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void asTheyAppearGoesByNoClock() {
        assertThat(new Rhythm.AsTheyAppear().next(Instant.EPOCH, LONDON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC" })
    void itComesExactlyOnceADayThroughAllTheYear(String zone) {
        ZoneId there = ZoneId.of(zone);
        Random random = new Random(20261127);
        for (int i = 0; i < 20; i++) {
            Rhythm daily = new Rhythm.Daily(LocalTime.of(random.nextInt(24), random.nextInt(60)));
            List<Instant> times = new ArrayList<>();
            Instant time = Instant.parse("2026-01-01T00:00:00Z");
            while (times.size() < 370) {
                time = daily.next(time, there).orElseThrow();
                times.add(time);
            }
            assertThat(times.stream().map(it -> it.atZone(there).toLocalDate())).doesNotHaveDuplicates();
            assertThat(times.getFirst().atZone(there).toLocalDate().plusDays(369))
                .isEqualTo(times.getLast().atZone(there).toLocalDate());
        }
    }

    @Test
    void theDayThatAZoneSkippedIsSkipped() {
        // Samoa had no 30 December 2011: its 09:00 falls on the 31st, and comes once
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Rhythm daily = new Rhythm.Daily(NINE);
        Instant eve = daily.next(LocalDateTime.parse("2011-12-29T08:00").atZone(apia).toInstant(), apia).orElseThrow();
        Instant after = daily.next(eve, apia).orElseThrow();
        assertThat(after.atZone(apia).toLocalDateTime()).isEqualTo("2011-12-31T09:00:00");
        assertThat(daily.next(after, apia).orElseThrow().atZone(apia).toLocalDateTime())
            .isEqualTo("2012-01-01T09:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = { "as-they-appear", "daily 07:05", "weekly FRIDAY 16:30", "monthly 31 09:00" })
    void itsCodeIsReadAsItWasWritten(String code) {
        assertThat(Rhythm.ofCode(code).map(Rhythm::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "hourly", "daily", "daily 25:00", "weekly NODAY 09:00", "monthly 32 09:00",
            "monthly x 09:00" })
    void anythingElseIsNoRhythm(String code) {
        assertThat(Rhythm.ofCode(code)).isEmpty();
    }

    @Test
    void aTimeThatADayLacksComesLaterAlsoWhereThatIsTheNextDay() {
        ZoneId nuuk = ZoneId.of("America/Nuuk");
        Rhythm rhythm = new Rhythm.Daily(LocalTime.of(23, 30));
        // on Saturday 30 March 2024 at 22:00 (-02:00), 2024-03-31 00:00Z .. see rules
        var gap = nuuk.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        Instant lacks = gap.getDateTimeBefore().toLocalDate().atTime(23, 30).atZone(nuuk).toInstant();

        assertThat(rhythm.next(gap.getInstant(), nuuk)).contains(lacks);
        assertThat(rhythm.next(gap.getInstant().plusSeconds(60), nuuk)).contains(lacks);
    }

}
