package org.councilratings.core.terminal;

/**
 * Text in lines of a terminal's width, broken between words. A word that is longer than a
 * line, such as a link, stays whole: the terminal breaks it, and it can still be copied.
 */
final class Wrapping {

    private static final char ESCAPE = '\u001b';

    private final int width;

    /**
     * Lines of a width.
     * @param width how many characters a line has
     */
    Wrapping(int width) {
        this.width = width;
    }

    /**
     * One line of text, as many lines as it needs.
     * @param first what stands before it
     * @param rest what stands before each further line
     */
    String wrap(String first, String text, String rest) {
        StringBuilder lines = new StringBuilder(first);
        int column = length(first);
        int gap = 0;
        for (String word : text.split(" ")) {
            int length = length(word);
            if (gap > 0 && !word.isEmpty() && column + gap + length > this.width) {
                lines.append('\n').append(rest);
                column = length(rest);
                gap = 0;
            }
            if (!word.isEmpty()) {
                lines.append(" ".repeat(gap)).append(word);
                column += gap + length;
                gap = 0;
            }
            gap++;
        }
        return lines.toString();
    }

    /** How many columns a text takes: its styles take none. */
    static int length(String text) {
        int length = 0;
        boolean style = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (character == ESCAPE) {
                style = true;
            }
            else if (style) {
                style = character != 'm';
            }
            else if (Character.getType(character) != Character.NON_SPACING_MARK) {
                length++;
            }
        }
        return length;
    }

}
