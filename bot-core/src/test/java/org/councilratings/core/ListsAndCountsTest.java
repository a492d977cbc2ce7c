package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.ADEQUATE;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.ADOPTION;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.EAST_MIDLANDS;
import static org.councilratings.data.model.Region.EAST_OF_ENGLAND;
import static org.councilratings.data.model.Region.LONDON;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.Region.YORKSHIRE_AND_THE_HUMBER;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Which councils hold a grade, and how many?")
class ListsAndCountsTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", AuthorityKind.COUNTY, SOUTH_WEST)
        .council("Heathland", SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2024-02-26", "2024-03-08", "2024-05-16", OVERALL, OUTSTANDING, LEADERS,
                OUTSTANDING, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, OUTSTANDING)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, OUTSTANDING,
                HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, INADEQUATE)
        .inspection("Marshland", ILACS_STANDARD, "2023-05-11", "2023-05-22", "2023-07-07", OVERALL, OUTSTANDING,
                LEADERS, OUTSTANDING, HELP_AND_PROTECTION, OUTSTANDING, IN_CARE, OUTSTANDING, CARE_LEAVERS, OUTSTANDING)
        .inspection("Fenland", ILACS_SHORT, "2022-02-07", "2022-02-11", "2022-03-28", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
        .inspection("Heathland", ILACS_SHORT, "2025-02-03", "2025-02-07", "2025-03-28", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD);

    private static Question.Listing listing(Group group, JudgementArea area, Grade... grades) {
        return new Question.Listing(group, new Wanted.Graded(Set.of(grades), area), false);
    }

    private static Question.Listing count(Group group, JudgementArea area, Grade... grades) {
        return new Question.Listing(group, new Wanted.Graded(Set.of(grades), area), true);
    }

    private Answer answer(Question question) {
        return this.record.bot().answer(question, Where.nowhere());
    }

    private static List<String> slugs(Answer answer) {
        return answer.authorities().stream().map(Authority::slug).toList();
    }

    private static String firstParagraph(Answer answer) {
        return ((Block.Paragraph) answer.blocks().getFirst()).text();
    }

    @Test
    void theNumberComesFirstWithTheDateToWhichTheRecordGoes() {
        Answer answer = answer(count(Group.all(), OVERALL, GOOD));

        assertThat(answer.kind()).isEqualTo(QuestionKind.COUNT);
        assertThat(answer.title()).isEqualTo("Good: 1 of 4 authorities in England");
        assertThat(firstParagraph(answer)).startsWith("1 of the 4 authorities in England is rated good overall, "
                + "going by full inspections published to 20 August 2026.");
        assertThat(textOf(answer)).contains("Fenland (published 28 March 2022)");
        assertThat(slugs(answer)).containsExactly("fenland");
        assertThat(answer.citations()).extracting(citation -> citation.published().orElseThrow().toString())
            .contains("2022-03-28");
    }

    @Test
    void anOlderOverallGradeIsNotCountedWhereTheNewestInspectionGaveNone() {
        Answer answer = answer(listing(Group.all(), OVERALL, OUTSTANDING));

        assertThat(slugs(answer)).containsExactly("moorland");
        assertThat(firstParagraph(answer)).contains("1 of the 4 has no overall grade any more and is not counted");
        assertThat(textOf(answer))
            .contains("Marshland (published 7 July 2026) – the impact of leaders: outstanding; "
                    + "help and protection: good; children in care: good; care leavers: inadequate")
            .doesNotContain("7 July 2023");
        assertThat(answer.followUps()).extracting(Choice::question)
            .containsExactly(new Question.Listing(Group.all(), new Wanted.NoOverall(), false));
    }

    @Test
    void noneIsAnAnswer() {
        Answer answer = answer(listing(Group.in(SOUTH_WEST), OVERALL, INADEQUATE));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(firstParagraph(answer))
            .startsWith("None of the 3 authorities in the South West is rated inadequate");
        assertThat(answer.authorities()).isEmpty();
        assertThat(answer.accent()).isEmpty();
    }

    @Test
    void ofSeveralGradesEachCouncilHasItsOwn() {
        Answer answer = answer(listing(Group.all(), OVERALL, GOOD, REQUIRES_IMPROVEMENT));

        assertThat(textOf(answer)).contains(
                "2 of the 4 authorities in England are rated good or requires improvement "
                        + "to be good overall (1 good and 1 requires improvement to be good)",
                "Fenland: good (published", "Heathland: requires improvement to be good (published 28 March 2025)");
        assertThat(answer.accent()).isEmpty();
    }

    @Test
    void theJointCareJudgementCountsForNeitherPart() {
        Answer answer = answer(listing(Group.all(), CARE_LEAVERS, OUTSTANDING));

        assertThat(slugs(answer)).containsExactly("moorland");
        assertThat(firstParagraph(answer))
            .contains("1 of the 4 has no separate grade for care leavers and is not counted");
        assertThat(textOf(answer)).contains(
                "Fenland (published 28 March 2022) – children in care and care leavers (one judgement): outstanding");
        assertThat(answer.citations()).hasSize(2);
    }

    @Test
    void thePartsOfAnInspectionWithoutAnOverallGradeCount() {
        assertThat(slugs(answer(listing(Group.all(), LEADERS, OUTSTANDING)))).containsExactly("moorland", "marshland");
        assertThat(slugs(answer(listing(Group.all(), CARE_LEAVERS, INADEQUATE)))).containsExactly("marshland");
    }

    @Test
    void aPartThatNobodyHasAGradeForIsNotAnsweredWithNone() {
        Answer answer = answer(count(Group.all(), ADOPTION, GOOD));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains(
                "None of the 4 authorities in England has a separate grade for adoption now",
                "single inspection framework");
    }

    @Test
    void gradesThatWereNotReadAreSaidAndNotCounted() {
        this.record.inspection("Heathland", ILACS_SHORT, "2026-02-23", "2026-02-27", "2026-05-18");
        Answer answer = answer(listing(Group.in(SOUTH_WEST), OVERALL, REQUIRES_IMPROVEMENT));

        assertThat(answer.authorities()).isEmpty();
        assertThat(textOf(answer)).contains(
                "None of the 3 authorities in the South West is known to be rated requires improvement",
                "The newest grade of 1 of the 3 is not known to me",
                "not read with certainty (please open the report): Heathland (published 18 May 2026)");
        assertThat(answer.citations()).extracting(citation -> citation.published().orElseThrow().toString())
            .contains("2026-05-18");
    }

    @Test
    void whereNoGradeWasReadNothingIsDenied() {
        this.record.council("Newland", LONDON)
            .inspection("Newland", ILACS_SHORT, "2026-02-23", "2026-02-27", "2026-05-18", LEADERS, GOOD)
            .council("Oldland", YORKSHIRE_AND_THE_HUMBER)
            .inspection("Oldland", SIF, "2016-02-22", "2016-02-26", "2016-05-18", HELP_AND_PROTECTION, GOOD);

        for (Region region : List.of(LONDON, YORKSHIRE_AND_THE_HUMBER)) {
            Answer answer = answer(listing(Group.in(region), OVERALL, GOOD));

            assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(textOf(answer)).contains("I cannot tell which authorities in", "not read with certainty")
                .doesNotContain("No authority", "no overall grade");
        }
    }

    @Test
    void aCouncilWithoutAFullInspectionIsNamed() {
        this.record.council("Newland", SOUTH_WEST);

        assertThat(textOf(answer(listing(Group.in(SOUTH_WEST), OVERALL, GOOD)))).contains(
                "1 of the 4 authorities in the South West is known to be rated good",
                "no full inspection of them is on record: Newland");
    }

    @Test
    void kindsOfCouncilAreCountedAmongThemselves() {
        Answer answer = answer(listing(new Group(Set.of(), Set.of(AuthorityKind.COUNTY)), OVERALL, GOOD));

        assertThat(firstParagraph(answer)).startsWith("The only county council in England is rated good overall");
        assertThat(answer.title()).contains("1 of 1 county councils in England");
    }

    @Test
    void aKindThatARegionDoesNotHaveIsSaid() {
        Answer answer = answer(new Question.Listing(new Group(Set.of(NORTH_EAST), Set.of(AuthorityKind.COUNTY)),
                new Wanted.Everyone(), true));

        assertThat(textOf(answer)).contains("There are no county councils in the North East",
                "1 authority in the North East: 1 unitary authority");
        assertThat(answer.followUps()).hasSize(1);
    }

    @Test
    void allOfAGroupAreToldWithTheirGrades() {
        Answer answer = answer(new Question.Listing(Group.all(), new Wanted.Everyone(), false));

        assertThat(slugs(answer)).hasSize(4);
        assertThat(textOf(answer)).contains("There are 4 authorities in England",
                "Marshland: no overall grade (published 7 July 2026)", "Moorland: outstanding (published 16 May 2024)",
                "1 with no overall grade any more");
    }

    @Test
    void howManyThereAreIsBrokenDownByGrade() {
        Answer answer = answer(new Question.Listing(Group.in(SOUTH_WEST), new Wanted.Everyone(), true));

        assertThat(answer.title()).isEqualTo("3 authorities in the South West");
        assertThat(textOf(answer)).contains("1 rated good overall: Fenland",
                "1 rated requires improvement to be good overall: Heathland",
                "1 with no overall grade any more (inspected since April 2026): Marshland");
    }

    @Test
    void whoHasNoOverallGradeIsToldWithTheFourJudgements() {
        Answer answer = answer(new Question.Listing(Group.all(), new Wanted.NoOverall(), true));

        assertThat(answer.kind()).isEqualTo(QuestionKind.COUNT);
        assertThat(slugs(answer)).containsExactly("marshland");
        assertThat(textOf(answer)).contains("No overall grade: 1 of 4 authorities in England",
                "1 of the 4 authorities in England was inspected under the rules", "care leavers: inadequate");
    }

    @Test
    void judgementsReadInPartAreNamedEvenWithoutAnOverallGrade() {
        this.record.inspection("Heathland", ILACS_SHORT, "2026-06-08", "2026-06-12", "2026-07-28", LEADERS, GOOD);

        assertThat(textOf(answer(new Question.Listing(Group.all(), new Wanted.NoOverall(), false))))
            .contains("Heathland (published 28 July 2026) – the impact of leaders: good. Not read with certainty: "
                    + "help and protection, children in care and care leavers");
    }

    @Test
    void whereAllHaveLostTheirOverallGradeThatIsTheAnswer() {
        this.record.inspection("Moorland", ILACS_SHORT, "2026-06-08", "2026-06-12", "2026-07-28", LEADERS, GOOD);
        Answer answer = answer(listing(Group.in(NORTH_EAST), OVERALL, GOOD));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer)).contains("No authority in the North East (there is one) has an overall grade now",
                "Moorland (published 28 July 2026)");
    }

    @Test
    void adequateIsNoGradeOfToday() {
        Answer answer = answer(listing(Group.all(), OVERALL, ADEQUATE));

        assertThat(answer.authorities()).isEmpty();
        assertThat(textOf(answer)).contains("until November 2013 only");
    }

    @Test
    void aReportAboutAnAbolishedCouncilSaysSo() {
        this.record.council("Newland", LONDON)
            .predecessor("Old Newland", "2023-04-01", "newland")
            .add("Newland",
                    new ReportBuilder("newland/2022-09-21-ilacs-standard", "newland", ILACS_STANDARD)
                        .about(Optional.of("old-newland"))
                        .judgement(OVERALL, GOOD)
                        .published(Optional.of(KnownDate.parse("2022-09-21"))));

        assertThat(textOf(answer(listing(Group.in(LONDON), OVERALL, GOOD))))
            .contains("The report on Newland, published 21 September 2022, is about Old Newland, "
                    + "which was abolished on 1 April 2023");
    }

    @Nested
    @DisplayName("in the packaged record")
    class Packaged {

        private static final Dataset DATASET = DatasetLoader.packaged();

        private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

        private static final Map<String, Report> NEWEST = new HashMap<>();

        static {
            DATASET.authorities()
                .forEach(authority -> NEWEST.put(authority.slug(), Facts.inspections(DATASET, authority).getLast()));
        }

        private static Report newest(String slug) {
            return Objects.requireNonNull(NEWEST.get(slug));
        }

        static List<Group> groups() {
            return Facts.groups();
        }

        private static Answer answer(Question question) {
            return BOT.answer(question, Where.nowhere());
        }

        @Test
        void anyGradeOfAPartNeedsNoListOfGrades() {
            Answer answer = answer(listing(Group.in(SOUTH_WEST), JudgementArea.LEADERS, OUTSTANDING, GOOD,
                    REQUIRES_IMPROVEMENT, INADEQUATE));

            assertThat(answer.title()).startsWith("Graded for the impact of leaders: 15 of 15");
            assertThat(textOf(answer)).contains("are graded for the impact of leaders (",
                    "Bristol: requires improvement to be good");
        }

        @Test
        void knownCountsHold() {
            assertThat(slugs(answer(count(Group.in(EAST_MIDLANDS), OVERALL, OUTSTANDING)))).containsExactly("derby",
                    "leicestershire", "lincolnshire");
            assertThat(slugs(answer(count(Group.in(EAST_OF_ENGLAND), OVERALL, INADEQUATE))))
                .containsExactly("peterborough");
            assertThat(slugs(answer(listing(Group.in(SOUTH_WEST), OVERALL, INADEQUATE)))).containsExactly("devon",
                    "isles-of-scilly", "swindon");
            assertThat(textOf(answer(listing(Group.in(YORKSHIRE_AND_THE_HUMBER), OVERALL, INADEQUATE))))
                .contains("None of the 15 authorities in Yorkshire and the Humber is rated inadequate overall");
            assertThat(textOf(answer(new Question.Listing(new Group(Set.of(), Set.of(AuthorityKind.COUNTY)),
                    new Wanted.Everyone(), true))))
                .contains("There are 21 county councils in England");
        }

        @ParameterizedTest
        @MethodSource("groups")
        void everyGradeOfEveryPartIsCountedOnce(Group group) {
            List<Authority> members = Facts.members(DATASET, group);
            if (members.isEmpty()) {
                return;
            }
            for (JudgementArea area : JudgementArea.values()) {
                int sum = 0;
                Map<Grade, Answer> answers = new EnumMap<>(Grade.class);
                for (Grade grade : Grade.values()) {
                    Answer answer = answer(count(group, area, grade));
                    answers.put(grade, answer);
                    List<String> expected = members.stream()
                        .map(Authority::slug)
                        .filter(slug -> newest(slug).judgements().get(area) == grade)
                        .toList();

                    assertThat(slugs(answer)).as("%s %s %s", group, area, grade).isEqualTo(expected);
                    if (members.stream().anyMatch(it -> newest(it.slug()).judgements().containsKey(area))) {
                        assertThat(answer.title())
                            .contains((expected.isEmpty() ? "none" : expected.size()) + " of " + members.size() + " ");
                    }
                    else {
                        assertThat(answer.title()).contains("no such grade now");
                    }
                    assertThat(linked(answer)).containsAll(expected.stream().map(Packaged::newest).toList());
                    sum += expected.size();
                }
                List<Authority> without = members.stream()
                    .filter(authority -> !newest(authority.slug()).judgements().containsKey(area))
                    .toList();
                assertThat(sum + without.size()).isEqualTo(members.size());
                if (!without.isEmpty() && sum > 0) {
                    assertThat(firstParagraph(Objects.requireNonNull(answers.get(GOOD))))
                        .contains(" %d of the %d ha".formatted(without.size(), members.size()));
                }
                if (area == OVERALL) {
                    answers.values().forEach(answer -> namesAll(answer, without));
                }
            }
        }

        private static void namesAll(Answer answer, List<Authority> without) {
            for (Authority authority : without) {
                assertThat(textOf(answer)).contains("• " + authority.shortName() + " (published");
                assertThat(linked(answer)).contains(newest(authority.slug()));
            }
        }

        private static List<Report> linked(Answer answer) {
            List<URI> links = answer.citations().stream().map(Citation::link).toList();
            return NEWEST.values().stream().filter(report -> links.contains(report.link().orElseThrow())).toList();
        }

        @ParameterizedTest
        @MethodSource("groups")
        void everyoneAndNobodyOverallAddUp(Group group) {
            List<Authority> members = Facts.members(DATASET, group);
            Answer everyone = answer(new Question.Listing(group, new Wanted.Everyone(), true));
            Answer noOverall = answer(new Question.Listing(group, new Wanted.NoOverall(), false));

            assertThat(everyone.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(everyone.authorities()).isEqualTo(members);
            assertThat(noOverall.authorities()).isEqualTo(members.stream()
                .filter(authority -> !newest(authority.slug()).judgements().containsKey(OVERALL))
                .toList());
            if (!members.isEmpty()) {
                assertThat(numbers(everyone)).isEqualTo(members.size());
            }
        }

        /** The numbers before the names of each grade, added up. */
        private static int numbers(Answer answer) {
            Block.Bullets bullets = (Block.Bullets) answer.blocks().get(1);
            return bullets.items()
                .stream()
                .mapToInt(item -> Integer.parseInt(item.substring(0, item.indexOf(' '))))
                .sum();
        }

        @Test
        void allRegionsTogetherAreAllOfEngland() {
            int sum = Arrays.stream(Region.values())
                .mapToInt(region -> answer(count(Group.in(region), OVERALL, GOOD)).authorities().size())
                .sum();

            assertThat(answer(count(Group.all(), OVERALL, GOOD)).authorities()).hasSize(sum);
        }

    }

}
