package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import org.councilratings.core.Bot;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does Tab complete?")
class CompletionsTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private final Completions completions = new Completions(new Bot(DATASET, Clock.systemUTC()));

    private List<String> lines(String typed) {
        return this.completions.of(typed).stream().map(Completions.Completion::line).toList();
    }

    @Test
    void commandsOnAnEmptyLine() {
        assertThat(lines("")).containsExactly("/rating", "/concerns", "/visits", "/history", "/compare", "/ratings",
                "/reports", "/ask", "/about", "/help", "exit");
        assertThat(lines("/r")).containsExactly("/rating", "/ratings", "/reports");
        assertThat(lines("/R")).containsExactly("/rating", "/ratings", "/reports");
        assertThat(lines("/nothing")).isEmpty();
        assertThat(lines("exi")).containsExactly("exit");
    }

    @Test
    void aNameIsShownAndItsKeyInserted() {
        assertThat(this.completions.of("/rating cheshire e"))
            .containsExactly(new Completions.Completion("Cheshire East", "", "/rating cheshire-east"));
    }

    @ParameterizedTest
    @CsvSource({ "/rating surr, /rating surrey", "surr, surrey",
            "what's the rating of surr, what's the rating of surrey", "is wilt, is wiltshire",
            "rating isle of w, rating isle-of-wight", "compare kent and sur, compare kent and surrey",
            "'compare kent,sur', 'compare kent,surrey'",
            "/compare essex kent east sus, /compare essex kent east-sussex", "/rating Hull, /rating kingston-upon-hull",
            "/ask rating of Surr, /ask rating of surrey" })
    void aNameIsCompletedWhereverItStands(String typed, String line) {
        assertThat(lines(typed).getFirst()).isEqualTo(line);
    }

    @Test
    void everyAuthorityIsFoundByItsName() {
        for (Authority authority : DATASET.authorities()) {
            assertThat(lines("/rating " + authority.shortName())).contains("/rating " + authority.slug());
        }
    }

    @Test
    void allNamesBeforeALetterIsTyped() {
        assertThat(lines("/rating ")).hasSize(153).contains("/rating kent");
        assertThat(lines("compare kent and ")).hasSize(153).contains("compare kent and surrey");
    }

    @Test
    void regionsWhereManyCouncilsAreAskedFor() {
        assertThat(lines("/ratings ")).hasSize(9);
        assertThat(lines("/ratings north")).containsExactly("/ratings north-east", "/ratings north-west");
        assertThat(lines("/reports South W")).containsExactly("/reports south-west");
        assertThat(this.completions.of("/reports lon").getFirst().shown()).isEqualTo("London");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/about k", "/help k", "exit k", "/rating xqxqxqx", "zzzzzzzz",
            "/rating kent , , ,zzzzzzz", "\u0000", "!!", "🙂" })
    void nothingWhereNothingFits(String typed) {
        assertThat(lines(typed)).isEmpty();
    }

}
