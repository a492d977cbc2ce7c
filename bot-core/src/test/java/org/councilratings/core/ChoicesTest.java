package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.model.AuthorityKind.CITY_CORPORATION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Does the text of what may be asked next ask just that?")
class ChoicesTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private static final List<JudgementArea> AREAS = List.of(JudgementArea.OVERALL, JudgementArea.LEADERS,
            JudgementArea.CARE_LEAVERS, JudgementArea.IN_CARE_AND_CARE_LEAVERS);

    static List<Authority> authorities() {
        return List.copyOf(DATASET.authorities());
    }

    /** There is one city corporation, and people call it by its name. */
    static List<Group> groups() {
        return Facts.groups().stream().filter(group -> !group.kinds().contains(CITY_CORPORATION)).toList();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void ofACouncil(Authority authority) {
        everyKeyAsksItsQuestion(Stream.concat(
                Stream.of(Question.Rating.now(authority), new Question.Rating(authority, When.During.of(Year.of(1999))),
                        Question.Concerns.all(authority), new Question.Strengths(authority),
                        new Question.Neighbours(authority), new Question.NextInspection(authority),
                        new Question.LastVisit(authority, Visits.JOINT),
                        new Question.VisitsTo(authority, Visits.ANY, Period.of(Year.of(1999))),
                        new Question.History(authority, JudgementArea.OVERALL, Period.always())),
                AREAS.stream().map(area -> new Question.Judgement(authority, area, new When.Now()))));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void ofAGroup(Group group) {
        everyKeyAsksItsQuestion(Stream.concat(
                Stream.of(new Question.Listing(group, new Wanted.Everyone(), false),
                        new Question.Listing(group, new Wanted.NoOverall(), true), new Question.LongestWait(group),
                        new Question.Changes(group, JudgementArea.OVERALL, Direction.EITHER, Optional.empty(),
                                Optional.empty(), Period.since(LocalDate.of(2026, 5, 1))),
                        new Question.Changes(group, JudgementArea.OVERALL, Direction.WORSE, Optional.empty(),
                                Optional.empty(), Period.of(Year.of(1999))),
                        new Question.Judged(group, new Wanted.Graded(EnumSet.of(Grade.GOOD), JudgementArea.OVERALL),
                                Period.of(Year.of(2025))),
                        new Question.Recent(group, Visits.FOCUSED, Period.of(Year.of(1999)), OptionalInt.empty())),
                AREAS.stream()
                    // where nobody is found, the same is offered of a region: and of many
                    // councils, who names both judgements of care means each
                    .filter(area -> area != JudgementArea.IN_CARE_AND_CARE_LEAVERS
                            || !Facts.members(DATASET, group).isEmpty())
                    .map(area -> new Wanted.Graded(EnumSet.of(Grade.OUTSTANDING, Grade.GOOD), area))
                    .map(wanted -> new Question.Listing(group, wanted, true))));
    }

    @Test
    void ofATermAndOfTheBot() {
        everyKeyAsksItsQuestion(Stream.concat(Stream.of(Term.values()).map(Question.Explain::new),
                Stream.of(new Question.About(), new Question.Help())));
    }

    private static void everyKeyAsksItsQuestion(Stream<? extends Question> questions) {
        List<Choice> next = questions.flatMap(question -> BOT.answer(question, Where.nowhere()).followUps().stream())
            .distinct()
            .toList();

        assertThat(next).isNotEmpty()
            .allSatisfy(choice -> assertThat(BOT.ask(choice.key(), Where.nowhere())).as(choice.key())
                .isEqualTo(BOT.answer(choice.question(), Where.nowhere())));
    }

}
