package org.councilratings.data.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which council was a visit about?")
class SuccessionTest {

    private static final Predecessor COUNTY = new Predecessor("moorland-county-council", "Moorland County Council",
            List.of(), LocalDate.of(2023, 4, 1), List.of("moorland"));

    private static final Predecessor TOWN = new Predecessor("fen-borough-council", "Fen Borough Council", List.of(),
            LocalDate.of(2023, 4, 1), List.of("moorland"));

    private static Authority moorland(String... predecessors) {
        return new Authority("moorland", "Moorland Council", "Moorland", AuthorityKind.UNITARY, Region.NORTH_EAST,
                "E06000001", List.of(), "301", "80001", List.of(), List.of(), Optional.of(LocalDate.of(2023, 4, 1)),
                List.of(predecessors));
    }

    @Test
    void beforeTheChangeItWasTheAbolishedOne() {
        assertThat(
                new Succession(List.of(COUNTY)).before(moorland("moorland-county-council"), LocalDate.of(2023, 3, 31)))
            .contains(COUNTY);
    }

    @Test
    void sinceTheChangeItIsTheAuthorityItself() {
        assertThat(
                new Succession(List.of(COUNTY)).before(moorland("moorland-county-council"), LocalDate.of(2023, 4, 1)))
            .isEmpty();
    }

    @Test
    void whereTwoMadeWayTheDateAloneCannotTell() {
        assertThat(new Succession(List.of(COUNTY, TOWN))
            .before(moorland("moorland-county-council", "fen-borough-council"), LocalDate.of(2020, 1, 1))).isEmpty();
    }

}
