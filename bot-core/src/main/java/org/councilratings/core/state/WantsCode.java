package org.councilratings.core.state;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Region;

/**
 * Writes which reports are wanted into a line and reads it again: words with a space
 * between, {@code region:north-west council:kent neighbours only:declines}.
 */
final class WantsCode {

    private static final String REGION = "region:";

    private static final String COUNCIL = "council:";

    private static final String NEIGHBOURS = "neighbours";

    private static final String ONLY = "only:";

    private static final String KIND = "kind:";

    private static final String EVEN_NOTHING = "even-nothing";

    private WantsCode() {
    }

    static String of(Wants wants) {
        StringJoiner words = new StringJoiner(" ");
        wants.regions().forEach(region -> words.add(REGION + region.slug()));
        wants.authorities().forEach(slug -> words.add(COUNCIL + slug));
        if (wants.withNeighbours()) {
            words.add(NEIGHBOURS);
        }
        words.add(ONLY + wants.only().key());
        wants.kinds().forEach(kind -> words.add(KIND + kind.key()));
        if (wants.tellsOfNothing()) {
            words.add(EVEN_NOTHING);
        }
        return words.toString();
    }

    /**
     * A word that this version does not know is left out.
     */
    static Wants read(String code) {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        List<String> authorities = new ArrayList<>();
        boolean withNeighbours = false;
        Only only = Only.ANYTHING;
        Set<Kinds> kinds = EnumSet.noneOf(Kinds.class);
        boolean tellsOfNothing = false;
        for (String word : code.split(" ")) {
            String value = word.substring(word.indexOf(':') + 1);
            switch (word.substring(0, word.length() - value.length())) {
                case REGION -> Region.ofSlug(value).ifPresent(regions::add);
                case COUNCIL -> authorities.add(value);
                case ONLY -> only = Only.ofKey(value).orElse(only);
                case KIND -> Kinds.ofKey(value).ifPresent(kinds::add);
                default -> {
                    withNeighbours |= word.equals(NEIGHBOURS);
                    tellsOfNothing |= word.equals(EVEN_NOTHING);
                }
            }
        }
        return new Wants(regions, authorities, withNeighbours, only, kinds, tellsOfNothing);
    }

}
