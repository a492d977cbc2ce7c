package org.councilratings.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.core.answer.Citation;

/**
 * Sources where they belong: in a list of many councils, the day on which a report came
 * out opens that report. A day is linked only where one source alone fits it, by the
 * council that the line names and by the day itself.
 */
public final class InPlace {

    private static final String OF_COUNCIL = "Ofsted's report on ";

    /** Dates of publication, and not of visits. */
    private static final Pattern PUBLISHED = Pattern
        .compile("(?:published |^• |^\\S+ )([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})");

    private final Map<String, List<Citation>> byDay = new HashMap<>();

    public InPlace(List<Citation> citations) {
        for (Citation citation : citations) {
            if (citation.what().startsWith(OF_COUNCIL)) {
                citation.published()
                    .ifPresent(day -> this.byDay.computeIfAbsent(day.words(), key -> new ArrayList<>()).add(citation));
            }
        }
    }

    /**
     * A day that opens its source.
     *
     * @param start where the day begins in the line
     * @param end where what follows the day begins
     */
    public record Day(int start, int end, Citation source) {
    }

    /**
     * The days in a line whose source is known for certain, from left to right.
     * @param line with its bullet or mark, and without markup
     */
    public List<Day> days(String line) {
        if (this.byDay.isEmpty()) {
            return List.of();
        }
        List<Day> days = new ArrayList<>();
        Matcher dates = PUBLISHED.matcher(line);
        while (dates.find()) {
            onlyOne(line, dates).ifPresent(source -> days.add(new Day(dates.start(1), dates.end(1), source)));
        }
        return days;
    }

    private Optional<Citation> onlyOne(String line, Matcher date) {
        List<Citation> fitting = this.byDay.getOrDefault(date.group(1), List.of())
            .stream()
            .filter(citation -> names(line, council(citation)))
            .toList();
        if (fitting.size() < 2) {
            return fitting.stream().findFirst();
        }
        // of those that are named in the line, the one right before the day
        return fitting.stream()
            .filter(citation -> isRightBefore(line, date.start(1), council(citation)))
            .max(Comparator.comparing(citation -> council(citation).length()));
    }

    private static String council(Citation citation) {
        return citation.what().substring(OF_COUNCIL.length());
    }

    private static boolean isRightBefore(String line, int day, String council) {
        String words = council + " (published ";
        int at = day - words.length();
        return line.startsWith(words, at) && (at == 0 || !Character.isLetter(line.charAt(at - 1)));
    }

    /** "York" is not named in "North Yorkshire". */
    private static boolean names(String line, String council) {
        int at = line.indexOf(council);
        while (at >= 0) {
            int end = at + council.length();
            boolean begins = at == 0 || !Character.isLetter(line.charAt(at - 1));
            boolean ends = end == line.length() || !Character.isLetter(line.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = line.indexOf(council, at + 1);
        }
        return false;
    }

}
