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
        if (!answer.otherCitations().isEmpty()) {
            text.add(sources(answer.otherCitations()));
        }
        answer.freshness().ifPresent(text::add);
        return text.toString();
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String paragraph) -> paragraph;
            case Block.Bullets(List<String> items) -> bulleted(items);
            case Block.Facts(List<Block.Fact> facts) -> lines(facts.stream().map(Spoken::fact).toList());
            case Block.JudgementGrid grid -> bulleted(grid.grades()
                .entrySet()
                .stream()
                .map(entry -> Spoken.heading(entry.getKey()) + ": " + entry.getValue().words())
                .toList());
            case Block.Table(List<String> columns, List<List<String>> rows) ->
                bulleted(rows.stream().map(row -> Spoken.row(columns, row)).toList());
            case Block.Timeline(List<Block.Event> events) ->
                bulleted(events.stream().map(event -> event.when() + ": " + event.what()).toList());
            case Block.Entry entry ->
                entry.sources().isEmpty() ? entry.text() : entry.text() + "\n" + sources(entry.sources());
        };
    }

    private static String numbered(List<Choice> choices) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < choices.size(); i++) {
            lines.add("  %d. %s".formatted(i + 1, choices.get(i).label()));
        }
        return lines.toString();
    }

    private static String sources(List<Citation> citations) {
        return lines(citations.stream().map(Spoken::source).toList());
    }

    private static String bulleted(List<String> items) {
        return lines(items.stream().map(item -> "• " + item).toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

}
