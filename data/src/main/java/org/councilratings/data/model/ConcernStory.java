package org.councilratings.data.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A concern with its life: the report that raised it, what later reports said of it, and
 * how it stands. The status follows from the reports on record and is stored nowhere, so
 * that a newer inspection changes it the moment it comes in.
 *
 * @param raisedBy the report that raised it
 * @param mentions what later reports said of it, the oldest first
 * @param status how it stands by the record
 */
public record ConcernStory(Report raisedBy, Concern concern, List<Mention> mentions, Concern.Status status) {

    /** What one report said of a concern. */
    public record Mention(Report report, Concern.Evidence evidence) {
    }

    public ConcernStory {
        mentions = List.copyOf(mentions);
    }

    /** The last report that said something of it. */
    public Optional<Mention> lastMention() {
        return this.mentions.isEmpty() ? Optional.empty() : Optional.of(this.mentions.getLast());
    }

    /** The report that the status rests on: the last to mention it, else the first. */
    public Report restsOn() {
        return lastMention().map(Mention::report).orElse(this.raisedBy);
    }

    public boolean isOpen() {
        return this.status.isOpen();
    }

    /**
     * Every concern that the reports of one council raise, report by report.
     * @param reports all that is on record for the council, the newest first
     * @throws IllegalArgumentException if evidence names a report that is not among them
     */
    public static List<ConcernStory> of(List<Report> reports) {
        Map<String, Report> byKey = new HashMap<>();
        reports.forEach(report -> byKey.put(report.key(), report));
        Optional<Report> newest = reports.stream().filter(Report::isRating).findFirst();
        List<ConcernStory> stories = new ArrayList<>();
        for (Report report : reports) {
            for (Concern concern : report.concerns().orElse(List.of())) {
                List<Mention> mentions = concern.evidence()
                    .stream()
                    .map(evidence -> new Mention(named(byKey, evidence.report()), evidence))
                    .toList();
                stories.add(new ConcernStory(report, concern, mentions, status(report, mentions, newest)));
            }
        }
        return List.copyOf(stories);
    }

    private static Report named(Map<String, Report> byKey, String key) {
        Report report = byKey.get(key);
        if (report == null) {
            throw new IllegalArgumentException("no report " + key);
        }
        return report;
    }

    /**
     * What a later report called put right stays so. Anything else that is older than the
     * newest full inspection is superseded by the list of that.
     */
    private static Concern.Status status(Report raisedBy, List<Mention> mentions, Optional<Report> newest) {
        Optional<Concern.Status> last = mentions.isEmpty() ? Optional.empty()
                : Optional.of(mentions.getLast().evidence().status());
        boolean addressed = last.filter(status -> status == Concern.Status.ADDRESSED).isPresent();
        if (!addressed && newest.filter(inspection -> isBefore(raisedBy, inspection)).isPresent()) {
            return Concern.Status.SUPERSEDED;
        }
        return last.orElse(Concern.Status.RAISED);
    }

    private static boolean isBefore(Report report, Report inspection) {
        return report != inspection && inspection.when().filter(date -> report.isSurelyOver(date.latest())).isPresent();
    }

}
