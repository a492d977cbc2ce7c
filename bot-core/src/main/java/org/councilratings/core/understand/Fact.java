package org.councilratings.core.understand;

/**
 * Something found in a text: a council's name, a grade, a time, … and the words that it
 * stands for.
 *
 * @param from the first word
 * @param to the word after the last
 * @param value what it is; the classes of values are those that {@link Understood} lists
 */
public record Fact(int from, int to, Object value) implements Comparable<Fact> {

    /** In the order of the text. */
    @Override
    public int compareTo(Fact other) {
        return Integer.compare(this.from, other.from);
    }

    boolean overlaps(int otherFrom, int otherTo) {
        return this.from < otherTo && otherFrom < this.to;
    }

}
