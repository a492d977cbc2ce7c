package org.councilratings.core.understand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.councilratings.core.question.When;

/**
 * Finds times: "in 2019", "March 2021", "on 3 May 2019", "2019-05-03", "03/05/2019", "at
 * the end of 2016", "before the 2026 inspection", "last year".
 */
final class DateSpotter {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    /**
     * "a year ago", "three years ago": the place of a word is its number, and "a" is one.
     */
    private static final List<String> COUNTS = List.of("a", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten");

    private static final Set<String> INSPECTION = Set.of("inspection", "report", "ilacs", "judgement");

    private static final Set<String> SPAN_BEFORE = WordList
        .of("from to by not until till since after through between and or");

    private static final Set<String> SPAN_AFTER = WordList
        .of("""
                to on onwards onward till until up through and or kids children people young families social councils reports
                looked care
                """);

    private static final Phrases<Boolean> BEFORE = new Phrases<Boolean>().add(Boolean.TRUE, "before that",
            "before this", "before the last inspection", "before the latest inspection",
            "before the current inspection", "before the last one", "previous", "previously", "the time before",
            "inspection before", "before");

    private DateSpotter() {
    }

    static void spot(Spotting spotting, LocalDate today) {
        Words words = spotting.words();
        spotBefore(spotting, words);
        int at = 0;
        while (at < words.size()) {
            if (!spotting.isTaken(at) && isSpan(words, at)) {
                // the whole span stays unaccounted for, and no question is read into a
                // part of it
                return;
            }
            int taken = spotting.isTaken(at) ? 0 : dateAt(spotting, words, at, today);
            at += Math.max(1, taken);
        }
    }

    /** "before the 2026 inspection", "the previous rating". */
    private static void spotBefore(Spotting spotting, Words words) {
        for (Phrases.Found<Boolean> found : BEFORE.in(words)) {
            if (spotting.isTaken(found.from())) {
                continue;
            }
            int next = found.to();
            while (List.of("the", "its", "their", "last", "latest").contains(words.at(next))) {
                next++;
            }
            Optional<Year> year = year(words.at(next));
            if (year.isPresent() && List.of("inspection", "report", "one", "judgement").contains(words.at(next + 1))) {
                spotting.take(found.from(), next + 2);
                spotting.when(new When.BeforeInspection(year));
            }
            else if (year.isPresent()) {
                spotting.take(found.from(), next + 1);
                spotting.when(new When.On(year.get().atDay(1).minusDays(1)));
            }
            else if (!words.at(found.from()).equals("before") || found.to() - found.from() > 1
                    || found.to() == words.size()) {
                spotting.take(found.from(), found.to());
                spotting.when(new When.BeforeInspection(Optional.empty()));
            }
        }
    }

    /**
     * "From 2019 on", "2019 to now", "by 2019" and "not in 2019" mean more than one year,
     * and "2018 children" means none: such a year is left for nobody to account for.
     */
    private static boolean isSpan(Words words, int at) {
        boolean year = year(words.at(at)).isPresent();
        boolean date = year || month(words.at(at)).isPresent()
                || (number(words.at(at), 1, 31).isPresent() && month(words.at(at + 1)).isPresent());
        String before = words.at(at - 1);
        boolean notIn = before.equals("in") && words.at(at - 2).equals("not");
        return date && (notIn || SPAN_BEFORE.contains(before) || (year && SPAN_AFTER.contains(words.at(at + 1))));
    }

    /** How many words make a date from here; 0 for none. */
    private static int dateAt(Spotting spotting, Words words, int at, LocalDate today) {
        // 3 May 2019, 3rd of May 2019
        int month = (words.at(at + 1).equals("of")) ? at + 2 : at + 1;
        Optional<Integer> day = number(words.at(at).replaceAll("(?<=\\d)(?:st|nd|rd|th)$", ""), 1, 31);
        if (day.isPresent() && month(words.at(month)).isPresent() && year(words.at(month + 1)).isPresent()) {
            return on(spotting, at, month + 2, year(words.at(month + 1)), month(words.at(month)), day);
        }
        // May 3 2019
        Optional<Integer> americanDay = number(words.at(at + 1).replaceAll("(?<=\\d)(?:st|nd|rd|th)$", ""), 1, 31);
        if (month(words.at(at)).isPresent() && americanDay.isPresent() && year(words.at(at + 2)).isPresent()) {
            return on(spotting, at, at + 3, year(words.at(at + 2)), month(words.at(at)), americanDay);
        }
        // 03/05/2019 and 2019-05-03 come as three words
        if (day.isPresent() && words.at(at + 1).length() <= 2 && number(words.at(at + 1), 1, 12).isPresent()
                && year(words.at(at + 2)).isPresent()) {
            return on(spotting, at, at + 3, year(words.at(at + 2)), number(words.at(at + 1), 1, 12), day);
        }
        Optional<Year> year = year(words.at(at));
        if (year.isPresent() && number(words.at(at + 1), 1, 12).isPresent()
                && number(words.at(at + 2), 1, 31).isPresent() && words.at(at + 1).length() == 2) {
            return on(spotting, at, at + 3, year, number(words.at(at + 1), 1, 12), number(words.at(at + 2), 1, 31));
        }
        // May 2019
        if (month(words.at(at)).isPresent() && year(words.at(at + 1)).isPresent()) {
            YearMonth yearMonth = year(words.at(at + 1)).get().atMonth(month(words.at(at)).get());
            return take(spotting, at, at + 2,
                    edge(spotting, at, yearMonth.atDay(1), yearMonth.atEndOfMonth()).orElse(When.During.of(yearMonth)));
        }
        if (year.isPresent() && INSPECTION.contains(words.at(at + 1))) {
            return take(spotting, at, at + 2, new When.OfInspection(year.get()));
        }
        if (year.isPresent()) {
            return take(spotting, at, at + 1,
                    edge(spotting, at, year.get().atDay(1), year.get().atMonth(12).atEndOfMonth())
                        .orElse(When.During.of(year.get())));
        }
        Optional<Integer> years = COUNTS.contains(words.at(at)) ? Optional.of(Math.max(1, COUNTS.indexOf(words.at(at))))
                : number(words.at(at), 1, 30);
        if (years.isPresent() && words.at(at + 1).startsWith("year") && words.at(at + 2).equals("ago")) {
            return take(spotting, at, at + 3, new When.On(today.minusYears(years.get())));
        }
        if (words.at(at).equals("last") && words.at(at + 1).equals("year")) {
            return take(spotting, at, at + 2, When.During.of(Year.from(today).minusYears(1)));
        }
        return 0;
    }

    private static int on(Spotting spotting, int from, int to, Optional<Year> year, Optional<Integer> month,
            Optional<Integer> day) {
        try {
            return take(spotting, from, to,
                    new When.On(LocalDate.of(year.orElseThrow().getValue(), month.orElseThrow(), day.orElseThrow())));
        }
        catch (DateTimeException ex) {
            // 31 February: left for the reply to say that it was not understood
            return 0;
        }
    }

    private static int take(Spotting spotting, int from, int to, When when) {
        spotting.take(from, to);
        spotting.when(when);
        return to - from;
    }

    /** "(at the) end of 2016", "start of 2016". */
    private static Optional<When> edge(Spotting spotting, int at, LocalDate first, LocalDate last) {
        Words words = spotting.words();
        boolean isEnd = List.of("end", "close").contains(words.at(at - 2));
        boolean isStart = List.of("start", "beginning").contains(words.at(at - 2));
        if (!words.at(at - 1).equals("of") || !(isEnd || isStart)) {
            return Optional.empty();
        }
        spotting.take(at - 2, at);
        return Optional.of(new When.On(isEnd ? last : first));
    }

    private static Optional<Integer> month(String word) {
        return IntStream.range(0, MONTHS.size())
            .filter(i -> word.length() >= 3 && (MONTHS.get(i).equals(word)
                    || (MONTHS.get(i).startsWith(word) && word.length() <= 4 && !word.equals("mar") && i != 4)
                    || (word.equals("mar") && i == 2)))
            .mapToObj(i -> i + 1)
            .findFirst();
    }

    private static Optional<Year> year(String word) {
        return (word.length() == 4) ? number(word, 1900, 2099).map(Year::of) : Optional.empty();
    }

    private static Optional<Integer> number(String word, int least, int most) {
        if (word.isEmpty() || word.length() > 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(word);
        return (number >= least && number <= most) ? Optional.of(number) : Optional.empty();
    }

}
