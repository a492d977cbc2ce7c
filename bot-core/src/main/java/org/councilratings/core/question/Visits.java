package org.councilratings.core.question;

import java.util.EnumSet;
import java.util.Set;

import org.councilratings.data.model.ReportKind;

/** Which visits a question counts. */
public enum Visits {

    ANY("visit", EnumSet.allOf(ReportKind.class)),
    INSPECTIONS("full inspection",
            EnumSet.of(ReportKind.ILACS_STANDARD, ReportKind.ILACS_SHORT, ReportKind.SIF, ReportKind.PRE_SIF)),
    FOCUSED("focused visit", EnumSet.of(ReportKind.FOCUSED_VISIT)),
    MONITORING("monitoring visit", EnumSet.of(ReportKind.MONITORING_VISIT)),
    JOINT("joint targeted area inspection", EnumSet.of(ReportKind.JTAI));

    private final String words;

    private final Set<ReportKind> kinds;

    Visits(String words, Set<ReportKind> kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** In plain English, in the singular. */
    public String words() {
        return this.words;
    }

    public boolean counts(ReportKind kind) {
        return this.kinds.contains(kind);
    }

}
