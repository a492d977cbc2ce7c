package org.councilratings.core.text;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.data.model.JudgementArea;

/** What is seen side by side or behind a link, as it is read aloud: in one line. */
public final class Spoken {

    private Spoken() {
    }

    /** "Kent – overall: good; care leavers: good": a row names its columns. */
    public static String row(List<String> columns, List<String> row) {
        StringJoiner cells = new StringJoiner("; ");
        for (int i = 1; i < row.size(); i++) {
            cells.add(columns.get(i) + ": " + row.get(i));
        }
        return row.getFirst() + " – " + cells;
    }

    /** "Lead inspector: Jane Doe". */
    public static String fact(Block.Fact fact) {
        return fact.label() + ": " + fact.value();
    }

    /** "Care leavers", as a line begins. */
    public static String heading(JudgementArea area) {
        return area.words().substring(0, 1).toUpperCase(Locale.UK) + area.words().substring(1);
    }

    /** What a source is, and when it came out. */
    public static String words(Citation citation) {
        return citation.what() + citation.published().map(date -> ", published " + date.words()).orElse("");
    }

    /** A source with its address. */
    public static String source(Citation citation) {
        return "Source: %s: %s".formatted(words(citation), citation.link());
    }

}
