package org.councilratings.core.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** The arithmetic of rhythms, and how they are written. */
final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Times() {
    }

    static Optional<Instant> next(Rhythm rhythm, Instant after, ZoneId zone) {
        // what a day lacks may come early on the next
        LocalDate yesterday = LocalDate.ofInstant(after, zone).minusDays(1);
        return switch (rhythm) {
            case Rhythm.AsTheyAppear() -> Optional.empty();
            case Rhythm.Daily(LocalTime at) ->
                first(after, zone, at, yesterday, yesterday.plusDays(1), yesterday.plusDays(2), yesterday.plusDays(3));
            case Rhythm.Weekly(DayOfWeek day, LocalTime at) -> {
                LocalDate date = yesterday.with(TemporalAdjusters.nextOrSame(day));
                yield first(after, zone, at, date, date.plusWeeks(1), date.plusWeeks(2));
            }
            case Rhythm.Monthly(int day, LocalTime at) -> {
                YearMonth month = YearMonth.from(yesterday);
                yield first(after, zone, at, in(month, day), in(month.plusMonths(1), day),
                        in(month.plusMonths(2), day));
            }
        };
    }

    /** A day may be skipped altogether where a zone crosses the date line. */
    private static Optional<Instant> first(Instant after, ZoneId zone, LocalTime at, LocalDate... days) {
        for (LocalDate day : days) {
            Instant time = day.atTime(at).atZone(zone).toInstant();
            if (time.isAfter(after)) {
                return Optional.of(time);
            }
        }
        throw new IllegalStateException("no next time after %s at %s in %s".formatted(after, at, zone));
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    static String words(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AsTheyAppear() -> "as they appear";
            case Rhythm.Daily(LocalTime at) -> "every day at " + TIME.format(at);
            case Rhythm.Weekly(DayOfWeek day, LocalTime at) ->
                "every %s at %s".formatted(day.getDisplayName(TextStyle.FULL, Locale.UK), TIME.format(at));
            case Rhythm.Monthly(int day, LocalTime at) -> (day == 31)
                    ? "on the last day of every month at " + TIME.format(at) : "on day %d of every month%s at %s"
                        .formatted(day, (day > 28) ? " (or its last day, if it is shorter)" : "", TIME.format(at));
        };
    }

    static String code(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.AsTheyAppear() -> "as-they-appear";
            case Rhythm.Daily(LocalTime at) -> "daily " + TIME.format(at);
            case Rhythm.Weekly(DayOfWeek day, LocalTime at) -> "weekly %s %s".formatted(day, TIME.format(at));
            case Rhythm.Monthly(int day, LocalTime at) -> "monthly %d %s".formatted(day, TIME.format(at));
        };
    }

    static Optional<Rhythm> ofCode(String code) {
        String[] words = code.split(" ");
        try {
            return switch (words[0] + words.length) {
                case "as-they-appear1" -> Optional.of(new Rhythm.AsTheyAppear());
                case "daily2" -> Optional.of(new Rhythm.Daily(LocalTime.parse(words[1], TIME)));
                case "weekly3" ->
                    Optional.of(new Rhythm.Weekly(DayOfWeek.valueOf(words[1]), LocalTime.parse(words[2], TIME)));
                case "monthly3" ->
                    Optional.of(new Rhythm.Monthly(Integer.parseInt(words[1]), LocalTime.parse(words[2], TIME)));
                default -> Optional.empty();
            };
        }
        catch (DateTimeException | IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

}
