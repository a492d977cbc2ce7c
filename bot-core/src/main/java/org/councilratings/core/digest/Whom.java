package org.councilratings.core.digest;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.core.question.Visits;
import org.councilratings.core.reply.Reach;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Region;

/** Whom a post is about, and what of them it tells, in words. */
final class Whom {

    /** More names than this are no headline. */
    private static final int FEW = 3;

    private final Dataset dataset;

    private final Wants wants;

    Whom(Dataset dataset, Wants wants) {
        this.dataset = dataset;
        this.wants = wants;
    }

    /**
     * "councils in the North West", "Kent, Surrey and their statistical neighbours": all
     * names, to stand in a sentence.
     */
    String inFull() {
        return words(Integer.MAX_VALUE, "all councils in England");
    }

    /** The same in few words, for a headline; empty where all councils are meant. */
    String inShort() {
        return words(FEW, "");
    }

    private String words(int most, String all) {
        List<String> parts = new ArrayList<>();
        List<Region> regions = List.copyOf(this.wants.regions());
        if (!regions.isEmpty()) {
            parts.add((regions.size() <= most)
                    ? "councils in " + Wording.joined(regions.stream().map(Region::inSentence).toList())
                    : "councils in %d regions".formatted(regions.size()));
        }
        List<String> names = this.wants.authorities().stream().map(this::name).toList();
        if (!names.isEmpty()) {
            String named = (names.size() <= most) ? Wording.joined(names) : "%d councils".formatted(names.size());
            String whose = (names.size() == 1) ? "its" : "their";
            parts.add(this.wants.withNeighbours() ? "%s%s %s statistical neighbours".formatted(named,
                    (names.size() == 1 || names.size() > most) ? " and" : ", and", whose) : named);
        }
        return parts.isEmpty() ? all : String.join(", and ", parts);
    }

    /** A council's name, or its key where the record does not hold it any more. */
    private String name(String slug) {
        return this.dataset.authority(slug)
            .map(Authority::shortName)
            .or(() -> this.dataset.predecessor(slug).map(Predecessor::name))
            .orElse(slug);
    }

    /**
     * " (focused visits and joint inspections)", " (only full inspections in which …)";
     * nothing where every report is told.
     */
    String filters() {
        if (this.wants.only() != Only.ANYTHING) {
            return " (%s)".formatted(this.wants.only().words());
        }
        return this.wants.kinds().isEmpty() ? ""
                : " (%s)".formatted(Wording.joined(this.wants.kinds().stream().map(Kinds::words).toList()));
    }

    /** The kinds of report that can be told. */
    List<Visits> kinds() {
        if (this.wants.only() != Only.ANYTHING) {
            // no other report gives a grade
            return List.of(Visits.INSPECTIONS);
        }
        return this.wants.kinds().isEmpty() ? Reach.kinds(Visits.ANY)
                : this.wants.kinds().stream().map(Whom::visits).toList();
    }

    private static Visits visits(Kinds kinds) {
        return switch (kinds) {
            case INSPECTIONS -> Visits.INSPECTIONS;
            case FOCUSED_VISITS -> Visits.FOCUSED;
            case MONITORING_VISITS -> Visits.MONITORING;
            case JOINT_INSPECTIONS -> Visits.JOINT;
        };
    }

}
