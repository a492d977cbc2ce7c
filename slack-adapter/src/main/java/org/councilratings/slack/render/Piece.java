package org.councilratings.slack.render;

import java.util.List;

import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.Portion;

/** The smallest thing that Slack is shown. */
sealed interface Piece extends Portion {

    @Override
    default boolean isTight() {
        return false;
    }

    /** Plain words: a paragraph, or a line of a list. */
    record Words(String text, boolean isTight) implements Piece {

        @Override
        public int size() {
            return SlackText.escaped(this.text).length() + 1;
        }

    }

    /**
     * A line with pages to open.
     *
     * @param text what it says without markup
     * @param markup the same as Slack reads it
     * @param sources those that can be opened in it
     */
    record Linked(String text, String markup, boolean isTight, List<Citation> sources) implements Piece {

        public Linked {
            sources = List.copyOf(sources);
        }

        @Override
        public int size() {
            return this.markup.length() + 1;
        }

    }

    /**
     * Short texts side by side, each below its heading.
     *
     * @param heading what they are about; may be empty
     * @param cells at most ten
     */
    record Cells(String text, String heading, List<Cell> cells) implements Piece {

        public Cells {
            cells = List.copyOf(cells);
        }

        @Override
        public int size() {
            return SlackText.escaped(this.heading).length()
                    + this.cells.stream().mapToInt(cell -> cell.markup().length()).sum();
        }

    }

    /** One of several texts side by side. */
    record Cell(String heading, String value) {

        String markup() {
            return SlackText.bold(this.heading) + "\n" + SlackText.escaped(this.value);
        }

    }

}
