package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Discord's markup as its clients do, or more strictly: what might be markup in one
 * of them counts.
 *
 * @param seen what a reader sees
 * @param live what Discord makes something of, by name, in the order found
 * @param links the addresses that can be opened
 */
record Markdown(String seen, List<String> live, List<String> links) {

    private static final Pattern BLOCK = Pattern.compile(
            "\\s*(?:(?<heading>#{1,3} )|(?<small>-# )|(?<quote>>(?:>>)? )|(?<list>[-*+] )|(?<number>[0-9]+[.)] ))");

    private static final Pattern ANGLED = Pattern
        .compile("<(?:(?<mention>@[!&]?[0-9]+|#[0-9]+|id:\\w+)|(?<emoji>a?:\\w+:[0-9]+)|(?<time>t:-?[0-9]+(?::\\w)?)"
                + "|(?<command>/[^:>\\n]+:[0-9]+)|(?<link>[a-zA-Z][a-zA-Z+.-]*:[^ >\\n]+))>");

    private static final Pattern MASKED = Pattern.compile("\\[((?:\\\\.|[^\\[\\]\\\\\\n])*)\\]\\(<?([^\\s()<>]+)>?\\)");

    private static final Pattern BARE = Pattern
        .compile("(?i)(?:[a-z][a-z+]*://\\S|(?:www|discord)\\.[a-z]+|discord(?:app)?\\.com/|mailto:\\S|tel:\\S)");

    private static final Pattern EMOJI = Pattern.compile(":[^\\s:]+:");

    private static final Pattern EVERYBODY = Pattern.compile("@(?:everyone|here)");

    static Markdown of(String markup) {
        StringBuilder seen = new StringBuilder();
        List<String> live = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (String line : markup.split("\n", -1)) {
            String rest = line;
            Matcher block = BLOCK.matcher(rest);
            while (block.lookingAt()) {
                for (String kind : List.of("heading", "small", "quote", "list", "number")) {
                    if (block.group(kind) != null) {
                        live.add(kind);
                    }
                }
                rest = rest.substring(block.end());
                block = BLOCK.matcher(rest);
            }
            inline(rest, seen, live, links);
            seen.append('\n');
        }
        return new Markdown(seen.substring(0, seen.length() - 1), live, links);
    }

    private static void inline(String line, StringBuilder seen, List<String> live, List<String> links) {
        int at = 0;
        while (at < line.length()) {
            int end = switch (line.charAt(at)) {
                case '\\' -> escape(line, at, seen);
                case '<' -> angled(line, at, seen, live, links);
                case '[' -> masked(line, at, seen, live, links);
                default -> at;
            };
            if (end == at && line.startsWith("**", at)) {
                live.add("bold");
                end = at + 2;
            }
            if (end == at) {
                loose(line, at, live);
                seen.append(line.charAt(at));
                end = at + 1;
            }
            at = end;
        }
    }

    private static int escape(String line, int at, StringBuilder seen) {
        if (at + 1 == line.length() || !isEscapable(line.charAt(at + 1))) {
            return at;
        }
        seen.append(line.charAt(at + 1));
        return at + 2;
    }

    private static int angled(String line, int at, StringBuilder seen, List<String> live, List<String> links) {
        Matcher angled = ANGLED.matcher(line).region(at, line.length());
        if (!angled.lookingAt()) {
            return at;
        }
        for (String kind : List.of("mention", "emoji", "time", "command", "link")) {
            if (angled.group(kind) != null) {
                live.add(kind);
            }
        }
        if (angled.group("link") != null) {
            links.add(angled.group("link"));
            seen.append(angled.group("link"));
        }
        return angled.end();
    }

    private static int masked(String line, int at, StringBuilder seen, List<String> live, List<String> links) {
        Matcher masked = MASKED.matcher(line).region(at, line.length());
        if (!masked.lookingAt()) {
            return at;
        }
        live.add("link");
        links.add(masked.group(2));
        inline(masked.group(1), seen, live, links);
        return masked.end();
    }

    /** What begins here without brackets. */
    private static void loose(String line, int at, List<String> live) {
        char next = line.charAt(at);
        if ("*_~`|".indexOf(next) >= 0) {
            live.add("letters");
        }
        if (next == '@' && EVERYBODY.matcher(line).region(at, line.length()).lookingAt()) {
            live.add("everybody");
        }
        if (next == ':' && EMOJI.matcher(line).region(at, line.length()).lookingAt()) {
            live.add("emoji");
        }
        // these letters begin all that is known
        if ("hHsSdDwWmMtTfF".indexOf(next) >= 0 && BARE.matcher(line).region(at, line.length()).lookingAt()) {
            live.add("bare link");
        }
    }

    /** A backslash before a letter, a digit or a blank is shown. */
    private static boolean isEscapable(char letter) {
        return !Character.isWhitespace(letter) && !(letter < 128 && Character.isLetterOrDigit(letter));
    }

}
