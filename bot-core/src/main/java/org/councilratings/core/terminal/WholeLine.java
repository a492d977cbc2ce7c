package org.councilratings.core.terminal;

import java.util.List;

import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Takes a line as it is: an apostrophe opens no quotation, and what Tab completes is all
 * of the line up to the cursor, since names have spaces.
 */
final class WholeLine implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new Typed(line, cursor, line.substring(0, Math.min(Math.max(cursor, 0), line.length())));
    }

    /**
     * A line that is being typed.
     *
     * @param word what stands before the cursor
     */
    private record Typed(String line, int cursor, String word) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return this.word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(this.word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return this.word.length();
        }

        @Override
        public int rawWordLength() {
            return this.word.length();
        }

    }

}
