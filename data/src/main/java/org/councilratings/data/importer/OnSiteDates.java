package org.councilratings.data.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;

/**
 * Reads days on site as reports and letters write them: "3 to 14 June 2019", "31 July and
 * 1 August 2018", "15, 16 and 21 July 2025", "1/06/2015 – 25/06/2015", "8 July 2019 to 12
 * July 2019 and 7 August 2019 to 8 August 2019".
 */
final class OnSiteDates {

    /** No visit lasted longer in one go; a longer one is a misprint. */
    static final int LONGEST_DAYS = 45;

    /** No report came out later after the visit; a later one is a misprint. */
    static final int LATEST_REPORT_DAYS = 300;

    /** What a piece of text says about days on site. */
    sealed interface Found {

        /**
         * Days that can have been.
         *
         * @param periods in order; not empty
         * @param words the text they were read from
         * @param note how they were put right; absent if they are as printed
         */
        record Days(List<OnSite> periods, String words, Optional<String> note) implements Found {

            LocalDate start() {
                return this.periods.getFirst().start().earliest();
            }

            LocalDate end() {
                return this.periods.getLast().lastKnown().latest();
            }

        }

        /** Days that cannot have been, such as an end before the start. */
        record Impossible(String words) implements Found {
        }

        /** No day at all. */
        record Nothing() implements Found {
        }

    }

    /** "May" in capitals alone: "children of 16 may". */
    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|june?|july?|aug(?:ust)?|"
            + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static final Pattern TOKEN = Pattern.compile("\\G[\\s,]*(?:" //
            + "(?<numeric>\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d{2})(?![/.]?\\d)" //
            + "|(?<month>" + MONTHS + ")\\b\\.?" //
            + "|(?<year>20\\d\\d)(?!\\d)" //
            + "|(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d/:%]|\\.\\d)(?=[a-z\\W]|$)" //
            + "|(?<range>to\\b|until\\b|till\\b|through\\b|[-–—─−])" //
            + "|(?<list>and\\b|&)" //
            + "|(?<filler>the\\b|of\\b|(?:mon|tues|wednes|thurs|fri)day\\b)" //
            + ")", Pattern.CASE_INSENSITIVE);

    private static final Pattern FULL_DATE = Pattern.compile("(?<!\\d)(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(" + MONTHS
            + ")\\.?,?\\s+(20\\d\\d)|" + "(\\d{1,2})/(\\d{1,2})/(20\\d\\d))(?!\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d/.:])\\d{1,2}(?!\\d)");

    /** A day as far as it is printed; 0 for a part that is not. */
    private static final class PartialDate {

        private final int day;

        private int month;

        private int year;

        /**
         * Whether the year is that of a later day, as in "14 January – 5 February 2014".
         */
        private boolean yearOfLater;

        /** Whether a range leads from the day before to this one. */
        private boolean endsRange;

        PartialDate(int day) {
            this.day = day;
        }

        PartialDate(int day, int month, int year) {
            this.day = day;
            this.month = month;
            this.year = year;
        }

        /**
         * @throws DateTimeException if there is no such day
         */
        LocalDate date() {
            return LocalDate.of(this.year, this.month, this.day);
        }

    }

    private OnSiteDates() {
    }

