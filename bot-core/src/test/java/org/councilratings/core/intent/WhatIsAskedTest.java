package org.councilratings.core.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.councilratings.core.question.Group;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does a text ask?")
class WhatIsAskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    private static final Understanding UNDERSTANDING = new Understanding(RESOLVER);

    private static final Intents INTENTS = new Intents(RESOLVER);

    private static Reading read(String text) {
        return INTENTS.read(UNDERSTANDING.read(text, TODAY));
    }

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream stream = WhatIsAskedTest.class.getResourceAsStream(resource)) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#"));
        }
    }

    static Stream<Arguments> texts() throws IOException {
        return lines("what-is-asked.txt").map(line -> line.split(" [|] ", 2))
            .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    static Stream<String> others() throws IOException {
        return lines("rather-not.txt");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadAsOneQuestion(String text, String question) {
        assertThat(read(text).inWords()).isEqualTo(question);
    }

    static List<String> phrases() {
        return Intents.phrases();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void everyPhraseOfEveryIntentIsUnderstood(String phrase) {
        assertThat(read(phrase)).isInstanceOfAny(Reading.Asked.class, Reading.NoRanking.class);
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsAskedOtherwiseIsNotAnswered(String text) {
        assertThat(read(text)).isNotInstanceOf(Reading.Asked.class);
    }

    @Test
    void aListOfThePastIsNotMadeUp() {
        assertThat(read("how many councils were inadequate in 2019")).isInstanceOf(Reading.PastList.class);
    }

    @Test
    void nobodyRanksCouncils() {
        assertThat(read("which council is best?"))
            .isEqualTo(new Reading.NoRanking(List.of(), Group.all(), JudgementArea.OVERALL));
        assertThat(read("worst council in the country")).isInstanceOf(Reading.NoRanking.class);
    }

    @Test
    void moreThanFiveAreTooManyToCompare() {
        assertThat(read("compare Leeds, York, Kent, Essex, Devon and Surrey")).isEqualTo(new Reading.TooMany(6));
    }

    @Test
    void aDoubtfulNameAmongSeveralIsAskedBack() {
        Reading reading = read("compare Cheshire with Leeds");

        assertThat(reading).isInstanceOfSatisfying(Reading.WhichAuthority.class, which -> {
            assertThat(which.kind()).isEqualTo(QuestionKind.COMPARE);
            assertThat(which.candidates()).extracting(Authority::slug)
                .containsExactly("cheshire-east", "cheshire-west-and-chester");
            assertThat(which.question().apply(which.candidates().getFirst()).authorities()).extracting(Authority::slug)
                .containsExactly("leeds", "cheshire-east");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "Kent raiting", "compair Kent with Essex", "nieghbours of Kent", "last inspecton of Kent",
            "Kent judgment", "inadaquate councils", "reports publshed in 2025" })
    void aSlipInAWordOfTheFieldIsMended(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Asked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "history of Nowhereshire", "compare Nowhereshire", "last visit to Nowhereshire",
            "rating Nowhereshire" })
    void aNameThatNobodyBearsIsNotUnderstoodAsAnother(String text) {
        assertThat(read(text)).isNotInstanceOf(Reading.Asked.class);
    }

    @Test
    void aNameWithASlipIsAskedBackForTheQuestionThatWasAsked() {
        assertThat(read("history of Nottingamshir")).satisfiesAnyOf(
                reading -> assertThat(reading).isInstanceOf(Reading.Asked.class),
                reading -> assertThat(reading).isInstanceOfSatisfying(Reading.UnknownName.class,
                        unknown -> assertThat(unknown.kind()).isEqualTo(QuestionKind.HISTORY)));
    }

}
