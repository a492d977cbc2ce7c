package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.InPlace;
import org.councilratings.core.text.Marks;
import org.councilratings.core.text.Spoken;
import org.councilratings.data.model.Grade;

/**
 * What an answer says, as pieces in the order in which they are read: lines for a phone.
 */
final class Layout {

    /** Every part has room for it, whatever else is in it. */
    static final int LONGEST_PIECE = 2_000;

    private static final int COLUMNS_FOR_CELLS = 3;

    /** A longer table is a list. */
    private static final int ROWS_FOR_CELLS = 9;

    private static final String BULLET = "- ";

    private final InPlace inPlace;

    /**
     * A layout.
     * @param linked the sources that are opened by the day in a line
     */
    Layout(List<Citation> linked) {
        this.inPlace = new InPlace(linked);
    }

    List<Piece> of(Answer answer) {
        List<Piece> pieces = new ArrayList<>();
        answer.blocks().forEach(block -> pieces.addAll(of(block)));
        if (!Controls.tellAll(answer.choices())) {
            List<Piece> lines = new ArrayList<>();
            for (int i = 0; i < answer.choices().size(); i++) {
                String number = "%d. ".formatted(i + 1);
                lines.addAll(line(new Lead(number, number), answer.choices().get(i).label(), i > 0));
            }
            pieces.addAll(lines);
        }
        return pieces;
    }

    /** A text of its own. */
    List<Piece> paragraph(String text) {
        return line(Lead.NONE, text, false);
    }

