package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.InPlace;
import org.councilratings.core.text.Marks;
import org.councilratings.core.text.Spoken;

/** What an answer says, as pieces in the order in which they are read. */
final class Layout {

    /** More cells than this are read better in lines. */
    private static final int MOST_CELLS = 10;

    private static final int COLUMNS_FOR_CELLS = 3;

    /** A longer table is a list. */
    private static final int ROWS_FOR_CELLS = 9;

    static final int LONGEST_PIECE = 2_800;

    private Layout() {
    }

    static List<Piece> of(Answer answer) {
        List<Piece> pieces = new ArrayList<>();
        answer.blocks().forEach(block -> pieces.addAll(of(block)));
        if (!areButtonsEnough(answer.choices())) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < answer.choices().size(); i++) {
                lines.add("%d. %s".formatted(i + 1, answer.choices().get(i).label()));
            }
            pieces.addAll(lines(lines));
        }
        return pieces.stream().flatMap(piece -> torn(piece).stream()).toList();
    }

    /** A label that does not fit on its button stands above it, too. */
    private static boolean areButtonsEnough(List<Choice> choices) {
        return choices.stream()
            .allMatch(choice -> SlackText.escaped(choice.label()).length() <= SlackRenderer.LONGEST_LABEL);
    }

    private static List<Piece> of(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> lines(List.of(text));
            case Block.Bullets(List<String> items) -> lines(items.stream().map(item -> "• " + item).toList());
            case Block.Facts(List<Block.Fact> facts) -> lines(facts.stream().map(Spoken::fact).toList());
            case Block.JudgementGrid grid -> grid(grid);
            case Block.Table(List<String> columns, List<List<String>> rows) ->
                (columns.size() >= COLUMNS_FOR_CELLS && columns.size() <= MOST_CELLS && rows.size() <= ROWS_FOR_CELLS)
                        ? rows.stream().map(row -> cells(columns, row)).toList()
                        : lines(rows.stream().map(row -> "• " + Spoken.row(columns, row)).toList());
            case Block.Timeline(List<Block.Event> events) -> lines(events.stream()
                .map(event -> "%s %s: %s".formatted(event.grade().map(Marks::of).orElse("•"), event.when(),
                        event.what()))
                .toList());
            case Block.Entry entry -> entry(entry);
        };
    }

    /** One piece, or its lines where no section holds it. */
    private static List<Piece> entry(Block.Entry entry) {
        String mark = entry.grade().map(grade -> Marks.of(grade) + " ").orElse("");
        String text = mark + entry.text();
        boolean isPlain = SlackText.hasMarkup(text);
        List<Citation> unlinked = new ArrayList<>(entry.sources());
        StringBuilder markup = new StringBuilder();
        if (!isPlain) {
            List<Citation> linked = new ArrayList<>();
            markup.append(SlackText.headed(dated(text, new InPlace(entry.sources()), linked)));
            unlinked.removeAll(linked);
            unlinked.forEach(
                    source -> markup.append("\nSource: ").append(SlackText.link(source.link(), Spoken.words(source))));
        }
        if (!isPlain && markup.length() <= LONGEST_PIECE) {
            return List.of(new Piece.Linked(text, markup.toString(), false, entry.sources()));
        }
        List<Piece> pieces = new ArrayList<>(lines(List.of(mark + entry.heading())));
        entry.lines().forEach(line -> pieces.add(new Piece.Words(line, true)));
        entry.sources().forEach(source -> pieces.add(source(source, pieces.isEmpty())));
        return pieces;
    }

    /** Escaped text in which days open their sources. */
    private static String dated(String text, InPlace inPlace, List<Citation> linked) {
        StringBuilder markup = new StringBuilder();
        int end = 0;
        for (InPlace.Day day : inPlace.days(text)) {
            markup.append(SlackText.escaped(text.substring(end, day.start())))
                .append(SlackText.link(day.source().link(), text.substring(day.start(), day.end())));
            end = day.end();
            linked.add(day.source());
        }
        return markup.append(SlackText.escaped(text.substring(end))).toString();
    }

    private static List<Piece> lines(List<String> lines) {
        List<Piece> pieces = new ArrayList<>();
        for (String line : lines) {
            boolean isTight = !pieces.isEmpty();
            boolean isLinked = SlackText.hasLink(line) && SlackText.linked(line).length() <= LONGEST_PIECE;
            pieces.add(isLinked ? new Piece.Linked(line, SlackText.linked(line), isTight, List.of())
                    : new Piece.Words(line, isTight));
        }
        return pieces;
    }

    private static List<Piece> grid(Block.JudgementGrid grid) {
        List<Piece.Cell> cells = new ArrayList<>();
        StringJoiner text = new StringJoiner("\n");
        grid.grades().forEach((area, grade) -> {
            cells.add(new Piece.Cell(Spoken.heading(area), Marks.before(grade.words())));
            text.add("• %s: %s".formatted(Spoken.heading(area), grade.words()));
        });
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < cells.size(); at += MOST_CELLS) {
            pieces.add(new Piece.Cells((at == 0) ? text.toString() : "", "",
                    cells.subList(at, Math.min(cells.size(), at + MOST_CELLS))));
        }
        return pieces;
    }

    private static Piece cells(List<String> columns, List<String> row) {
        List<Piece.Cell> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            cells.add(new Piece.Cell(columns.get(i), Marks.before(row.get(i))));
        }
        return new Piece.Cells("• " + Spoken.row(columns, row), row.getFirst(), cells);
    }

    /** A line in which days open their sources; empty where there is no such day. */
    static Optional<Piece.Linked> sourced(Piece piece, InPlace inPlace) {
        if (!(piece instanceof Piece.Words words) || SlackText.hasMarkup(words.text())) {
            return Optional.empty();
        }
        List<Citation> sources = new ArrayList<>();
        String markup = dated(words.text(), inPlace, sources);
        return (sources.isEmpty() || markup.length() > LONGEST_PIECE) ? Optional.empty()
                : Optional.of(new Piece.Linked(words.text(), markup, words.isTight(), sources));
    }

    /** A source, as a line of its own. */
    static Piece source(Citation citation, boolean isFirst) {
        return new Piece.Linked(Spoken.source(citation), "• " + SlackText.link(citation.link(), Spoken.words(citation)),
                !isFirst, List.of());
    }

    /** A piece that no section holds becomes several, between words. */
    private static List<Piece> torn(Piece piece) {
        if (!(piece instanceof Piece.Words words) || words.size() <= LONGEST_PIECE) {
            return List.of(piece);
        }
        List<Piece> pieces = new ArrayList<>();
        String rest = words.text();
        while (SlackText.escaped(rest).length() > LONGEST_PIECE) {
            // an escaped character takes five at most
            int at = SlackText.escaped(rest.substring(0, Math.min(rest.length(), LONGEST_PIECE)))
                .length() <= LONGEST_PIECE ? LONGEST_PIECE : LONGEST_PIECE / 5;
            int space = rest.lastIndexOf(' ', at - 1);
            int end = (space > 0) ? space : at;
            pieces.add(new Piece.Words(rest.substring(0, end), words.isTight() || !pieces.isEmpty()));
            rest = rest.substring(end).stripLeading();
        }
        pieces.add(new Piece.Words(rest, true));
        return pieces;
    }

}
