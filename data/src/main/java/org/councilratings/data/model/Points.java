package org.councilratings.data.model;

import java.util.List;

/**
 * How many points a list in a report has, and, in a user's own import, the points
 * themselves.
 *
 * @param count the number of points; 0 where the report has no such list
 * @param quotations Ofsted's own words, one a point, to be shown as quotations with their
 * source; empty in the packaged dataset, which holds no sentence of a report
 */
public record Points(int count, List<String> quotations) {

    public static final Points NONE = new Points(0, List.of());

    /**
     * @throws IllegalArgumentException if the count is negative, or there are quotations
     * but not one for each point
     */
    public Points {
        quotations = List.copyOf(quotations);
        if (count < 0 || (!quotations.isEmpty() && quotations.size() != count)) {
            throw new IllegalArgumentException("%d points but %d quotations".formatted(count, quotations.size()));
        }
    }

    public static Points quoted(List<String> quotations) {
        return new Points(quotations.size(), quotations);
    }

    /** The same, with the words left out. */
    public Points counted() {
        return new Points(this.count, List.of());
    }

}
