package org.councilratings.core.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.resolve.Mention;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/** Runs the spotters over a text, names of councils first. */
public final class Understanding {

    /** Beside these, the name of a county that is no council is that of a region. */
    private static final Set<String> SEVERAL = WordList.of("""
            councils authorities las who which many list anyone improved declined upgraded downgraded
            changes reports
            """);

    private static final String AND = " and ";

    private static final int SHORTEST_SLURRED = 4;

    private final Resolver resolver;

    public Understanding(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Reads a text.
     * @param today the date that "last year" counts from
     */
    public Understood read(String text, LocalDate today) {
        Words typed = Words.of(text);
        List<Mention> mentions = withSlurred(typed, this.resolver.mentions(typed.clean()));
        Words words = mended(typed, mentions);
        Spotting spotting = new Spotting(words);
        for (Mention mention : mentions) {
            if (!isRegion(words, mention)) {
                parts(words, mention).forEach(spotting::mention);
            }
        }
        for (Mention mention : mentions) {
            isCityOrCounty(words, mention)
                .ifPresent(at -> spotting.flag(at, at + 1, new OtherQuestion("a city or its county")));
        }
        Courtesies.spot(spotting);
        OtherQuestionSpotter.spot(spotting);
        TopicSpotter.spot(spotting);
        // before grades: "since it was rated inadequate" is a time
        DateSpotter.spot(spotting, today);
        AuthorityKindSpotter.spot(spotting);
        RegionSpotter.spot(spotting);
        AreaSpotter.spot(spotting);
        GradeSpotter.spot(spotting);
        VisitSpotter.spot(spotting);
        return spotting.understood();
    }

    /**
     * "County Nottingham" is the city or the county around it: the place of the word
     * before its name.
     */
    private static Optional<Integer> isCityOrCounty(Words words, Mention mention) {
        String name = words.clean().substring(mention.start(), mention.end()).toLowerCase(Locale.UK);
        int before = 0;
        while (before < words.size() && words.words().get(before).end() <= mention.start()) {
            before++;
        }
        boolean county = name.startsWith("county ") || words.at(before - 1).equals("county");
        boolean city = mention.resolution() instanceof Resolution.Match(Authority authority)
                && authority.officialName().contains("City");
        return (county && city) ? Optional.of(before) : Optional.empty();
    }

    /**
     * "Kents", "leeds" for "Leeds's": a name in the genitive that lost its apostrophe.
     */
    private List<Mention> withSlurred(Words words, List<Mention> mentions) {
        List<Mention> all = new ArrayList<>(mentions);
        for (Words.Word word : words.words()) {
            String text = word.text();
            boolean free = mentions.stream()
                .noneMatch(mention -> word.start() < mention.end() && word.end() > mention.start());
            if (free && text.length() > SHORTEST_SLURRED && text.endsWith("s") && !this.resolver.isOrdinary(text)
                    && this.resolver.resolve(text.substring(0, text.length() - 1)) instanceof Resolution.Match match) {
                all.add(new Mention(word.start(), word.end(), match));
            }
        }
        return all;
    }

    /** "Leicester and Leicestershire" names two councils, though it fits two. */
    private List<Mention> parts(Words words, Mention mention) {
        if (!(mention.resolution() instanceof Resolution.Ambiguous(List<Authority> candidates))
                || candidates.size() != 2) {
            return List.of(mention);
        }
        String name = words.clean().substring(mention.start(), mention.end());
        int and = name.indexOf(AND);
        if (and < 0) {
            return List.of(mention);
        }
        Resolution first = this.resolver.resolve(name.substring(0, and));
        Resolution second = this.resolver.resolve(name.substring(and + AND.length()));
        return (first instanceof Resolution.Match && second instanceof Resolution.Match && !first.equals(second))
                ? List.of(new Mention(mention.start(), mention.start() + and, first),
                        new Mention(mention.start() + and + AND.length(), mention.end(), second))
                : List.of(mention);
    }

    private Words mended(Words typed, List<Mention> mentions) {
        Words words = typed;
        for (int i = 0; i < typed.size(); i++) {
            Words.Word word = typed.words().get(i);
            boolean isName = mentions.stream()
                .anyMatch(mention -> word.start() < mention.end() && word.end() > mention.start());
            Optional<String> meant = isName ? Optional.empty()
                    : Misspellings.mended(word.text(), this.resolver::isOrdinary);
            if (meant.isPresent()) {
                words = words.mended(i, meant.get());
            }
        }
        return words;
    }

    /**
     * "London" and "West Midlands" are regions here, though they name other bodies too;
     * "Yorkshire" is one where several councils are asked for.
     */
    private static boolean isRegion(Words words, Mention mention) {
        if (mention.resolution() instanceof Resolution.Match) {
            return false;
        }
        String name = words.clean().substring(mention.start(), mention.end()).strip();
        if (name.equalsIgnoreCase("yorkshire")) {
            return words.words().stream().anyMatch(word -> SEVERAL.contains(word.text()));
        }
        for (Region region : Region.values()) {
            if (region.title().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

}
