package org.councilratings.slack.render;

import java.util.List;

import org.councilratings.core.answer.Citation;

/** The smallest thing that is laid out: never torn between two parts of an answer. */
sealed interface Piece {

    /** What it says, in plain words. */
    String text();

    /** How many characters it takes of a message. */
    int size();

    /** Whether it stands right below the piece before it, as a bullet below a bullet. */
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
