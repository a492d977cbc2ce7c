package org.councilratings.data.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is on record of one council's concerns, worked out once: lists over many
 * councils ask each for it.
 *
 * @param stories every concern on record, the newest report's first
 * @param open those that count as open
 * @param current those that the newest full inspection and the reports since raised, open
 * or put right
 * @param read reports since the newest full inspection of which it is known what they say
 * of concerns, if perhaps in part
 * @param unread reports since then of which it is not
 */
public record CouncilConcerns(List<ConcernStory> stories, List<ConcernStory> open, List<ConcernStory> current,
        List<Report> read, List<Report> unread) {

    private static final CouncilConcerns NONE = new CouncilConcerns(List.of(), List.of(), List.of(), List.of(),
            List.of());

    public CouncilConcerns {
        stories = List.copyOf(stories);
        open = List.copyOf(open);
        current = List.copyOf(current);
        read = List.copyOf(read);
        unread = List.copyOf(unread);
    }

    /** Of a council without reports. */
    public static CouncilConcerns none() {
        return NONE;
    }

    /**
     * Works them out.
     * @param reports all that is on record for the council, the newest first
     */
    public static CouncilConcerns of(List<Report> reports) {
        List<ConcernStory> stories = ConcernStory.of(reports);
        Optional<Report> newest = reports.stream().filter(Report::isRating).findFirst();
        List<Report> since = newest.map(inspection -> VisitsSince.of(inspection, reports).all()).orElse(List.of());
        Set<Report> told = new HashSet<>();
        stories.forEach(story -> story.mentions().forEach(mention -> told.add(mention.report())));
        List<ConcernStory> current = stories.stream()
            .filter(story -> newest.filter(story.raisedBy()::equals).isPresent() || since.contains(story.raisedBy()))
            .toList();
        return new CouncilConcerns(stories, stories.stream().filter(ConcernStory::isOpen).toList(), current,
                since.stream().filter(visit -> visit.concerns().isPresent() || told.contains(visit)).toList(),
                since.stream().filter(visit -> visit.concerns().isEmpty() && !told.contains(visit)).toList());
    }

    /**
     * Whether all that is known of the reports since then comes from these themselves:
     * only then does it say something that they do not mention a concern.
     */
    public boolean isWhole() {
        return this.unread.isEmpty() && this.read.stream().allMatch(report -> report.source().isTheReport());
    }

}
