package org.councilratings.core.understand;

import java.time.LocalDate;

import org.councilratings.core.resolve.Mention;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.data.model.Region;

/** Runs the spotters over a text, names of councils first. */
public final class Understanding {

    private final Resolver resolver;

    public Understanding(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Reads a text.
     * @param today the date that "last year" counts from
     */
    public Understood read(String text, LocalDate today) {
        Words words = Words.of(text);
        Spotting spotting = new Spotting(words);
        for (Mention mention : this.resolver.mentions(words.clean())) {
            if (!isRegion(words.clean().substring(mention.start(), mention.end()), mention.resolution())) {
                spotting.mention(mention);
            }
        }
        OtherQuestionSpotter.spot(spotting);
        TopicSpotter.spot(spotting);
        RegionSpotter.spot(spotting);
        AreaSpotter.spot(spotting);
        GradeSpotter.spot(spotting);
        DateSpotter.spot(spotting, today);
        VisitSpotter.spot(spotting);
        return spotting.understood();
    }

    /**
     * "London" and "West Midlands" are regions here, though they name other bodies too.
     */
    private static boolean isRegion(String name, Resolution resolution) {
        if (resolution instanceof Resolution.Match) {
            return false;
        }
        for (Region region : Region.values()) {
            if (region.title().equalsIgnoreCase(name.strip())) {
                return true;
            }
        }
        return false;
    }

}
