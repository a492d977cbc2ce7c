package org.councilratings.core.reports;

import java.util.List;
import java.util.Optional;

/**
 * An order as somebody filled it in: text as it was typed or picked, none of it checked.
 * What is absent stays as it was, or as is usual.
 *
 * @param regions slugs or names of regions; {@code all} alone for all of England
 * @param councils slugs or names of councils; {@code all} alone for all of them
 * @param withNeighbours whether the councils' statistical neighbours are wanted, too
 * @param only a key of {@code Only}
 * @param kinds keys of {@code Kinds}; {@code all} alone for every kind
 * @param when {@code as-they-appear}, {@code daily}, {@code weekly} or {@code monthly}
 * @param day a day of the week, or of the month
 * @param time a time of day: "9", "09:00", "9am", "9.30 pm", "noon"
 * @param zone a zone: "Europe/London"
 * @param tellsOfNothing whether a regular summary comes even where nothing is new
 */
public record OrderForm(Optional<List<String>> regions, Optional<List<String>> councils,
        Optional<Boolean> withNeighbours, Optional<String> only, Optional<List<String>> kinds, Optional<String> when,
        Optional<String> day, Optional<String> time, Optional<String> zone, Optional<Boolean> tellsOfNothing) {
}
