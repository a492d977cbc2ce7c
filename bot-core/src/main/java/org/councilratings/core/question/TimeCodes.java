package org.councilratings.core.question;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Times in {@link QuestionCode}: a letter says what the time means, a day is
 * {@code 20240516}, a span has an underscore between its ends.
 */
final class TimeCodes {

    private static final int EARLIEST = 1900;

    private static final int LATEST = 2199;

    private static final char BETWEEN = '_';

    private TimeCodes() {
    }

    static String of(When when) {
        return switch (when) {
            case When.Now() -> "n";
            case When.On(LocalDate day) -> "o" + of(day);
            case When.During(LocalDate first, LocalDate last) -> "d" + of(first) + BETWEEN + of(last);
            case When.OfInspection(Year year) -> "i" + year;
            case When.LastOverall() -> "l";
            case When.BeforeInspection(var year) -> "b" + of(year);
        };
    }

    static String of(Period period) {
        return switch (period) {
            case Period.Always() -> "a";
            case Period.Between(var from, var to) ->
                "b" + from.map(TimeCodes::of).orElse("") + BETWEEN + to.map(TimeCodes::of).orElse("");
            case Period.SinceInspection(var year) -> "s" + of(year);
        };
    }

    static String of(Optional<Year> year) {
        return year.map(Year::toString).orElse("");
    }

    private static String of(LocalDate day) {
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        return day.getYear() + ((month < 10) ? "0" : "") + month + ((date < 10) ? "0" : "") + date;
    }

    static When when(String text) {
        String rest = rest(text);
        return switch (text.charAt(0)) {
            case 'n' -> new When.Now();
            case 'o' -> new When.On(day(rest));
            case 'd' -> new When.During(day(before(rest)), day(after(rest)));
            case 'i' -> new When.OfInspection(Year.of(Integer.parseInt(rest)));
            case 'l' -> new When.LastOverall();
            case 'b' -> new When.BeforeInspection(year(rest));
            default -> throw new IllegalArgumentException("no time: " + text);
        };
    }

    static Period period(String text) {
        String rest = rest(text);
        return switch (text.charAt(0)) {
            case 'a' -> new Period.Always();
            case 'b' -> new Period.Between(optionalDay(before(rest)), optionalDay(after(rest)));
            case 's' -> new Period.SinceInspection(year(rest));
            default -> throw new IllegalArgumentException("no period: " + text);
        };
    }

    static Optional<Year> year(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Year.of(yearNumber(text)));
    }

    private static Optional<LocalDate> optionalDay(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
    }

    private static LocalDate day(String text) {
        int end = text.length();
        if (end < 5) {
            throw new IllegalArgumentException("no day: " + text);
        }
        return LocalDate.of(yearNumber(text.substring(0, end - 4)), Integer.parseInt(text.substring(end - 4, end - 2)),
                Integer.parseInt(text.substring(end - 2)));
    }

    /** A year that somebody may have asked for. */
    private static int yearNumber(String text) {
        int year = Integer.parseInt(text);
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("no year of ours: " + text);
        }
        return year;
    }

    private static String rest(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no time at all");
        }
        return text.substring(1);
    }

    private static String before(String span) {
        return span.substring(0, middle(span));
    }

    private static String after(String span) {
        return span.substring(middle(span) + 1);
    }

    private static int middle(String span) {
        int at = span.indexOf(BETWEEN);
        if (at < 0) {
            throw new IllegalArgumentException("no span: " + span);
        }
        return at;
    }

}
