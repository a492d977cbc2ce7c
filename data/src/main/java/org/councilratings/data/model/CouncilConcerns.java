package org.councilratings.data.model;

import java.util.List;
import java.util.Optional;

/**
 * All that is on record of one council's concerns, worked out once: lists over many
 * councils ask each for it.
 *
 * @param stories every concern on record, the newest report's first
 * @param standing those that no newer inspection superseded: open, or put right
 * @param open those that count as open
 * @param read reports since the newest full inspection that somebody read for what they
 * say of concerns
 * @param unread reports since then that nobody has read for that
 */
public record CouncilConcerns(List<ConcernStory> stories, List<ConcernStory> standing, List<ConcernStory> open,
        List<Report> read, List<Report> unread) {

    private static final CouncilConcerns NONE = new CouncilConcerns(List.of(), List.of(), List.of(), List.of(),
            List.of());

    public CouncilConcerns {
        stories = List.copyOf(stories);
        standing = List.copyOf(standing);
        open = List.copyOf(open);
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
        return new CouncilConcerns(stories,
                stories.stream().filter(story -> story.status() != Concern.Status.SUPERSEDED).toList(),
                stories.stream().filter(ConcernStory::isOpen).toList(),
                since.stream().filter(visit -> visit.concerns().isPresent()).toList(),
                since.stream().filter(visit -> visit.concerns().isEmpty()).toList());
    }

}
