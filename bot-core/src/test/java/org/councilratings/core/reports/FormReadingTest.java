package org.councilratings.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.subscription.Zones;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What does a form order?")
class FormReadingTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    private static final Order USUAL = new Order(Wants.everything(), new Rhythm.AsTheyAppear(), LONDON);

    /** A form that is filled in field by field. */
    private static final class Form {

        private Optional<List<String>> regions = Optional.empty();

        private Optional<List<String>> councils = Optional.empty();

        private Optional<Boolean> neighbours = Optional.empty();

        private Optional<String> only = Optional.empty();

        private Optional<List<String>> kinds = Optional.empty();

        private Optional<String> when = Optional.empty();

        private Optional<String> day = Optional.empty();

        private Optional<String> time = Optional.empty();

        private Optional<String> zone = Optional.empty();

        OrderRead read(Order before) {
            return new FormReading(RESOLVER::resolve, DATASET::authority, before)
                .read(new OrderForm(this.regions, this.councils, this.neighbours, this.only, this.kinds, this.when,
                        this.day, this.time, this.zone, Optional.empty()));
        }

        Order order() {
            return order(USUAL);
        }

        Order order(Order before) {
            assertThat(read(before)).isInstanceOf(OrderRead.Clear.class);
            return ((OrderRead.Clear) read(before)).order();
        }

        List<OrderRead.Fault> faults() {
            return (read(USUAL) instanceof OrderRead.Unclear(List<OrderRead.Fault> faults)) ? faults : List.of();
        }

        Form regions(String... typed) {
            this.regions = Optional.of(Arrays.asList(typed));
            return this;
        }

        Form councils(String... typed) {
            this.councils = Optional.of(Arrays.asList(typed));
            return this;
        }

        Form neighbours() {
            this.neighbours = Optional.of(true);
            return this;
        }

        Form only(String typed) {
            this.only = Optional.of(typed);
            return this;
        }

        Form kinds(String... typed) {
            this.kinds = Optional.of(Arrays.asList(typed));
            return this;
        }

        Form when(String typed) {
            this.when = Optional.of(typed);
            return this;
        }

        Form day(String typed) {
            this.day = Optional.of(typed);
            return this;
        }

        Form time(String typed) {
            this.time = Optional.of(typed);
            return this;
        }

        Form zone(String typed) {
            this.zone = Optional.of(typed);
            return this;
        }

    }

    @Test
    void anEmptyFormOrdersWhatIsUsual() {
        assertThat(new Form().order()).isEqualTo(USUAL);
    }

    @Test
    void everythingCanBeOrderedAtOnce() {
        Order order = new Form().regions("North West, the south east")
            .councils("kent", "Leeds; cheshire east")
            .neighbours()
            .only("declines")
            .kinds("inspections", "focused visits")
            .when("weekly")
            .day("fri")
            .time("4.30 pm")
            .zone("new york")
            .order();
        assertThat(order.wants().regions()).containsExactly(Region.NORTH_WEST, Region.SOUTH_EAST);
        assertThat(order.wants().authorities()).containsExactly("kent", "leeds", "cheshire-east");
        assertThat(order.wants().withNeighbours()).isTrue();
        assertThat(order.wants().only()).isEqualTo(Only.DECLINES);
        assertThat(order.wants().kinds()).containsExactly(Kinds.INSPECTIONS, Kinds.FOCUSED_VISITS);
        assertThat(order.rhythm()).isEqualTo(new Rhythm.Weekly(DayOfWeek.FRIDAY, LocalTime.of(16, 30)));
        assertThat(order.zone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void whatIsNotFilledInStaysAsItWas() {
        Order before = new Order(
                new Wants(Set.of(Region.LONDON), List.of("kent"), true, Only.DECLINES, Set.of(Kinds.INSPECTIONS), true),
                new Rhythm.Monthly(15, LocalTime.of(8, 0)), ZoneId.of("Europe/Paris"));
        assertThat(new Form().order(before)).isEqualTo(before);
        assertThat(new Form().time("9").order(before).rhythm()).isEqualTo(new Rhythm.Monthly(15, LocalTime.of(9, 0)));
        assertThat(new Form().regions("all").councils("all").order(before).wants().isAboutAll()).isTrue();
    }

    @Test
    void aDayOrATimeAloneSaysHowOften() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThat(new Form().day("Tuesday").order().rhythm()).isEqualTo(new Rhythm.Weekly(DayOfWeek.TUESDAY, nine));
        assertThat(new Form().day("1st").order().rhythm()).isEqualTo(new Rhythm.Monthly(1, nine));
        assertThat(new Form().day("last").order().rhythm()).isEqualTo(new Rhythm.Monthly(31, nine));
        assertThat(new Form().time("7am").order().rhythm()).isEqualTo(new Rhythm.Daily(LocalTime.of(7, 0)));
    }

    @ParameterizedTest
    @CsvSource({ "9,09:00", "09:05,09:05", "9.30,09:30", "12am,00:00", "12 pm,12:00", "noon,12:00", "23:59,23:59" })
    void timesAreReadAsPeopleWriteThem(String typed, LocalTime time) {
        assertThat(new Form().time(typed).order().rhythm()).isEqualTo(new Rhythm.Daily(time));
    }

    @ParameterizedTest
    @CsvSource({ "25", "9:75", "13pm", "0am", "soon", "-1" })
    void noTimeIsGuessed(String typed) {
        assertThat(new Form().time(typed).faults()).extracting(OrderRead.Fault::field).containsExactly("time");
    }

    @Test
    void aNameWithACommaIsOneCouncil() {
        assertThat(
                new Form().councils("Kent, Bournemouth, Christchurch and Poole", "York").order().wants().authorities())
            .containsExactly("kent", "bournemouth-christchurch-and-poole", "york");
    }

    @Test
    void noCouncilIsGuessed() {
        List<OrderRead.Fault> faults = new Form().councils("Cheshire, Cumbria, Cardiff, Chelmsford, Xyzzy").faults();
        assertThat(faults).extracting(OrderRead.Fault::field).containsOnly("councils").hasSize(5);
        assertThat(faults).extracting(OrderRead.Fault::words)
            .satisfiesExactly(cheshire -> assertThat(cheshire).contains("Cheshire East or Cheshire West"),
                    cumbria -> assertThat(cumbria).contains("Cumberland", "Westmorland and Furness"),
                    cardiff -> assertThat(cardiff).contains("Wales"),
                    chelmsford -> assertThat(chelmsford).contains("Essex does"),
                    unknown -> assertThat(unknown).contains("do not know"));
    }

    @Test
    void noRegionIsGuessed() {
        assertThat(new Form().regions("East").faults()).singleElement()
            .satisfies(fault -> assertThat(fault.words()).contains("East Midlands", "East of England"));
        assertThat(new Form().regions("Yorkshire").order().wants().regions())
            .containsExactly(Region.YORKSHIRE_AND_THE_HUMBER);
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(new Form().regions("Scotland")
            .only("good news")
            .kinds("gossip")
            .when("hourly")
            .zone("Mars")
            .neighbours()
            .faults()).extracting(OrderRead.Fault::field)
            .containsExactlyInAnyOrder("regions", "withNeighbours", "only", "kinds", "when", "zone");
    }

    @Test
    void neighboursNeedACouncil() {
        assertThat(new Form().neighbours().faults()).extracting(OrderRead.Fault::field)
            .containsExactly("withNeighbours");
    }

    @Test
    void whatNoReportCanFulfilIsNotOrdered() {
        assertThat(new Form().only("declines").kinds("focused visits").faults()).singleElement()
            .satisfies(fault -> assertThat(fault.words()).contains("Only full inspections give grades"));
        assertThat(new Form().only("declines").kinds("focused visits", "full inspections").order().wants().kinds())
            .contains(Kinds.INSPECTIONS);
    }

    @Test
    void zonesAreNamedByTheirCityOrAsked() {
        assertThat(new Form().zone("paris").order().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(new Form().zone("europe/london").order().zone()).isEqualTo(LONDON);
        assertThat(new Form().zone("Louisville").faults()).extracting(OrderRead.Fault::field).containsExactly("zone");
    }

    @Test
    void zonesAreSuggestedByCityTheLikeliestFirst() {
        assertThat(Zones.suggest("", 3)).first().isEqualTo("Europe/London");
        assertThat(Zones.suggest("lis", 25)).startsWith("Europe/Lisbon");
        assertThat(Zones.suggest("new york", 25)).containsExactly("America/New_York");
        assertThat(Zones.suggest("europe", 5)).hasSize(5).allMatch(id -> id.startsWith("Europe/"));
    }

    @Test
    void anOffsetWhoseSignIsReadBothWaysIsNoZone() {
        assertThat(new Form().zone("GMT+5").faults()).singleElement().asString().contains("GMT+5");
        assertThat(new Form().zone("Etc/GMT+5").order().zone()).isEqualTo(ZoneId.of("Etc/GMT+5"));
    }

    @ParameterizedTest
    @CsvSource({ "last Friday", "lastly", "last week" })
    void notEveryLastIsTheLastDay(String day) {
        assertThat(new Form().when("monthly").day(day).faults()).singleElement()
            .asString()
            .contains("no day of a month");
        assertThat(new Form().day(day).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "last", "last day", "the last day of the month", "Last day of every month" })
    void theLastDayIsTheLast(String day) {
        assertThat(new Form().day(day).order().rhythm()).isEqualTo(new Rhythm.Monthly(31, LocalTime.of(9, 0)));
    }

    @Test
    void allOfEnglandTakesThePlaceOfWhatWasChosen() {
        Order before = new Order(
                new Wants(Set.of(Region.LONDON), List.of("kent"), true, Only.ANYTHING, Set.of(), false),
                new Rhythm.AsTheyAppear(), LONDON);

        assertThat(new Form().regions("All of England").order(before).wants().isAboutAll()).isTrue();
        assertThat(new Form().councils("all").order(before).wants().isAboutAll()).isTrue();
        // an empty field does not
        assertThat(new Form().regions().order(before).wants().authorities()).containsExactly("kent");
    }

    @Test
    void allAndSomeDoNotGoTogether() {
        assertThat(new Form().regions("All of England").councils("Kent").faults()).singleElement()
            .asString()
            .contains("choose either all, or some");
        assertThat(new Form().regions("all", "London").faults()).hasSize(1);
        assertThat(new Form().councils("all, Leeds").faults()).hasSize(1);
        assertThat(new Form().regions("all").councils("none").order().wants().isAboutAll()).isTrue();
    }

    @Test
    void severalMayStandWithAndBetweenThem() {
        assertThat(new Form().councils("Kent and Essex, Brighton and Hove").order().wants().authorities())
            .containsExactly("kent", "essex", "brighton-and-hove");
        assertThat(new Form().regions("Northwest and greater London", "Yorkshire and the Humber")
            .order()
            .wants()
            .regions()).containsExactlyInAnyOrder(Region.NORTH_WEST, Region.YORKSHIRE_AND_THE_HUMBER, Region.LONDON);
    }

    @Test
    void aRegionAmongTheCouncilsIsSaidToBeOne() {
        assertThat(new Form().councils("North West").faults()).singleElement().asString().contains("is a region");
    }

    @Test
    void noneLeavesAFieldEmpty() {
        Order before = new Order(
                new Wants(Set.of(Region.LONDON), List.of("kent"), false, Only.ANYTHING, Set.of(), false),
                new Rhythm.AsTheyAppear(), LONDON);

        assertThat(new Form().regions("none").order(before).wants().regions()).isEmpty();
        assertThat(new Form().regions("none").order(before).wants().authorities()).containsExactly("kent");
        assertThat(new Form().regions("none").faults()).singleElement().asString().contains("all of England");
    }

    @Test
    void aDayOrATimeThatWouldNotMatterIsNotDroppedInSilence() {
        assertThat(new Form().when("daily").day("Monday").faults()).singleElement()
            .asString()
            .contains("choose every week or every month");
        assertThat(new Form().when("as-they-appear").time("09:00").faults()).singleElement()
            .asString()
            .contains("choose every day");
    }

    @ParameterizedTest
    @CsvSource({ "GMT", "bst", "UK", "Greenwich" })
    void whatPeopleInBritainCallTheirsIsLondons(String zone) {
        assertThat(new Form().zone(zone).order().zone()).isEqualTo(LONDON);
        assertThat(Zones.suggest(zone, 3)).first().isEqualTo("Europe/London");
    }

}
