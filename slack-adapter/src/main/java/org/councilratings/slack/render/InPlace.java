package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.core.answer.Citation;

/**
 * Sources where they belong: in a list of many councils, the day on which a report came
 * out opens that report. A day is linked only where one source alone fits it, by the
 * council that the line names and by the day itself.
 */
final class InPlace {

    private static final String OF_COUNCIL = "Ofsted's report on ";

    /** Dates of publication, and not of visits. */
    private static final Pattern PUBLISHED = Pattern
        .compile("(?:published |^• |^\\S+ )([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})");

    private final Map<String, List<Citation>> byDay = new HashMap<>();

    private final Set<Citation> rest;

    InPlace(List<Citation> citations) {
        this.rest = new LinkedHashSet<>(citations);
        for (Citation citation : citations) {
            if (citation.what().startsWith(OF_COUNCIL)) {
                citation.published()
                    .ifPresent(day -> this.byDay.computeIfAbsent(day.words(), key -> new ArrayList<>()).add(citation));
            }
        }
    }

    /** A piece with its sources in it, as far as they are known for certain. */
    Piece sourced(Piece piece) {
        if (!(piece instanceof Piece.Words words)) {
            return piece;
        }
        StringBuilder markup = new StringBuilder();
        List<Citation> sources = new ArrayList<>();
        Matcher dates = PUBLISHED.matcher(words.text());
        int end = 0;
        while (dates.find()) {
            Optional<Citation> source = onlyOne(words.text(), dates.group(1));
            if (source.isPresent()) {
                markup.append(SlackText.escaped(words.text().substring(end, dates.start(1))))
                    .append(SlackText.link(source.get().link(), dates.group(1)));
                end = dates.end(1);
                sources.add(source.get());
            }
        }
        if (sources.isEmpty() || SlackText.hasMarkup(words.text())) {
            return piece;
        }
        markup.append(SlackText.escaped(words.text().substring(end)));
        if (markup.length() > Layout.LONGEST_PIECE) {
            return piece;
        }
        sources.forEach(this.rest::remove);
        return new Piece.Linked(words.text(), markup.toString(), words.isTight(), sources);
    }

    private Optional<Citation> onlyOne(String line, String day) {
        List<Citation> fitting = this.byDay.getOrDefault(day, List.of())
            .stream()
            .filter(citation -> names(line, citation.what().substring(OF_COUNCIL.length())))
            .toList();
        return (fitting.size() == 1) ? Optional.of(fitting.getFirst()) : Optional.empty();
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

    /** Sources that no line has. */
    List<Citation> rest() {
        return List.copyOf(this.rest);
    }

}
