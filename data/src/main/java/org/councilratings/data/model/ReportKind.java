package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/** What kind of visit a report is about. */
public enum ReportKind {

    /** Inspection of local authority children's services, two weeks on site. */
    ILACS_STANDARD("ilacs-standard", "standard inspection"),
    /** Inspection of local authority children's services, one week on site. */
    ILACS_SHORT("ilacs-short", "short inspection"),
    /** Single inspection framework, 2013 to 2018. */
    SIF("sif", "inspection (single inspection framework)"),
    /** Inspections before November 2013. */
    PRE_SIF("pre-sif", "inspection of looked-after children's services"),
    /** A look at one part of the services; no grade. */
    FOCUSED_VISIT("focused-visit", "focused visit"),
    /** A check on progress after an inadequate judgement; no grade. */
    MONITORING_VISIT("monitoring-visit", "monitoring visit"),
    /**
     * A joint targeted area inspection of the council, police, health and others; no
     * grade.
     */
    JTAI("jtai", "joint targeted area inspection");

    private final String slug;

    private final String words;

    ReportKind(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    /** The key in the data, for example {@code focused-visit}. */
    public String slug() {
        return this.slug;
    }

    /** In plain English, to stand in a sentence. */
    public String words() {
        return this.words;
    }

    /** Whether this kind judges the council with grades. */
    public boolean isFullInspection() {
        return switch (this) {
            case ILACS_STANDARD, ILACS_SHORT, SIF, PRE_SIF -> true;
            case FOCUSED_VISIT, MONITORING_VISIT, JTAI -> false;
        };
    }

    /** Whether it is an inspection under today's framework, of 2018 and later. */
    public boolean isIlacs() {
        return this == ILACS_STANDARD || this == ILACS_SHORT;
    }

    public static Optional<ReportKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

}
