package org.councilratings.core.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.resolve.Resolution.Ambiguous;
import org.councilratings.core.resolve.Resolution.Match;
import org.councilratings.core.resolve.Resolution.None;
import org.councilratings.core.resolve.Resolution.Outside;
import org.councilratings.core.resolve.Resolution.Succeeded;
import org.councilratings.core.resolve.Resolution.WithoutDuty;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What does a council's name stand for?")
class ResolverTest {

    private static final Resolver RESOLVER = new Resolver(DatasetLoader.packaged());

    @ParameterizedTest
    @CsvSource({ "Bedford, bedford", "Durham, durham", "hull, kingston-upon-hull",
            "BCP, bournemouth-christchurch-and-poole", "B&NES, bath-and-north-east-somerset", "co. durham, durham",
            "leics county council, leicestershire", "Derby City Council, derby", "nottingham city, nottingham",
            "Bradford Children and Families Trust, bradford", "St. Helen's, st-helens",
            "cheshire-west-and-chester, cheshire-west-and-chester",
            "London Borough of Richmond, richmond-upon-thames" })
    void anExactNameOrAliasWins(String name, String slug) {
        assertThat(matched(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "the Croydon council, croydon", "Ofsted Luton, luton", "Trafford's, trafford",
            "council of Bolton, bolton", "👉 Surrey, surrey", "Sutton (LA), sutton",
            "what is Leeds council's Ofsted rating please?, leeds", "Leeds coucil, leeds" })
    void wordsAroundANameDoNotMatter(String name, String slug) {
        assertThat(matched(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "Sussex West, west-sussex", "N. Yorkshire, north-yorkshire", "Sth Tyneside, south-tyneside",
            "N E Lincolnshire, north-east-lincolnshire", "Lincolnshire North East, north-east-lincolnshire",
            "NE Lincs, north-east-lincolnshire", "Northamptonshire North, north-northamptonshire" })
    void pointsOfTheCompassMayBeShortOrLast(String name, String slug) {
        assertThat(matched(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "Gloustershire, gloucestershire", "Leister, leicester", "Cheshyre East, cheshire-east",
            "Worstershire, worcestershire", "derbys hire, derbyshire", "Leice ster, leicester", "Bradfrod, bradford",
            "telfford and wrekin, telford-and-wrekin", "Léicester, leicester", "northyorkshire, north-yorkshire" })
    void aSlipThatFitsOneNameIsForgiven(String name, String slug) {
        assertThat(matched(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({ "Notts, nottingham nottinghamshire", "Cheshire, cheshire-east cheshire-west-and-chester",
            "Newcastle, newcastle-upon-tyne staffordshire", "Kingston council, kingston-upon-thames kingston-upon-hull",
            "Richmond, richmond-upon-thames north-yorkshire", "Tyneside, north-tyneside south-tyneside",
            "Est Sussex, west-sussex east-sussex", "Herfordshire, herefordshire hertfordshire",
            "Leicester County Council, leicester leicestershire", "Leicster County Council, leicester leicestershire",
            "Leeds and Bradford, leeds bradford",
            "NCC, norfolk northumberland nottingham nottinghamshire newcastle-upon-tyne" })
    void whatFitsSeveralIsAsked(String name, String slugs) {
        Resolution resolution = RESOLVER.resolve(name);

        assertThat(resolution).isInstanceOf(Ambiguous.class);
        assertThat(slugs(resolution)).containsExactlyInAnyOrder(slugs.split(" "));
    }

    @Test
    void anAbolishedCouncilLeadsToThoseWhoHaveTheDutyNow() {
        Resolution cumbria = RESOLVER.resolve("Cumbria's");

        assertThat(cumbria).isEqualTo(new Succeeded("Cumbria County Council", true,
                Optional.of(LocalDate.of(2023, 4, 1)), cumbria.authorities()));
        assertThat(slugs(cumbria)).containsExactly("cumberland", "westmorland-and-furness");
    }

    @Test
    void theOldDorsetMeansTheDorsetOfToday() {
        assertThat(matched("Dorset")).isEqualTo("dorset");
        assertThat(RESOLVER.resolve("Dorset County Council")).isInstanceOf(Succeeded.class);
        assertThat(slugs(RESOLVER.resolve("Dorset County Council"))).containsExactly("dorset");
    }

    @ParameterizedTest
    @CsvSource({ "Chelmsford, essex", "Oxford, oxfordshire", "Cambridge's, cambridgeshire",
            "Gloucester, gloucestershire", "City of Lincoln, lincolnshire", "Lancaster, lancashire",
            "Warwick, warwickshire", "Stafford, staffordshire", "North Dorset, dorset",
            "East Hertfordshire, hertfordshire", "South Derbyshire, derbyshire", "North Devon, devon",
            "North Norfolk, norfolk", "Durham City, durham", "Northampton, west-northamptonshire",
            "Hereford, herefordshire", "Kings Lynn, norfolk", "Newcastle-under-Lyme, staffordshire",
            "Richmond Yorkshire council, north-yorkshire", "Chelmsfrod, essex", "Exeter Devon, devon" })
    void aDistrictIsNoAuthorityButLeadsToOne(String name, String slug) {
        Resolution resolution = RESOLVER.resolve(name);

        assertThat(resolution).isInstanceOfSatisfying(Succeeded.class, it -> assertThat(it.hadDuty()).isFalse());
        assertThat(slugs(resolution)).containsExactly(slug);
    }

    @ParameterizedTest
    @CsvSource({ "Fife, Scotland", "Moray's, Scotland", "Down, Northern Ireland",
            "Derry City council, Northern Ireland", "Powys, Wales", "The Vale of Glamorgan LA, Wales", "Jersey, Jersey",
            "New York, the United States" })
    void aCouncilOutsideEnglandIsNotInspected(String name, String nation) {
        assertThat(RESOLVER.resolve(name)).isInstanceOfSatisfying(Outside.class,
                it -> assertThat(it.nation()).isEqualTo(nation));
    }

    @ParameterizedTest
    @ValueSource(strings = { "West Midlands Combined Authority", "Greater Lincolnshire", "TfL", "London",
            "Liverpool City Region", "Ofsted", "Runcorn", "Sutton Coldfield", "Bury St Edmunds", "Hertford" })
    void aBodyOrTownWithoutTheDutyIsNone(String name) {
        assertThat(RESOLVER.resolve(name)).isInstanceOf(WithoutDuty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Springfield", "xyzzy", "Moordale", "asdfghjkl", "my council", "", "   ", "?!",
            "the council", "survey", "plough", "West Essex", "Roundhay School Leeds", "Yor", "Kex", "North",
            "north east", "🤷🏽‍♀️" })
    void whatNobodyIsCalledIsNobody(String name) {
        assertThat(RESOLVER.resolve(name)).isInstanceOf(None.class);
    }

    @Test
    void whatIsNearIsOfferedAndNotChosen() {
        assertThat(slugs(((None) RESOLVER.resolve("Midway")).near())).containsExactly("medway");
        assertThat(slugs(((None) RESOLVER.resolve("Yor")).near())).containsExactly("york");
        assertThat(slugs(((None) RESOLVER.resolve("West Essex")).near())).contains("essex");
    }

    @Test
    void aNameWithItsAreaIsTheName() {
        assertThat(matched("Leeds, West Yorkshire")).isEqualTo("leeds");
        assertThat(matched("Richmond, London")).isEqualTo("richmond-upon-thames");
    }

    @Test
    void aVeryLongTextIsNoName() {
        assertThat(RESOLVER.resolve("z ".repeat(5000))).isEqualTo(new None(List.of()));
    }

    @ParameterizedTest
    @CsvSource({ "Leeds, match, leeds", "Poole, match, bournemouth-christchurch-and-poole", "Chelmsford, none, ''",
            "Cumbria, ambiguous, cumberland westmorland-and-furness", "Fife, none, ''", "TfL, none, ''",
            "xyzzy, none, ''" })
    void aBatchLineTellsOnlyMatchAmbiguousOrNone(String name, String outcome, String slugs) {
        ResolvedLine line = ResolvedLine.of(RESOLVER.resolve(name));

        assertThat(line.outcome()).isEqualTo(outcome);
        assertThat(String.join(" ", line.slugs())).isEqualTo(slugs);
    }

    private static String matched(String name) {
        Resolution resolution = RESOLVER.resolve(name);
        assertThat(resolution).as(name).isInstanceOf(Match.class);
        return ((Match) resolution).authority().slug();
    }

    private static List<String> slugs(Resolution resolution) {
        return slugs(resolution.authorities());
    }

    private static List<String> slugs(List<Authority> authorities) {
        return authorities.stream().map(Authority::slug).toList();
    }

}
