package org.councilratings.core.resolve;

import java.util.List;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Which councils does a sentence name?")
class MentionsTest {

    private static final Resolver RESOLVER = new Resolver(DatasetLoader.packaged());

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "how are childrens services in Peterborough rated at the moment | Peterborough",
                    "is Leeds better than Bradford and York | Leeds; Bradford; York",
                    "please tell me York's Ofsted grade | York", "South Tyneside: still inadequate? | South Tyneside",
                    "bradford rating and leeds rating | bradford; leeds",
                    "<@!123456789> <!here> rating wakefield | wakefield", "Leeds' statistical neighbours | Leeds",
                    "what did inspectors examine in Suffolk in September 2025 | Suffolk",
                    "compare Somerset, North Yorkshire and Hull | Somerset; North Yorkshire; Hull",
                    "Bath and North East Somerset or North Somerset | Bath and North East Somerset; North Somerset",
                    "ofsted report for Roundhay School Leeds | Leeds",
                    "Leicester vs Leicestershire | Leicester; Leicestershire", "co. durham visits | co. durham",
                    "Derby City Council rating | Derby City Council" })
    void namesAreFoundWhereTheyStand(String text, String names) {
        List<String> found = RESOLVER.mentions(text)
            .stream()
            .map(mention -> text.substring(mention.start(), mention.end()))
            .toList();

        assertThat(found).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "rating bradfrod | bradford", "norflok rating | norfolk", "how is sheffeild doing | sheffield",
                    "Chesire East rating | cheshire-east", "north yorkshrie care leavers | north-yorkshire",
                    "what about North East Lincolnshir? | north-east-lincolnshire",
                    "is barking and dagnham good | barking-and-dagenham", "morth Somerset in 2023 | north-somerset",
                    "North Eat Lincolnshire visits | north-east-lincolnshire",
                    "last visit to West N orthamptonshire | west-northamptonshire" })
    void aSlipIsForgivenWhereANameIsLikely(String text, String slug) {
        assertThat(slugs(text)).containsExactly(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = { "which leaders were inadequate for care leavers and carers",
            "outstanding councils in the north east", "who in Yorkshire and the Humber requires improvement",
            "how many south west councils are good", "what went wrong", "we were reading reports in the bath",
            "bury the report", "dogs barking up the wrong tree", "it went down", "houses for sale near wells",
            "the latest survey of the doors and covers", "compare all London boroughs", "West Midlands ratings",
            "north", "rating", "of", "SELECT * FROM councils; --", "what happened in March 2026",
            "is the plough healing or dealing with the country", "how many beds and staff do they have in England" })
    void ordinaryWordsAreNoCouncils(String text) {
        assertThat(RESOLVER.mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "reading | reading", "reading rating | reading", "Reading children in care | reading",
                    "how is Reading doing | reading", "bury and bolton compared | bury; bolton",
                    "is reading good | reading", "is Bury inadequate | bury", "bury vs reading | bury; reading",
                    "leeds or bury? | leeds; bury", "when was Ofsted last in bury? | bury" })
    void aCouncilCalledLikeAWordIsFoundWhereAPlaceIsMeant(String text, String slugs) {
        assertThat(slugs(text)).containsExactly(slugs.split("; "));
    }

    @Test
    void aTownThatHoldsACouncilsNameIsNotThatCouncil() {
        assertThat(slugs("what about Bury St Edmunds")).isEmpty();
        assertThat(RESOLVER.mentions("what about Bury St Edmunds")).singleElement()
            .extracting(Mention::resolution)
            .isInstanceOf(Resolution.WithoutDuty.class);
    }

    @Test
    void mentionsAreInOrderAndApart() {
        String text = "Kent, Chelmsford, the Isle of Wight & cheshire: compare Tyne and Wear";

        List<Mention> mentions = RESOLVER.mentions(text);

        assertThat(mentions).hasSize(5);
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start()).isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    @Test
    void noiseWithoutEndIsReadInReasonableTime() {
        assertThat(RESOLVER.mentions("qwzxk ".repeat(20_000))).isEmpty();
        assertThat(RESOLVER.mentions("a".repeat(100_000))).isEmpty();
    }

    private static List<String> slugs(String text) {
        return RESOLVER.mentions(text)
            .stream()
            .flatMap(mention -> mention.resolution().authorities().stream())
            .map(Authority::slug)
            .toList();
    }

}