    private List<Piece> of(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Bullets(List<String> items) -> bullets(items);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.JudgementGrid grid -> grid(grid);
            case Block.Table(List<String> columns, List<List<String>> rows) -> table(columns, rows);
            case Block.Timeline(List<Block.Event> events) -> timeline(events);
            case Block.Entry entry -> entry(entry);
        };
    }

    /** One piece, or its lines where no part has room for it as one. */
    private static List<Piece> entry(Block.Entry entry) {
        String mark = entry.grade().map(grade -> Marks.of(grade) + " ").orElse("");
        Lead heading = new Lead(mark + entry.heading(), mark + DiscordText.bold(entry.heading()));
        Layout own = new Layout(entry.sources());
        List<Piece> pieces = new ArrayList<>();
        if (heading.isShort()) {
            pieces.add(new Piece(heading.text(), heading.markup(), false, List.of()));
        }
        else {
            pieces.addAll(own.paragraph(heading.text()));
        }
        Set<Citation> unlinked = new LinkedHashSet<>(entry.sources());
        for (String line : entry.lines()) {
            for (Piece piece : own.line(new Lead(entry.heading() + "\n", ""), line, true)) {
                // a line is about what the heading names
                String text = piece.text().startsWith(entry.heading() + "\n")
                        ? piece.text().substring(entry.heading().length() + 1) : piece.text();
                pieces.add(new Piece(text, piece.markup(), true, piece.sources()));
                unlinked.removeAll(piece.sources());
            }
        }
        unlinked.forEach(source -> pieces
            .add(new Piece(Spoken.source(source), "Source: " + withoutBullet(source(source)), true, List.of(source))));
        // Discord takes no text of blanks
        pieces.removeIf(piece -> piece.markup().isBlank());
        String markup = String.join("\n", pieces.stream().map(Piece::markup).toList());
        return (markup.length() > LONGEST_PIECE) ? pieces
                : List.of(new Piece(String.join("\n", pieces.stream().map(Piece::text).toList()), markup, false,
                        entry.sources()));
    }

    private List<Piece> bullets(List<String> items) {
        List<Piece> pieces = new ArrayList<>();
        items.forEach(item -> pieces.addAll(line(Lead.BULLET, item, !pieces.isEmpty())));
        return pieces;
    }

    private List<Piece> facts(List<Block.Fact> facts) {
        List<Piece> pieces = new ArrayList<>();
        for (Block.Fact fact : facts) {
            Lead label = new Lead(fact.label() + ": ", DiscordText.bold(fact.label() + ":") + " ");
            pieces.addAll(label.isShort() ? line(label, fact.value(), !pieces.isEmpty())
                    : line(Lead.NONE, Spoken.fact(fact), !pieces.isEmpty()));
        }
        return pieces;
    }

    private static List<Piece> grid(Block.JudgementGrid grid) {
        List<Piece> pieces = new ArrayList<>();
        grid.grades().forEach((area, grade) -> {
            String heading = Spoken.heading(area);
            pieces.add(new Piece("• %s: %s".formatted(heading, grade.words()), cell(heading, grade.words()),
                    !pieces.isEmpty(), List.of()));
        });
        return pieces;
    }

    private List<Piece> table(List<String> columns, List<List<String>> rows) {
        boolean inCells = columns.size() >= COLUMNS_FOR_CELLS && rows.size() <= ROWS_FOR_CELLS;
        List<Piece> pieces = new ArrayList<>();
        for (List<String> row : rows) {
            String text = Spoken.row(columns, row);
            String cells = inCells ? cells(columns, row) : "";
            if (inCells && cells.length() <= LONGEST_PIECE) {
                pieces.add(new Piece("• " + text, cells, false, List.of()));
            }
            else {
                pieces.addAll(line(Lead.BULLET, text, !pieces.isEmpty()));
            }
        }
        return pieces;
    }

    /** A row's heading, and below it a line for each cell. */
    private static String cells(List<String> columns, List<String> row) {
        List<String> lines = new ArrayList<>();
        lines.add(DiscordText.bold(row.getFirst()));
        for (int i = 1; i < row.size(); i++) {
            lines.add(cell(columns.get(i), row.get(i)));
        }
        return String.join("\n", lines);
    }

    /** "🟢 Care leavers: good", or without a mark where it is no grade. */
    private static String cell(String heading, String value) {
        Optional<Grade> grade = Stream.of(Grade.values()).filter(one -> one.words().equals(value)).findFirst();
        return grade.map(one -> Marks.of(one) + " " + DiscordText.line(heading) + ": " + DiscordText.bold(value))
            .orElseGet(() -> DiscordText.line(heading + ": " + value));
    }

    private List<Piece> timeline(List<Block.Event> events) {
        List<Piece> pieces = new ArrayList<>();
        for (Block.Event event : events) {
            Lead lead = event.grade()
                .map(Marks::of)
                .map(mark -> new Lead(mark + " ", BULLET + mark + " "))
                .orElse(Lead.BULLET);
            pieces.addAll(line(lead, event.when() + ": " + event.what(), !pieces.isEmpty()));
        }
        return pieces;
    }

    /** A source, as a line of its own below what announces it. */
    static Piece source(Citation citation) {
        return new Piece(Spoken.source(citation), BULLET + DiscordText.link(citation.link(), Spoken.words(citation)),
                true, List.of(citation));
    }

    /** A source that stands where no list is. */
    static String withoutBullet(Piece source) {
        return source.markup().substring(BULLET.length());
    }

    /** One piece, or several where no part of an answer has room for it as one. */
    private List<Piece> line(Lead lead, String words, boolean isTight) {
        int room = LONGEST_PIECE - lead.markup().length();
        if (DiscordText.isSurelyAtMost(room, words)) {
            return List.of(piece(lead, words, isTight));
        }
        List<Piece> pieces = new ArrayList<>();
        List<String> torn = torn(words, room);
        for (int i = 0; i < torn.size(); i++) {
            pieces.add(piece((i == 0) ? lead : Lead.NONE, torn.get(i), isTight || i > 0));
        }
        return pieces;
    }

    private Piece piece(Lead lead, String words, boolean isTight) {
        String text = lead.text() + words;
        List<InPlace.Day> days = this.inPlace.days(text);
        if (days.isEmpty()) {
            return new Piece(text, lead.markup() + lead.words(words), isTight, List.of());
        }
        StringBuilder markup = new StringBuilder(lead.markup());
        List<Citation> sources = new ArrayList<>();
        int end = lead.text().length();
        for (InPlace.Day day : days) {
            if (day.start() >= end) {
                markup.append(lead.words(text.substring(end, day.start())))
                    .append(DiscordText.link(day.source().link(), text.substring(day.start(), day.end())));
                end = day.end();
                sources.add(day.source());
            }
        }
        markup.append(lead.words(text.substring(end)));
        return (markup.length() <= LONGEST_PIECE) ? new Piece(text, markup.toString(), isTight, sources)
                : new Piece(text, lead.markup() + lead.words(words), isTight, List.of());
    }

    /** Between words, so that each bit takes so many characters at most. */
    private static List<String> torn(String words, int most) {
        List<String> bits = new ArrayList<>();
        String rest = words;
        while (DiscordText.escaped(rest).length() > most) {
            // an escaped character takes two
            int at = Math.min(rest.length(),
                    (DiscordText.escaped(rest.substring(0, Math.min(rest.length(), most))).length() <= most) ? most
                            : most / 2);
            int space = rest.lastIndexOf(' ', at - 1);
            int end = (space > 0) ? space : Character.isHighSurrogate(rest.charAt(at - 1)) ? at - 1 : at;
            bits.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        bits.add(rest);
        return bits;
    }

    /**
     * What a line begins with.
     *
     * @param text as it is read
     * @param markup as Discord reads it
     */
    private record Lead(String text, String markup) {

        static final Lead NONE = new Lead("", "");

        static final Lead BULLET = new Lead("• ", Layout.BULLET);

        private static final int LONGEST = 200;

        boolean isShort() {
            return this.markup.length() <= LONGEST;
        }

        /** What follows it: only a paragraph has lines of its own. */
        String words(String text) {
            return this.markup.isEmpty() ? DiscordText.escaped(text) : DiscordText.line(text);
        }

    }

}
