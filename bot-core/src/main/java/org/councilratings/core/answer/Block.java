package org.councilratings.core.answer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** A part of an answer. Text in a block is plain; whoever renders it escapes it. */
public sealed interface Block {

    record Paragraph(String text) implements Block {
    }

    record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

    }

    /** Labels with values, for example "Lead inspector" with a name. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

    }

    record Fact(String label, String value) {
    }

    /**
     * Grades side by side, each with its area; the grade is told in words, not by colour
     * alone.
     */
    record JudgementGrid(SortedMap<JudgementArea, Grade> grades) implements Block {

        public JudgementGrid {
            grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
        }

    }

    /**
     * Things side by side. The first cell of a row says what the row is about.
     *
     * @param columns a heading for each cell of a row
     */
    record Table(List<String> columns, List<List<String>> rows) implements Block {

        /**
         * @throws IllegalArgumentException if a row has more or fewer cells than there
         * are columns
         */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("%d columns, but a row of %s".formatted(columns.size(), row));
                }
            }
        }

    }

    /** What happened, in the order in which it is to be read. */
    record Timeline(List<Event> events) implements Block {

        public Timeline {
            events = List.copyOf(events);
        }

    }

    /**
     * Something that happened.
     *
     * @param when the date in words
     * @param what what it was, in one line
     * @param grade the overall grade given then; told in {@code what} too
     */
    record Event(String when, String what, Optional<Grade> grade) {
    }

    /**
     * One of several things, with what is to be said of it. It stays in one part of a
     * long answer, if there is room.
     *
     * @param heading what it is, in one line
     * @param grade the overall grade given; told in words too
     * @param lines short lines below the heading
     * @param sources where that is found; the answer cites them too
     */
    record Entry(String heading, Optional<Grade> grade, List<String> lines, List<Citation> sources) implements Block {

        public Entry {
            lines = List.copyOf(lines);
            sources = List.copyOf(sources);
        }

        /** All that it says: the heading, and a line for each of its lines. */
        public String text() {
            return this.lines.isEmpty() ? this.heading : this.heading + "\n" + String.join("\n", this.lines);
        }

    }

}
