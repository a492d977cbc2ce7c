package org.councilratings.data.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A council that once had the children's-services duty and was abolished or lost it.
 *
 * @param slug its key, for example {@code northamptonshire-county-council}
 * @param name in everyday use, for example "Northamptonshire County Council"
 * @param aliases other ways to name it
 * @param ended the first day on which the successors had the duty
 * @param successors slugs of the authorities that have the duty now; at least one
 */
public record Predecessor(String slug, String name, List<String> aliases, LocalDate ended, List<String> successors) {

    /**
     * @throws IllegalArgumentException if there is no successor
     */
    public Predecessor {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
        if (successors.isEmpty()) {
            throw new IllegalArgumentException(slug + " has no successor");
        }
    }

}
