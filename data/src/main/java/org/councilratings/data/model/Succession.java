package org.councilratings.data.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which council held the duty before an authority of today. Ofsted kept the number of
 * Buckinghamshire, North Yorkshire and Somerset when the county council was abolished, so
 * older reports in their record are about another body.
 *
 * @param predecessors all predecessors
 */
public record Succession(Collection<Predecessor> predecessors) {

    public Succession {
        predecessors = List.copyOf(predecessors);
    }

    /**
     * The abolished council that a visit was about.
     * @param authority the authority in whose record the report stands
     * @param visited a day of the visit
     * @return empty where the authority itself was visited, and where several councils
     * made way for it and the date alone cannot tell which was meant
     */
    public Optional<Predecessor> before(Authority authority, LocalDate visited) {
        if (authority.since().isEmpty() || !visited.isBefore(authority.since().get())) {
            return Optional.empty();
        }
        List<Predecessor> candidates = this.predecessors.stream()
            .filter(predecessor -> authority.predecessors().contains(predecessor.slug()))
            .filter(predecessor -> visited.isBefore(predecessor.ended()))
            .toList();
        return (candidates.size() == 1) ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

}
