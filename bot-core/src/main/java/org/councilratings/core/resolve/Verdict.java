package org.councilratings.core.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.resolve.NameIndex.Near;
import org.councilratings.data.model.Authority;

/** What several names that are about equally near to a text amount to. */
final class Verdict {

    private static final int MOST_CHOICES = 8;

    private Verdict() {
    }

    /**
     * One meaning stands; several authorities are a question; an authority beside a place
     * without the duty is nothing certain.
     * @param rivals nearest first, at least one
     */
    static Optional<Resolution> of(List<Near> rivals) {
        Set<Resolution> meanings = new LinkedHashSet<>();
        rivals.forEach(rival -> meanings.add(rival.name().resolution()));
        if (meanings.size() == 1) {
            return Optional.of(meanings.iterator().next());
        }
        Set<Authority> authorities = authorities(rivals);
        boolean sameAuthorities = meanings.stream()
            .allMatch(meaning -> meaning.authorities().size() == authorities.size());
        if (sameAuthorities && !authorities.isEmpty()) {
            return meanings.stream()
                .filter(Resolution.Match.class::isInstance)
                .findFirst()
                .or(() -> meanings.stream().findFirst());
        }
        if (authorities.isEmpty()) {
            return Optional.of(meanings.iterator().next());
        }
        if (authorities.size() > 1) {
            return Optional.of(new Resolution.Ambiguous(authorities.stream().limit(MOST_CHOICES).toList()));
        }
        return Optional.empty();
    }

    static Set<Authority> authorities(List<Near> names) {
        Set<Authority> authorities = new LinkedHashSet<>();
        names.forEach(near -> authorities.addAll(near.name().resolution().authorities()));
        return authorities;
    }

}
