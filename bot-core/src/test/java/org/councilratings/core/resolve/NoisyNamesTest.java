package org.councilratings.core.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All names with all kinds of noise, the same in each run. */
@DisplayName("Is a name ever taken for the wrong council?")
class NoisyNamesTest {

    private static final int TRIES = 30;

    /** "Eest" is how East is misheard, and hardly ever how West is mistyped. */
    private static final Set<String> JUSTIFIED = Set.of("eest Sussex for west-sussex is east-sussex");

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    /**
     * How many in a hundred are found at least; the rest are asked or not known. What
     * changes nothing that makes a name another must always be found.
     */
    private static int found(Noise noise) {
        return switch (noise) {
            case SPLIT_WORD, JOINED_WORDS, ACCENT, SHORT_COMPASS, COMPASS_LAST, AMPERSAND, UPPER_CASE, DRESSED_UP ->
                100;
            case DOUBLED_LETTER, AS_HEARD -> 99;
            case LOST_LAST_LETTER -> 97;
            case SWAPPED_LETTERS -> 94;
            case LOST_LETTER -> 90;
            case WRONG_LETTER -> 75;
        };
    }

    @ParameterizedTest
    @EnumSource
    void noNoiseMakesOneCouncilAnother(Noise noise) {
        Random random = new Random(noise.ordinal());
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int all = 0;
        for (Authority authority : DATASET.authorities()) {
            for (String noisy : noisy(authority, noise, random)) {
                Resolution resolution = RESOLVER.resolve(noisy);
                all++;
                if (resolution instanceof Resolution.Match match) {
                    if (match.authority().equals(authority)) {
                        right++;
                    }
                    else {
                        wrong.add(noisy + " for " + authority.slug() + " is " + match.authority().slug());
                    }
                }
            }
        }
        assertThat(wrong).isSubsetOf(JUSTIFIED);
        assertThat(100.0 * right / all).isGreaterThanOrEqualTo(found(noise));
    }

    @ParameterizedTest
    @EnumSource
    void norInsideASentence(Noise noise) {
        Random random = new Random(noise.ordinal());
        List<String> wrong = new ArrayList<>();
        for (Authority authority : DATASET.authorities()) {
            for (String noisy : noisy(authority, noise, random)) {
                List<Authority> found = RESOLVER.mentions("what did inspectors think of " + noisy + " last year")
                    .stream()
                    .map(Mention::resolution)
                    .filter(Resolution.Match.class::isInstance)
                    .flatMap(resolution -> resolution.authorities().stream())
                    .toList();
                if (!found.isEmpty() && !found.contains(authority)) {
                    wrong.add(noisy + " for " + authority.slug() + " is " + found.getFirst().slug());
                }
            }
        }
        assertThat(wrong).isSubsetOf(JUSTIFIED);
    }

    private static Set<String> noisy(Authority authority, Noise noise, Random random) {
        Set<String> noisy = new HashSet<>();
        for (int i = 0; i < TRIES; i++) {
            noise.apply(authority.shortName(), random).ifPresent(noisy::add);
        }
        return noisy;
    }

    @Test
    void everyNameThatAnAuthorityGoesByIsItsOwnOrAsks() {
        for (Authority authority : DATASET.authorities()) {
            Stream
                .concat(Stream.of(authority.shortName(), authority.officialName(), authority.slug()),
                        authority.aliases().stream())
                .forEach(name -> assertThat(RESOLVER.resolve(name).authorities()).as(name).contains(authority));
        }
    }

    @Test
    void everyShortAndOfficialNameMatches() {
        for (Authority authority : DATASET.authorities()) {
            for (String name : List.of(authority.shortName(), authority.officialName(), authority.slug())) {
                assertThat(RESOLVER.resolve(name)).as(name).isEqualTo(new Resolution.Match(authority));
            }
        }
    }

    @Test
    void noDistrictIsEverTakenForAnAuthorityThatIsNotItsHeir() {
        Random random = new Random(1);
        for (Place place : DATASET.places()) {
            if (place instanceof Place.District district) {
                for (String name : dressed(district, random)) {
                    Resolution resolution = RESOLVER.resolve(name);
                    if (resolution instanceof Resolution.Match match) {
                        assertThat(district.authorities()).as(name).contains(match.authority().slug());
                    }
                    else {
                        assertThat(resolution).as(name).isInstanceOf(Resolution.Succeeded.class);
                    }
                }
            }
        }
    }

    @Test
    void noPlaceOutsideEnglandOrWithoutTheDutyIsEverTakenForAnAuthority() {
        Random random = new Random(2);
        for (Place place : DATASET.places()) {
            if (place instanceof Place.OutsideEngland || place instanceof Place.WithoutDuty) {
                for (String name : dressed(place, random)) {
                    assertThat(RESOLVER.resolve(name)).as(name)
                        .isInstanceOfAny(Resolution.Outside.class, Resolution.WithoutDuty.class);
                }
            }
        }
    }

    @Test
    void aSharedNameAlwaysAsks() {
        Random random = new Random(3);
        for (Place place : DATASET.places()) {
            if (place instanceof Place.Shared shared) {
                for (String name : dressed(place, random)) {
                    Resolution resolution = RESOLVER.resolve(name);
                    assertThat(resolution).as(name).isNotInstanceOf(Resolution.Match.class);
                    assertThat(resolution.authorities()).extracting(Authority::slug).containsAll(shared.authorities());
                }
            }
        }
    }

    private static Set<String> dressed(Place place, Random random) {
        Set<String> names = new HashSet<>();
        for (String name : Stream.concat(Stream.of(place.name()), place.aliases().stream()).toList()) {
            names.add(name);
            for (int i = 0; i < 10; i++) {
                Noise.DRESSED_UP.apply(name, random).ifPresent(names::add);
            }
            Noise.UPPER_CASE.apply(name, random).ifPresent(names::add);
            Noise.ACCENT.apply(name, random).ifPresent(names::add);
        }
        return names;
    }

    @Test
    void noOrdinaryWordIsTakenForACouncilWithASlip() {
        OrdinaryWords words = OrdinaryWords.packaged();
        NameIndex index = Gazetteer.index(DATASET, words);
        List<String> wrong = new ArrayList<>();
        words.all().forEach(word -> {
            if (index.exact(word).isEmpty() && (!(RESOLVER.resolve(word) instanceof Resolution.None)
                    || !RESOLVER.mentions("inspectors said of " + word + " that it is " + word).isEmpty())) {
                wrong.add(word);
            }
        });
        assertThat(wrong).isEmpty();
    }

}
