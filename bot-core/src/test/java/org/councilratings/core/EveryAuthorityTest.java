package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Is the answer true for every one of the 153 authorities?")
class EveryAuthorityTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    private static Answer ask(String text) {
        return BOT.ask(text, Where.nowhere());
    }

    @Test
    void thereAre153() {
        assertThat(DATASET.authorities()).hasSize(153);
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void theRatingIsThatOfTheNewestFullInspection(Authority authority) {
        Answer answer = ask("/rating " + authority.slug());
        Report newest = DATASET.currentRating(authority.slug()).orElseThrow();
        String text = PlainText.of(answer);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.authorities()).containsExactly(authority);
        assertThat(text).contains(newest.published().orElseThrow().words(), "20 August 2026", "22 August 2026");
        assertThat(grid(answer)).isEqualTo(newest.judgements());
        assertThat(answer.accent()).isEqualTo(newest.overall());
        assertThat(answer.citations().getFirst().link()).isEqualTo(newest.link().orElseThrow());
        assertThat(answer.citations()).allSatisfy(citation -> assertThat(linksOf(authority)).contains(citation.link()));
        if (newest.framework().orElseThrow() == Framework.ILACS_NO_OVERALL) {
            assertThat(text).contains("no overall grade");
            assertThat(newest.judgements().keySet()).isEqualTo(Framework.ILACS_NO_OVERALL.areas());
            String current = text.substring(0, text.indexOf("Compared with the inspection before it"));
            assertThat(gradesIn(current)).isEqualTo(Set.copyOf(newest.judgements().values()));
        }
        else {
            assertThat(text).startsWith(authority.shortName() + ": " + newest.overall().orElseThrow().words());
            assertThat(newest.judgements()).containsKey(JudgementArea.OVERALL);
        }
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void theLastVisitHasADateASourceAndTheLimitsOfTheRecord(Authority authority) {
        Answer answer = ask("when was " + authority.shortName() + " last visited?");
        String text = PlainText.of(answer);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.authorities()).containsExactly(authority);
        assertThat(text).contains("on site ", "monitoring visits only in part", "27 January 2026");
        assertThat(answer.citations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void everyNameAndAliasLeadsToItself(Authority authority) {
        for (String name : names(authority)) {
            Answer answer = ask("rating " + name);

            assertThat(answer.outcome()).as(name).isIn(Outcome.ANSWERED, Outcome.CLARIFY);
            if (answer.outcome() == Outcome.ANSWERED) {
                assertThat(answer.authorities()).as(name).containsExactly(authority);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void theRatingInEveryYearIsOneThatWasPublishedByThen(Authority authority) {
        for (int year = 2010; year <= 2026; year++) {
            Answer answer = ask("how was " + authority.shortName() + " rated in " + year + "?");
            int asked = year;

            assertThat(answer.outcome()).isIn(Outcome.ANSWERED, Outcome.NO_DATA);
            if (answer.outcome() == Outcome.ANSWERED) {
                assertThat(year(answer.citations().getFirst())).isLessThanOrEqualTo(asked);
                if (answer.citations().stream().anyMatch(citation -> year(citation) > asked)) {
                    assertThat(PlainText.of(answer)).contains("after that time");
                }
            }
        }
    }

    private static int year(Citation citation) {
        return citation.published().orElseThrow().earliest().getYear();
    }

    private static Set<URI> linksOf(Authority authority) {
        return Stream
            .concat(Stream.of(authority.ofstedPage()),
                    DATASET.reports(authority.slug())
                        .stream()
                        .flatMap(report -> Stream.concat(report.link().stream(), report.source().link().stream())))
            .collect(Collectors.toSet());
    }

    private static List<String> names(Authority authority) {
        List<String> names = new ArrayList<>(authority.aliases());
        names.add(authority.shortName());
        names.add(authority.officialName());
        names.add(authority.shortName().toLowerCase(Locale.UK));
        return names;
    }

    private static java.util.SortedMap<JudgementArea, Grade> grid(Answer answer) {
        Optional<Block.JudgementGrid> grid = answer.blocks()
            .stream()
            .filter(Block.JudgementGrid.class::isInstance)
            .map(Block.JudgementGrid.class::cast)
            .findFirst();
        return grid.orElseThrow().grades();
    }

    private static Set<Grade> gradesIn(String text) {
        String plain = text.replace(Grade.REQUIRES_IMPROVEMENT.words(), "requires improvement");
        return Stream.of(Grade.values())
            .filter(grade -> plain.matches("(?s).*\\b" + grade.words().replace(" to be good", "") + "\\b.*"))
            .collect(Collectors.toSet());
    }

}
