package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The slash commands, in the order in which they are listed. A platform offers those that
 * it has room for; in a terminal all of them work.
 */
public enum Command {

    RATING("how a council is rated, or was at a time", "council [when]"),
    CONCERNS("what a council must improve", "council [judgement or theme]"),
    VISITS("inspections and visits to a council", "council [kind or year]"),
    HISTORY("a council's ratings over the years", "council"),
    COMPARE("two to five councils side by side", "council, council …"),
    RATINGS("councils by grade, region or kind", "[grade] [region] [kind], or any question"),
    REPORTS("what was published lately; in Slack and Discord also posts of new reports",
            "[subscribe, list, why … or a council, region or time]"),
    ASK("any question, in your own words", "question"), ABOUT("what I know, and how fresh it is", ""),
    HELP("this page", "");

    private final String about;

    private final String hint;

    Command(String about, String hint) {
        this.about = about;
        this.hint = hint;
    }

    /** All of them. */
    public static Set<Command> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Command.class));
    }

    /** As it is typed: "/rating". */
    public String slash() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** What it gives, in a few words. */
    public String about() {
        return this.about;
    }

    /** What may be typed after it; what stands in brackets may be left out. */
    public String hint() {
        return this.hint;
    }

}
