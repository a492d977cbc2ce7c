package org.councilratings.core.subscription;

import java.util.Arrays;
import java.util.Optional;

import org.councilratings.data.model.ReportKind;

/** Kinds of report as a subscriber tells them apart. */
public enum Kinds {

    INSPECTIONS("inspections", "full inspections"), FOCUSED_VISITS("focused-visits", "focused visits"),
    MONITORING_VISITS("monitoring-visits", "monitoring visits"),
    JOINT_INSPECTIONS("joint-inspections", "joint inspections");

    private final String key;

    private final String words;

    Kinds(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As it is kept and sent, for example {@code focused-visits}. */
    public String key() {
        return this.key;
    }

    /** In the plural, to stand in a sentence. */
    public String words() {
        return this.words;
    }

    public static Kinds of(ReportKind kind) {
        return switch (kind) {
            case ILACS_STANDARD, ILACS_SHORT, SIF, PRE_SIF -> INSPECTIONS;
            case FOCUSED_VISIT -> FOCUSED_VISITS;
            case MONITORING_VISIT -> MONITORING_VISITS;
            case JTAI -> JOINT_INSPECTIONS;
        };
    }

    public static Optional<Kinds> ofKey(String key) {
        return Arrays.stream(values()).filter(kinds -> kinds.key.equals(key)).findFirst();
    }

}
