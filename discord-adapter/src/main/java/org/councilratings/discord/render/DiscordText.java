package org.councilratings.discord.render;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text on its way to Discord: what a person or the dataset wrote never becomes markup, a
 * mention or an emoji, and no link but to an address of government.
 *
 * <p>
 * A backslash before punctuation is not shown, and before anything else it is: so
 * {@code 1.} is escaped at its dot, and {@code http://} at its colon.
 *
 * @see <a href=
 * "https://support.discord.com/hc/en-us/articles/210298617-Markdown-Text-101">Discord on
 * its markup</a>
 */
final class DiscordText {

    /** A host is read to its end: gov.uk.example.org is no address of government. */
    private static final Pattern OFFICIAL = Pattern.compile(
            "https://(?:[A-Za-z0-9-]+\\.)+gov\\.uk(?![A-Za-z0-9@:-])(?!\\.[A-Za-z0-9-])(?:[/?#][A-Za-z0-9/_.~%?=&+#:,;@!$'-]*[A-Za-z0-9/_~%=&+#$-]|/)?");

    private static final Pattern PAGE = Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:[/?#][!-~&&[^<>]]*)?");

    private DiscordText() {
    }

    /**
     * A text of one or more lines that looks as it was written; addresses of government
     * can be opened.
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int end = 0;
        // hardly any text has an address, and every text comes through here
        if (text.contains("https://")) {
            Matcher official = OFFICIAL.matcher(text);
            while (official.find()) {
                escape(text, end, official.start(), escaped);
                escaped.append('<').append(official.group()).append('>');
                end = official.end();
            }
        }
        escape(text, end, text.length(), escaped);
        return escaped.toString();
    }

    /** A text that stays in its line. */
    static String line(String text) {
        return escaped(inOneLine(text));
    }

    /** A text in bold letters, in one line. */
    static String bold(String text) {
        // asterisks beside a blank are shown
        String words = inOneLine(text).strip();
        return words.isEmpty() ? "" : "**" + escaped(words) + "**";
    }

    /**
     * A source to open, by words. Whoever opens one that is not of government, or not by
     * https, sees where it leads.
     */
    static String link(URI page, String words) {
        String address = page.toASCIIString();
        String label = inOneLine(words).strip();
        if (!PAGE.matcher(address).matches()) {
            return line(label + ": " + address);
        }
        // within the brackets of a link Discord escapes nothing reliably
        boolean isMasked = !label.isEmpty() && OFFICIAL.matcher(address).matches() && escaped(label).equals(label);
        return isMasked ? "[" + label + "](" + address + ")" : escaped(label) + ": <" + address + ">";
    }

    /** What stands on a button or in a menu, where Discord reads no markup. */
    static String label(String text, int most) {
        String label = shown(text).strip();
        if (label.length() <= most) {
            return label.isEmpty() ? "…" : label;
        }
        int end = Character.isHighSurrogate(label.charAt(most - 2)) ? most - 2 : most - 1;
        int space = label.lastIndexOf(' ', end);
        return label.substring(0, (space > most / 2) ? space : end).strip() + "…";
    }

    /** Whether a label is shown whole. */
    static boolean fits(String text, int most) {
        return shown(text).strip().length() <= most;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        inOneLine(text).codePoints().forEach(point -> shown.appendCodePoint(isUnseen(point) ? ' ' : point));
        return shown.toString();
    }

    private static String inOneLine(String text) {
        return (text.indexOf('\n') < 0) ? text : text.replace('\n', ' ');
    }

    private static void escape(String text, int from, int to, StringBuilder escaped) {
        boolean isStart = from == 0;
        boolean isNumber = false;
        for (int at = from; at < to; at++) {
            char next = text.charAt(at);
            // nearly all that comes through here
            if (isLetter(next) || (next == ' ' && !isStart)) {
                escaped.append(next);
                isStart = false;
                isNumber = false;
            }
            else if (Character.isHighSurrogate(next) && at + 1 < to && Character.isLowSurrogate(text.charAt(at + 1))) {
                escaped.append(next).append(text.charAt(++at));
                isStart = false;
                isNumber = false;
            }
            else if (isUnseen(next)) {
                escaped.append(' ');
                isNumber = false;
            }
            else {
                if (isMarkup(next) || (isStart && isMarkupAtStart(next)) || (isNumber && isMarkupAfterNumber(next))
                        || isJoint(text, at)) {
                    escaped.append('\\');
                }
                escaped.append(next);
                isNumber = (isStart || isNumber) && Character.isDigit(next);
                isStart = next == '\n' || (isStart && Character.isWhitespace(next));
            }
        }
    }

    private static boolean isLetter(char next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    /** Whether a text is surely no longer than that once it is escaped. */
    static boolean isSurelyAtMost(int most, String text) {
        // a backslash each, and two characters around an address
        return text.length() <= most / 3;
    }

    /**
     * What would begin or end bold, slanted, struck out or hidden letters, code, a link,
     * a mention, a time, a command or a quotation.
     */
    private static boolean isMarkup(int point) {
        return switch (point) {
            case '\\', '*', '_', '~', '`', '|', '[', ']', '<', '>', '@' -> true;
            default -> false;
        };
    }

    /** What would begin a heading, small print or a list. */
    private static boolean isMarkupAtStart(int point) {
        return point == '#' || point == '-' || point == '+';
    }

    /** "1." would begin a list. */
    private static boolean isMarkupAfterNumber(int point) {
        return point == '.' || point == ')';
    }

    /** Within an address, or the name of an emoji. */
    private static boolean isJoint(String text, int at) {
        if (at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case ':' -> !Character.isWhitespace(next);
            case '.' -> Character.isLetter(next);
            default -> false;
        };
    }

    /** Controls, halves of letters, and marks that turn the direction of a line. */
    private static boolean isUnseen(int point) {
        return (Character.isISOControl(point) && point != '\n') || (point >= 0xd800 && point <= 0xdfff)
                || point == 0x061c || point == 0x200e || point == 0x200f || (point >= 0x2028 && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
    }

}
