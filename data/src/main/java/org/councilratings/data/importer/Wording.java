package org.councilratings.data.importer;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * One spelling for words that are compared, and whole sentences out of lines that were
 * wrapped.
 */
final class Wording {

    /**
     * After a line-end hyphen only these begin a new word: "16- and 17-year-olds", but
     * "up-to-date".
     */
    private static final Pattern NEXT_WORD = Pattern.compile("(?:and|or|to)(?![\\w-]).*", Pattern.DOTALL);

    /** "Durham's children's services"; the "s" of "St Helens" stays. */
    private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wording() {
    }

    /** Lower case, straight quotation marks, one kind of dash, single spaces. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = switch (text.charAt(i)) {
                case '‘', '’', '‛', '`', '´' -> '\'';
                case '“', '”' -> '"';
                case '–', '—', '─', '−', '‐', '‑' -> '-';
                default -> text.charAt(i);
            };
            boolean space = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (!space) {
                plain.append(Character.toLowerCase(letter));
            }
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /**
     * As {@link #plain}, with "and" for "&" and nothing but letters, figures and spaces:
     * for names.
     */
    static String bare(String text) {
        String words = plain(text).replace("&", " and ");
        words = POSSESSIVE.matcher(words).replaceAll("").replace("'", "");
        return NO_NAME.matcher(words).replaceAll(" ").strip();
    }

    /**
     * The sentence that was wrapped over these lines. A hyphen at a line's end stays:
     * extraction that removes it also eats the one of "information-sharing".
     */
    static String unwrapped(Collection<String> lines) {
        StringBuilder sentence = new StringBuilder();
        for (String line : lines) {
            boolean hyphen = endsInHyphen(sentence);
            if (!sentence.isEmpty() && (!hyphen || NEXT_WORD.matcher(line).matches())) {
                sentence.append(' ');
            }
            sentence.append(line.strip());
        }
        return SPACES.matcher(sentence).replaceAll(" ").strip();
    }

    private static boolean endsInHyphen(StringBuilder sentence) {
        int end = sentence.length() - 1;
        return end > 0 && sentence.charAt(end) == '-' && Character.isLetterOrDigit(sentence.charAt(end - 1));
    }

    /** The sentence that was wrapped over these lines. */
    static String of(Collection<Line> lines) {
        return unwrapped(lines.stream().map(Line::text).toList());
    }

}
