package org.councilratings.core.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/** How orders read in plain words. */
public final class OrderWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm",
            Locale.UK);

    private final Dataset dataset;

    /**
     * Words for orders.
     * @param dataset knows the councils by name
     */
    public OrderWords(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * Whom reports are about, to stand after "about": "councils in the North West, and
     * Kent with its statistical neighbours".
     */
    public String whom(Wants wants) {
        if (wants.isAboutAll()) {
            return "any council in England";
        }
        List<String> whom = new ArrayList<>();
        if (!wants.regions().isEmpty()) {
            whom.add("councils in " + joined(wants.regions().stream().map(Region::inSentence).toList(), "and"));
        }
        if (!wants.authorities().isEmpty()) {
            String names = joined(wants.authorities().stream().map(this::name).toList(), "and");
            whom.add(names + (wants.withNeighbours() ? (wants.authorities().size() == 1)
                    ? " with its statistical neighbours" : " with their statistical neighbours" : ""));
        }
        return String.join(", and ", whom);
    }

    /**
     * Which reports: "reports of focused visits about Kent", "every report about councils
     * in London".
     */
    public String which(Wants wants) {
        String kinds = wants.kinds().isEmpty() ? "every report"
                : "every report of " + joined(wants.kinds().stream().map(Kinds::words).toList(), "or");
        return "%s about %s%s".formatted(kinds, whom(wants), switch (wants.only()) {
            case ANYTHING -> "";
            case GRADE_CHANGES -> ", if a grade changed or it cannot be told whether one did";
            case DECLINES -> ", if a grade went down or it cannot be told whether one did";
        });
    }

    /** When: "every Monday at 09:00 (Europe/London)". */
    public String when(Order order) {
        return (order.rhythm() instanceof Rhythm.AsTheyAppear) ? order.rhythm().words()
                : "%s (%s)".formatted(order.rhythm().words(), order.zone());
    }

    /** In a line: "every report about Kent; every Monday at 09:00 (Europe/London)". */
    public String inShort(Order order) {
        return "%s; %s%s".formatted(which(order.wants()), when(order),
                order.wants().tellsOfNothing() ? ", also where nothing is new" : "");
    }

    /** A moment: "Monday 30 November 2026 at 09:00 (Europe/London)". */
    public static String moment(Instant moment, ZoneId zone) {
        return "%s (%s)".formatted(MOMENT.format(moment.atZone(zone)), zone);
    }

    /** All councils whose reports are wanted, by slug. */
    public static Set<String> slugs(Wants wants, Dataset dataset) {
        Set<String> slugs = new LinkedHashSet<>();
        for (Authority authority : dataset.authorities()) {
            if (wants.isAboutAll() || wants.regions().contains(authority.region())) {
                slugs.add(authority.slug());
            }
        }
        for (String slug : wants.authorities()) {
            slugs.add(slug);
            if (wants.withNeighbours()) {
                dataset.authority(slug).ifPresent(authority -> slugs.addAll(authority.statisticalNeighbours()));
            }
        }
        return slugs;
    }

    private String name(String slug) {
        return this.dataset.authority(slug).map(Authority::shortName).orElse(slug);
    }

    private static String joined(Collection<String> items, String word) {
        List<String> all = List.copyOf(items);
        if (all.size() == 1) {
            return all.getFirst();
        }
        return "%s %s %s".formatted(String.join(", ", all.subList(0, all.size() - 1)), word, all.getLast());
    }

}
