package org.councilratings.core.text;

import java.util.List;
import java.util.StringJoiner;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;

/** An answer as plain text, whole: what a screen reader would read. */
public final class PlainText {

    private PlainText() {
    }

    public static String of(Answer answer) {
        StringJoiner text = new StringJoiner("\n\n");
        text.add(answer.title());
        answer.blocks().forEach(block -> text.add(block(block)));
        if (!answer.choices().isEmpty()) {
            text.add(numbered(answer.choices()));
        }
        if (!answer.citations().isEmpty()) {
            text.add(sources(answer.citations()));
        }
        answer.freshness().ifPresent(text::add);
        return text.toString();
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String paragraph) -> paragraph;
            case Block.Bullets(List<String> items) -> bulleted(items);
            case Block.Facts(List<Block.Fact> facts) ->
                lines(facts.stream().map(fact -> fact.label() + ": " + fact.value()).toList());
            case Block.JudgementGrid grid -> bulleted(grid.grades()
                .entrySet()
                .stream()
                .map(entry -> capital(entry.getKey().words()) + ": " + entry.getValue().words())
                .toList());
            case Block.Table(List<String> columns, List<List<String>> rows) ->
                bulleted(rows.stream().map(row -> row(columns, row)).toList());
            case Block.Timeline(List<Block.Event> events) ->
                bulleted(events.stream().map(event -> event.when() + ": " + event.what()).toList());
        };
    }

    /**
     * "Kent – overall: good; care leavers: good": read aloud, a row must name its
     * columns.
     */
    private static String row(List<String> columns, List<String> row) {
        StringJoiner cells = new StringJoiner("; ");
        for (int i = 1; i < row.size(); i++) {
            cells.add(columns.get(i) + ": " + row.get(i));
        }
        return row.getFirst() + " – " + cells;
    }

    private static String numbered(List<Choice> choices) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < choices.size(); i++) {
            lines.add("  %d. %s".formatted(i + 1, choices.get(i).label()));
        }
        return lines.toString();
    }

    private static String sources(List<Citation> citations) {
        StringJoiner lines = new StringJoiner("\n");
        for (Citation citation : citations) {
            lines.add("Source: %s%s: %s".formatted(citation.what(),
                    citation.published().map(date -> ", published " + date.words()).orElse(""), citation.link()));
        }
        return lines.toString();
    }

    private static String bulleted(List<String> items) {
        return lines(items.stream().map(item -> "• " + item).toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

}
