package org.councilratings.core.question;

import java.util.Locale;

/**
 * The kinds of question, as programs on the command line know them; a contract, so their
 * names do not change.
 */
public enum QuestionKind {

    RATING, JUDGEMENT, LAST_VISIT, VISITS, CONCERNS, STRENGTHS, HISTORY, COMPARE, LIST, COUNT, RECENT, CHANGES,
    NEIGHBOURS, EXPLAIN, SOURCE, REPORT, NEXT_INSPECTION, HELP;

    /** The key in the command line's JSON, for example {@code last_visit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

}
