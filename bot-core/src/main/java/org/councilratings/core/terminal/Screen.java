package org.councilratings.core.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.data.model.Grade;

/**
 * An answer for a person's terminal: as wide as it, with tables, and with grades in
 * colour where it has any. A grade always stands there in words, too. What programs read
 * is {@link org.councilratings.core.text.PlainText}.
 */
final class Screen {

    private static final String BOLD = "1";

    private static final String DIM = "2";

    private static final int BETWEEN_COLUMNS = 2;

    /** The longest first: "inadequate" ends like "adequate". */
    private static final List<Grade> GRADES = List.of(Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING, Grade.INADEQUATE,
            Grade.ADEQUATE, Grade.GOOD);

    private final boolean colours;

    private final int width;

    private final Wrapping wrapping;

    /**
     * A screen of a width.
     * @param colours whether it may have colours, bold and dim letters
     */
    Screen(boolean colours, int width) {
        this.colours = colours;
        this.width = width;
        this.wrapping = new Wrapping(width);
    }

    /**
     * Whether the person and the terminal want colours.
     * @see <a href="https://no-color.org">no-color.org</a>
     */
    static boolean hasColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb(environment);
    }

    /** Whether the terminal can do nothing but print. */
    static boolean isDumb(Map<String, String> environment) {
        String type = environment.getOrDefault("TERM", "");
        return type.isEmpty() || type.equals("dumb");
    }

    String of(Answer answer) {
        StringJoiner parts = new StringJoiner("\n\n");
        parts.add(title(answer));
        answer.blocks().forEach(block -> parts.add(block(block)));
        if (!answer.choices().isEmpty()) {
            parts.add(numbered(answer.choices()));
        }
        if (!answer.otherCitations().isEmpty()) {
            parts.add(sources(answer.otherCitations()));
        }
        answer.freshness().ifPresent(freshness -> parts.add(line("", clean(freshness))));
        if (answer.choices().isEmpty() && !answer.followUps().isEmpty()) {
            parts.add(next(answer.followUps()));
        }
        return parts.toString();
    }

    private String title(Answer answer) {
        String title = clean(answer.title());
        Optional<Grade> accent = answer.accent().filter(grade -> title.contains(grade.words()));
        if (accent.isEmpty()) {
            return line("", styled(BOLD, title));
        }
        String words = accent.get().words();
        int at = title.indexOf(words);
        return line("", styled(BOLD, title.substring(0, at)) + styled(BOLD + ";" + colour(accent.get()), words)
                + styled(BOLD, title.substring(at + words.length())));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Bullets(List<String> items) -> bulleted(items.stream().map(Screen::clean).toList());
            case Block.Facts(List<Block.Fact> facts) -> lines(facts.stream()
                .map(fact -> line("  ", clean(fact.label()) + ": " + graded(clean(fact.value()))))
                .toList());
            case Block.JudgementGrid grid -> bulleted(grid.grades()
                .entrySet()
                .stream()
                .map(entry -> capital(entry.getKey().words()) + ": "
                        + styled(colour(entry.getValue()), entry.getValue().words()))
                .toList());
            case Block.Table(List<String> columns, List<List<String>> rows) ->
                table(cleaned(columns), rows.stream().map(Screen::cleaned).toList());
            case Block.Timeline(List<Block.Event> events) -> bulleted(events.stream()
                .map(event -> clean(event.when()) + ": " + graded(clean(event.what()), event.grade()))
                .toList());
            case Block.Entry entry -> entry(entry);
        };
    }

    private String entry(Block.Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(line("", styled(BOLD, clean(entry.heading()))));
        for (String text : entry.lines()) {
            // what begins with a mark goes on below its words
            String words = clean(text);
            boolean isMarked = words.length() > 1 && words.charAt(1) == ' ' && !Character.isLetter(words.charAt(0));
            lines.add(line(isMarked ? words.substring(0, 2) : "", isMarked ? words.substring(2) : words));
        }
        if (!entry.sources().isEmpty()) {
            lines.add(sources(entry.sources()));
        }
        return lines(lines);
    }

    private String paragraph(String text) {
        return lines(text.lines().map(line -> line("", clean(line))).toList());
    }

    /** Columns, if they fit; else what each row says, a line each. */
    private String table(List<String> columns, List<List<String>> rows) {
        int[] widths = IntStream.range(0, columns.size())
            .map(i -> Math.max(Wrapping.length(columns.get(i)),
                    rows.stream().mapToInt(row -> Wrapping.length(row.get(i))).max().orElse(0)))
            .toArray();
        if (IntStream.of(widths).sum() + BETWEEN_COLUMNS * (widths.length - 1) > this.width) {
            return bulleted(rows.stream().map(row -> spoken(columns, row)).toList());
        }
        List<String> lines = new ArrayList<>();
        lines.add(row(columns.stream().map(column -> styled(BOLD, column)).toList(), widths));
        rows.forEach(row -> lines.add(row(row.stream().map(this::graded).toList(), widths)));
        return lines(lines);
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(cells.get(i));
            if (i + 1 < cells.size()) {
                row.append(" ".repeat(widths[i] - Wrapping.length(cells.get(i)) + BETWEEN_COLUMNS));
            }
        }
        return row.toString();
    }

    private String spoken(List<String> columns, List<String> row) {
        StringJoiner cells = new StringJoiner("; ");
        for (int i = 1; i < row.size(); i++) {
            cells.add(columns.get(i) + ": " + graded(row.get(i)));
        }
        return row.getFirst() + " – " + cells;
    }

    private String numbered(List<Choice> choices) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            lines.add(this.wrapping.wrap("  %d. ".formatted(i + 1), clean(choices.get(i).label()), "     "));
        }
        return lines(lines);
    }

    private String next(List<Choice> followUps) {
        StringJoiner items = new StringJoiner("  ");
        for (int i = 0; i < followUps.size(); i++) {
            // a number stays with its words
            items.add("%d.\u00a0%s".formatted(i + 1, clean(followUps.get(i).label())));
        }
        return styled(DIM, line("", "Next: " + items).replace('\u00a0', ' '));
    }

    private String sources(List<Citation> citations) {
        return lines(citations.stream()
            .map(citation -> this.wrapping.wrap("", "Source: %s%s: %s".formatted(clean(citation.what()),
                    citation.published().map(date -> ", published " + date.words()).orElse(""), citation.link()), "  "))
            .toList());
    }

    private String bulleted(List<String> items) {
        return lines(items.stream().map(item -> line("• ", item)).toList());
    }

    private String line(String first, String text) {
        return this.wrapping.wrap(first, text, " ".repeat(first.length()));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** A cell or a value that begins with a grade, with the grade in colour. */
    private String graded(String text) {
        for (Grade grade : GRADES) {
            String words = grade.words();
            if (text.regionMatches(true, 0, words, 0, words.length())
                    && (text.length() == words.length() || !Character.isLetter(text.charAt(words.length())))) {
                return styled(colour(grade), text.substring(0, words.length())) + text.substring(words.length());
            }
        }
        return text;
    }

    /** A text that tells a grade, with the grade in colour. */
    private String graded(String text, Optional<Grade> grade) {
        if (grade.isEmpty()) {
            return text;
        }
        String words = grade.get().words();
        int at = text.indexOf(words);
        return (at < 0) ? text
                : text.substring(0, at) + styled(colour(grade.get()), words) + text.substring(at + words.length());
    }

    /** Of the sixteen that every theme has, so that they suit light and dark ones. */
    private static String colour(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> "1;32";
            case GOOD -> "32";
            case REQUIRES_IMPROVEMENT -> "33";
            case INADEQUATE -> "31";
            // comparable with none of the others, so it looks like none of them
            case ADEQUATE -> "4";
        };
    }

    private String styled(String style, String text) {
        return (this.colours && !text.isEmpty()) ? "\u001b[%sm%s\u001b[0m".formatted(style, text) : text;
    }

    private static List<String> cleaned(List<String> texts) {
        return texts.stream().map(Screen::clean).toList();
    }

    /** Without control characters: what is in a text must not steer the terminal. */
    private static String clean(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.chars().forEach(character -> clean.append(Character.isISOControl(character) ? ' ' : (char) character));
        return clean.toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

}
