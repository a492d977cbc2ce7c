package org.councilratings.slack.render;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;

/**
 * Text on its way to Slack: what a person or the dataset wrote never becomes markup, a
 * link or a mention.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack on
 * escaping</a>
 */
final class SlackText {

    /** What would be bold, slanted, struck out or code. */
    private static final Pattern MARKUP = Pattern.compile("[*_~`]");

    private static final Pattern URL = Pattern.compile("https://[!-~&&[^<>|,;`*]]*[!-~&&[^<>|,;`*.:)]]");

    private SlackText() {
    }

    /** With the three characters that Slack would read as markup written as it asks. */
    static String escaped(String text) {
        // every text comes through here, some twice: expressions took a third of a
        // reply's
        // time
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            switch (next) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(isUnseen(next) ? ' ' : next);
            }
        }
        return escaped.toString();
    }

    /** Controls, and marks that turn the direction of a line. */
    private static boolean isUnseen(char letter) {
        return (Character.isISOControl(letter) && letter != '\n') || letter == '\u200e' || letter == '\u200f'
                || (letter >= '\u202a' && letter <= '\u202e') || (letter >= '\u2066' && letter <= '\u2069');
    }

    /** Text in which Slack reads no markup. */
    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(escaped(text)).emoji(false).build();
    }

    /** A page to open, by words. */
    static String link(URI page, String words) {
        return link(page.toASCIIString(), words);
    }

    private static String link(String page, String words) {
        // within a link, a bar and a line's end mean something
        return "<%s|%s>".formatted(escaped(page.replace("|", "%7C")), escaped(words.replaceAll("[|\\s]+", " ")));
    }

    /** Markup of ours around escaped text. */
    static MarkdownTextObject markup(String markup) {
        return MarkdownTextObject.builder().text(markup).verbatim(true).build();
    }

    /** A heading of a few words, bold unless they have marks of their own. */
    static String bold(String words) {
        return hasMarkup(words) ? escaped(words) : "*%s*".formatted(escaped(words));
    }

    /** Escaped lines without marks of their own, the first in bold letters. */
    static String headed(String lines) {
        int end = (lines.indexOf('\n') < 0) ? lines.length() : lines.indexOf('\n');
        String first = lines.substring(0, end).strip();
        return first.isEmpty() ? lines : "*" + first + "*" + lines.substring(end);
    }

    /** Whether Slack would make something of it: bold, slanted, struck out or code. */
    static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    /** Whether it names a page that a reader may want to open. */
    static boolean hasLink(String text) {
        return URL.matcher(text).find() && !hasMarkup(URL.matcher(text).replaceAll(""));
    }

    /** Escaped text in which pages can be opened. */
    static String linked(String text) {
        StringBuilder linked = new StringBuilder();
        Matcher url = URL.matcher(text);
        int end = 0;
        while (url.find()) {
            linked.append(escaped(text.substring(end, url.start()))).append(link(url.group(), url.group()));
            end = url.end();
        }
        return linked.append(escaped(text.substring(end))).toString();
    }

    /** A label for a button, which has room for so many characters and no more. */
    static String shortened(String label, int most) {
        if (escaped(label).length() <= most) {
            return label;
        }
        String cut = label;
        while (escaped(cut).length() > most - 1) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        int space = cut.lastIndexOf(' ');
        return ((space > most / 2) ? cut.substring(0, space) : cut) + "…";
    }

}