    /**
     * The one date that a text holds in full, such as "6 January 2015" or "25/11/2016".
     */
    static Optional<LocalDate> fullDate(String text) {
        Matcher matcher = FULL_DATE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of((matcher.group(1) != null)
                    ? LocalDate.of(Integer.parseInt(matcher.group(3)), month(matcher.group(2)),
                            Integer.parseInt(matcher.group(1)))
                    : LocalDate.of(Integer.parseInt(matcher.group(6)), Integer.parseInt(matcher.group(5)),
                            Integer.parseInt(matcher.group(4))));
        }
        catch (DateTimeException ex) {
            return Optional.empty();
        }
    }

    /**
     * Finds the first days of a text.
     * @param text a line of a cover or a sentence of a letter
     * @param published when the report came out; a day without a year is in the twelve
     * months before, and one of two years that contradict each other is chosen only if it
     * alone fits
     */
    static Found first(String text, Optional<LocalDate> published) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            Found found = at(text, number.start(), published);
            if (!(found instanceof Found.Nothing)) {
                return found;
            }
        }
        return new Found.Nothing();
    }

    private static Found at(String text, int from, Optional<LocalDate> published) {
        List<PartialDate> dates = new ArrayList<>();
        Matcher token = TOKEN.matcher(text).region(from, text.length());
        token.useAnchoringBounds(false).useTransparentBounds(true);
        boolean range = false;
        boolean between = text.substring(0, from).stripTrailing().toLowerCase(Locale.ROOT).endsWith("between");
        int pending = 0;
        int end = from;
        while (token.find()) {
            if (token.group("range") != null) {
                range = true;
            }
            else if (token.group("list") != null) {
                range = between && dates.size() == 1;
            }
            else if (token.group("day") != null || token.group("numeric") != null) {
                PartialDate date = partial(token);
                date.endsRange = range;
                range = false;
                dates.add(date);
                end = (date.month != 0) ? token.end() : end;
            }
            else if (token.group("month") != null) {
                if (pending == dates.size()) {
                    break;
                }
                int month = month(token.group("month"));
                dates.subList(pending, dates.size())
                    .forEach(date -> date.month = (date.month == 0) ? month : date.month);
                pending = dates.size();
                end = token.end();
            }
            else if (token.group("year") != null) {
                int year = Integer.parseInt(token.group("year"));
                for (PartialDate date : dates) {
                    if (date.year == 0 && date.month != 0) {
                        date.year = year;
                        date.yearOfLater = date != dates.getLast();
                    }
                }
                end = token.end();
            }
        }
        // a number behind the days that is none of them, as in "on 4 and 5 May 2022. 12
        // inspectors ..."
        while (!dates.isEmpty() && dates.getLast().month == 0) {
            dates.removeLast();
        }
        String words = text.substring(from, end).strip();
        return dates.isEmpty() ? new Found.Nothing() : resolved(dates, words, published);
    }

    private static PartialDate partial(Matcher token) {
        if (token.group("day") != null) {
            return new PartialDate(Integer.parseInt(token.group("day")));
        }
        String[] parts = token.group("numeric").split("[/.]");
        int year = Integer.parseInt(parts[2]);
        return new PartialDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                (year < 100) ? 2000 + year : year);
    }

    private static Found resolved(List<PartialDate> dates, String words, Optional<LocalDate> published) {
        try {
            Optional<String> note = fillYears(dates, published);
            List<OnSite> periods = periods(dates);
            if (periods.isEmpty()) {
                return repaired(dates, words, published);
            }
            return new Found.Days(periods, words, note);
        }
        catch (DateTimeException ex) {
            return new Found.Impossible(words);
        }
    }

    /**
     * "14 January – 5 February 2014" has one year for both; "28 November to 8 January
     * 2019" one for the second. Where there is none (Coventry's letter of February 2018)
     * the year is the last one possible before publication.
     */
    private static Optional<String> fillYears(List<PartialDate> dates, Optional<LocalDate> published) {
        Optional<String> note = Optional.empty();
        PartialDate last = dates.getLast();
        if (dates.getFirst().year == 0 && last.year == 0) {
            LocalDate day = published.orElseThrow(() -> new DateTimeException("no year"));
            last.year = day.getYear();
            if (last.date().isAfter(day)) {
                last.year--;
            }
            note = Optional
                .of("The document gives the days on site without a year; it follows from the publication date.");
            for (PartialDate date : dates) {
                date.year = last.year;
                date.yearOfLater = date != last;
            }
        }
        for (int i = 1; i < dates.size(); i++) {
            PartialDate date = dates.get(i);
            PartialDate before = dates.get(i - 1);
            if (date.year == 0) {
                date.year = (date.month < before.month) ? before.year + 1 : before.year;
            }
        }
        for (int i = dates.size() - 2; i >= 0; i--) {
            PartialDate date = dates.get(i);
            PartialDate next = dates.get(i + 1);
            if (date.yearOfLater) {
                date.year = (date.month > next.month) ? next.year - 1 : next.year;
            }
        }
        return note;
    }

    /**
     * @return empty if the days contradict each other
     */
    private static List<OnSite> periods(List<PartialDate> dates) {
        List<LocalDate[]> periods = new ArrayList<>();
        for (PartialDate partial : dates) {
            LocalDate date = partial.date();
            boolean first = periods.isEmpty();
            if (!first && !date.isAfter(periods.getLast()[1]) && !partial.endsRange) {
                return List.of();
            }
            if (!first && partial.endsRange) {
                if (date.isBefore(periods.getLast()[1]) || periods.getLast()[0].plusDays(LONGEST_DAYS).isBefore(date)) {
                    return List.of();
                }
                periods.getLast()[1] = date;
            }
            else if (!first && periods.getLast()[1].plusDays(1).equals(date)) {
                periods.getLast()[1] = date;
            }
            else {
                periods.add(new LocalDate[] { date, date });
            }
        }
        return periods.stream().map(days -> OnSite.of(KnownDate.of(days[0]), KnownDate.of(days[1]))).toList();
    }

    /**
     * "24 October 2022 to 25 October 2023" (Darlington's letter of November 2023): one of
     * the years is wrong. It is put right only if exactly one of the two gives days that
     * fit the publication.
     */
    private static Found repaired(List<PartialDate> dates, String words, Optional<LocalDate> published) {
        if (dates.size() == 2 && dates.get(0).year != dates.get(1).year && published.isPresent()) {
            List<Found.Days> possible = new ArrayList<>();
            for (int year : new int[] { dates.get(0).year, dates.get(1).year }) {
                List<PartialDate> sameYear = new ArrayList<>();
                for (PartialDate date : dates) {
                    PartialDate copy = new PartialDate(date.day, date.month, year);
                    copy.endsRange = date.endsRange;
                    sameYear.add(copy);
                }
                List<OnSite> periods = periods(sameYear);
                // without the days as printed: notes are shown beside the answer, where a
                // date that cannot be would be read as one that is
                Found.Days days = new Found.Days(periods, words, Optional
                    .of("The document prints two years for the days on site, which cannot be; %d fits the publication date."
                        .formatted(year)));
                if (!periods.isEmpty() && fits(days, published.get())) {
                    possible.add(days);
                }
            }
            if (possible.size() == 1) {
                return possible.getFirst();
            }
        }
        return new Found.Impossible(words);
    }

    /** Whether a report on these days can have come out on that day. */
    static boolean fits(Found.Days days, LocalDate published) {
        return !published.isBefore(days.end()) && !published.isAfter(days.end().plusDays(LATEST_REPORT_DAYS));
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(start)) {
                return month.getValue();
            }
        }
        throw new DateTimeException("no month: " + name);
    }

}
