package org.councilratings.core.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does a text ask after another?")
class FollowUpsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    private static final Understanding UNDERSTANDING = new Understanding(RESOLVER);

    private static final Intents INTENTS = new Intents(RESOLVER);

    private static Understood understood(String text) {
        return UNDERSTANDING.read(text, TODAY);
    }

    private static Reading read(String text, Turn before) {
        Understood understood = understood(text);
        return FollowUps.read(understood, INTENTS.read(understood), before);
    }

    /** The last of several texts in one thread. */
    private static Reading after(String... texts) {
        Turn turn = Turn.none();
        String previous = texts[0];
        Reading reading = read(previous, turn);
        for (String text : List.of(texts).subList(1, texts.length)) {
            turn = FollowUps.next(turn, understood(previous), reading, answer(reading));
            previous = text;
            reading = read(text, turn);
        }
        return reading;
    }

    /** An answer that offers what the reading leaves to choose. */
    private static Answer answer(Reading reading) {
        Answer.Draft draft = Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, "?");
        if (reading instanceof Reading.WhichAuthority which) {
            which.candidates().forEach(authority -> draft.choice(choice(authority, which.question().apply(authority))));
        }
        return draft.done();
    }

    private static Choice choice(Authority authority, Question question) {
        return new Choice(authority.shortName(), authority.slug(), question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    Sheffield rating | and Bradford? | Rating[authority=bradford, when=Now[]]
                    how was Sheffield rated in 2019 | and Bradford? | Rating[authority=bradford, when=During[first=2019-01-01, last=2019-12-31]]
                    Sheffield rating | what about care leavers? | Judgement[authority=sheffield, area=CARE_LEAVERS, when=Now[]]
                    care leavers in Sheffield | and the overall one? | Rating[authority=sheffield, when=Now[]]
                    Sheffield rating | in 2019? | Rating[authority=sheffield, when=During[first=2019-01-01, last=2019-12-31]]
                    Sheffield rating | when was it last visited? | LastVisit[authority=sheffield, visits=ANY]
                    Sheffield rating | what was the overall grade before that | Rating[authority=sheffield, when=BeforeInspection[year=Optional.empty]]
                    Sheffield rating | history? | History[authority=sheffield, area=OVERALL, period=Always[]]
                    Sheffield rating | is it outstanding | Rating[authority=sheffield, when=Now[]]
                    Sheffield rating | has it improved? | History[authority=sheffield, area=OVERALL, period=Always[]]
                    Sheffield rating | link? | ReportFacts[authority=sheffield, visits=ANY, year=Optional.empty, aspect=LINK]
                    Sheffield rating | who are our statistical neighbours | Neighbours[authority=sheffield]
                    Sheffield rating | compare with Leeds | Compare[authorities=[sheffield, leeds], area=OVERALL]
                    last visit to Sheffield | and Leeds | LastVisit[authority=leeds, visits=ANY]
                    last visit to Sheffield | and monitoring visits? | LastVisit[authority=sheffield, visits=MONITORING]
                    visits to Sheffield since 2020 | and Leeds? | VisitsTo[authority=leeds, visits=ANY, period=Between[from=Optional[2020-01-01], to=Optional.empty]]
                    compare Leeds and York | add Hull | Compare[authorities=[leeds, york, kingston-upon-hull], area=OVERALL]
                    compare Leeds and York | care leavers? | Compare[authorities=[leeds, york], area=CARE_LEAVERS]
                    inadequate councils in the South West | and the East Midlands? | Listing[group=Group[regions=[EAST_MIDLANDS], kinds=[]], wanted=Graded[grades=[INADEQUATE], area=OVERALL], count=false]
                    inadequate councils in the South West | and good ones? | Listing[group=Group[regions=[SOUTH_WEST], kinds=[]], wanted=Graded[grades=[GOOD], area=OVERALL], count=false]
                    inadequate councils in the South West | for care leavers? | Listing[group=Group[regions=[SOUTH_WEST], kinds=[]], wanted=Graded[grades=[INADEQUATE], area=CARE_LEAVERS], count=false]
                    who improved in 2025 | and in 2024? | Changes[group=Group[regions=[], kinds=[]], area=OVERALL, direction=BETTER, from=Optional.empty, to=Optional.empty, period=Between[from=Optional[2024-01-01], to=Optional[2024-12-31]]]
                    reports in July 2026 | and in London? | Recent[group=Group[regions=[LONDON], kinds=[]], visits=ANY, period=Between[from=Optional[2026-07-01], to=Optional[2026-07-31]], newest=OptionalInt.empty]
                    ratings in London | how many of them are good? | Listing[group=Group[regions=[LONDON], kinds=[]], wanted=Graded[grades=[GOOD], area=OVERALL], count=true]
                    care leavers in Sheffield in 2018 | and Kent now? | Judgement[authority=kent, area=CARE_LEAVERS, when=Now[]]
                    who led the inspection of Leeds? | and in 2022? | ReportFacts[authority=leeds, visits=INSPECTIONS, year=Optional[2022], aspect=INSPECTOR]
                    is Leeds good? | and outstanding? | Rating[authority=leeds, when=Now[]]
                    compare Leeds and Kent | and inadequate? | Compare[authorities=[leeds, kent], area=OVERALL]
                    inadequate London boroughs | and which require improvement? | Listing[group=Group[regions=[], kinds=[LONDON_BOROUGH]], wanted=Graded[grades=[REQUIRES_IMPROVEMENT], area=OVERALL], count=false]
                    who improved in 2025 in London | and declined? | Changes[group=Group[regions=[LONDON], kinds=[]], area=OVERALL, direction=WORSE, from=Optional.empty, to=Optional.empty, period=Between[from=Optional[2025-01-01], to=Optional[2025-12-31]]]
                    neighbours of Devon | which of them are outstanding? | Neighbours[authority=devon]
                    """)
    void whatIsMissingComesFromTheLastQuestion(String first, String second, String question) {
        assertThat(after(first, second).inWords()).isEqualTo(question);
    }

    @Test
    void theTwoSpokenOfLastAreCompared() {
        assertThat(after("Sheffield rating", "and Bradford?", "which of the two is better?").inWords())
            .isEqualTo("Compare[authorities=[sheffield, bradford], area=OVERALL]");
    }

    @Test
    void aWholeQuestionTakesNothingFromTheLast() {
        assertThat(after("history of Sheffield", "rating of Leeds").inWords())
            .isEqualTo("Rating[authority=leeds, when=Now[]]");
    }

    @Test
    void afterAListNoCouncilIsTakenFromIt() {
        assertThat(after("inadequate councils in the South West", "when was it last visited"))
            .isInstanceOf(Reading.WhichAuthority.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "2", "the second one", "number 2 please", "south", "South Tyneside", "south please", "2." })
    void aChoiceIsPickedByItsNumberOrItsName(String pick) {
        assertThat(after("rating tyneside", pick).inWords()).isEqualTo("Rating[authority=south-tyneside, when=Now[]]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "3", "0", "tyneside", "12", "east" })
    void whatIsNoneOfTheChoicesPicksNone(String pick) {
        assertThat(after("rating tyneside", pick)).isNotInstanceOf(Reading.Asked.class);
    }

    @Test
    void theQuestionThatWaitedForItsCouncilIsAnswered() {
        assertThat(after("history of tyneside", "north").inWords())
            .isEqualTo("History[authority=north-tyneside, area=OVERALL, period=Always[]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schools in Kent | who are its neighbours? | Neighbours[authority=kent]
            why is Kent good? | its history | History[authority=kent, area=OVERALL, period=Always[]]
            why are Kent and York good? | which is better? | Compare[authorities=[kent, york], area=OVERALL]
            """)
    void aCouncilNamedWithoutAnAnswerIsTheOneSpokenOf(String second, String third, String question) {
        assertThat(after("rating Leeds", second, third).inWords()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Newcastle | its history
            Swansea | its care leavers
            rating of Atlantisshire | history
            """)
    void afterADoubtfulNameNobodyIsTaken(String second, String third) {
        assertThat(after("rating Leeds", second, third)).isNotInstanceOf(Reading.Asked.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            compare Leeds and Kent | which of them improved?
            which councils are inadequate for care leavers? | which of them are good?
            who declined in London | which of those are outstanding?
            newest report in London | and the one before?
            neighbours of Leeds | in 2019?
            """)
    void whatCannotBeTakenFromTheLastQuestionIsNotGuessed(String first, String second) {
        assertThat(after(first, second)).isNotInstanceOf(Reading.Asked.class);
    }

    @Test
    void afterManyTurnsOnlyTheLastFiveCouncilsAreKnown() {
        Turn turn = Turn.none();
        for (String name : List.of("leeds", "york", "kent", "essex", "devon", "surrey", "leeds")) {
            turn = turn.next(Optional.of(Question.Rating.now(DATASET.authority(name).orElseThrow())),
                    Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, "").done());
        }
        assertThat(turn.authorities()).extracting(Authority::slug)
            .containsExactly("kent", "essex", "devon", "surrey", "leeds");
    }

}
