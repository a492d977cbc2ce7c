package org.councilratings.core.subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Region;

/** How orders read in plain words. */
public final class OrderWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm",
            Locale.UK);

    /** More names would make a label a list. */
    private static final int MOST_NAMED = 3;

    private final Dataset dataset;

    /**
     * Words for orders.
     * @param dataset knows the councils by name
     */
    public OrderWords(Dataset dataset) {
        this.dataset = dataset;
    }

    /** "councils in the North West, and Kent with its statistical neighbours". */
    private String whom(Wants wants) {
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
     * Which reports: "every report of focused visits about Kent", "every report about
     * councils in London, but only full inspections in which …".
     */
    public String which(Wants wants) {
        boolean isOfKinds = !wants.kinds().isEmpty() && wants.only() == Only.ANYTHING;
        String kinds = isOfKinds ? "every report of " + joined(wants.kinds().stream().map(Kinds::words).toList(), "or")
                : "every report";
        String only = (wants.only() == Only.ANYTHING) ? "" : ", but " + wants.only().words();
        return "%s about %s%s".formatted(kinds, whom(wants), only);
    }

    /** When: "every Monday at 09:00 (Europe/London)". */
    public String when(Order order) {
        return (order.rhythm() instanceof Rhythm.AsTheyAppear) ? order.rhythm().words()
                : "%s (%s)".formatted(order.rhythm().words(), order.zone());
    }

    /** In a line: "every report about Kent; every Monday at 09:00 (Europe/London)". */
    public String inShort(Order order) {
        return "%s; %s%s".formatted(which(order.wants()), when(order),
                tellsOfNothing(order) ? ", also where nothing is new" : "");
    }

    /** Where posts come as reports appear, there is no time at which to say so. */
    private static boolean tellsOfNothing(Order order) {
        return order.wants().tellsOfNothing() && !(order.rhythm() instanceof Rhythm.AsTheyAppear);
    }

    /**
     * One subscription on a line, to be told from the others of its place: "3: North
     * West, Kent, every Monday at 09:00 (paused)". Names are counted where the line would
     * be too long.
     * @param longest how many characters there is room for
     */
    public String label(Subscription subscription, int longest) {
        String when = subscription.order().rhythm().words() + (subscription.isPaused() ? " (paused)" : "");
        for (int named = MOST_NAMED; named >= 0; named--) {
            String label = "%d: %s, %s".formatted(subscription.id(), inFewWords(subscription.order().wants(), named),
                    when);
            if (label.length() <= longest) {
                return label;
            }
        }
        return "%d: %s".formatted(subscription.id(), when);
    }

    private String inFewWords(Wants wants, int most) {
        List<String> named = new ArrayList<>(wants.regions().stream().map(Region::title).toList());
        wants.authorities().stream().map(this::name).forEach(named::add);
        List<String> words = new ArrayList<>(named.subList(0, Math.min(most, named.size())));
        int others = named.size() - most;
        if (named.isEmpty()) {
            words.add("all councils");
        }
        else if (others > 0) {
            words.add(others + ((most == 0) ? " councils or regions" : " more"));
        }
        if (wants.withNeighbours()) {
            words.add("with neighbours");
        }
        switch (wants.only()) {
            case ANYTHING -> {
                if (most > 0) {
                    wants.kinds().stream().map(Kinds::words).forEach(words::add);
                }
            }
            case GRADE_CHANGES -> words.add("only changed grades");
            case DECLINES -> words.add("only declines");
        }
        return String.join(", ", words);
    }

    /** A moment: "Monday 30 November 2026 at 09:00 (Europe/London)". */
    public static String moment(Instant moment, ZoneId zone) {
        return "%s (%s)".formatted(MOMENT.format(moment.atZone(zone)), zone);
    }

    private String name(String slug) {
        return this.dataset.authority(slug)
            .map(Authority::shortName)
            .or(() -> this.dataset.predecessor(slug).map(Predecessor::name))
            .orElse(slug);
    }

    private static String joined(Collection<String> items, String word) {
        List<String> all = List.copyOf(items);
        if (all.size() == 1) {
            return all.getFirst();
        }
        return "%s %s %s".formatted(String.join(", ", all.subList(0, all.size() - 1)), word, all.getLast());
    }

}
