package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.EAST_MIDLANDS;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("When is the next inspection, and who has waited longest?")
class WaitingTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2024-08-12", "2024-08-23", "2024-10-16", OVERALL, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2021-02-22", "2021-03-05", "2021-05-17", OVERALL, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, GOOD)
        .inspection("Fenland", ILACS_SHORT, "2022-03-07", "2022-03-11", "2022-05-01", OVERALL, GOOD);

    private Answer next(String slug) {
        Authority authority = this.record.dataset().authority(slug).orElseThrow();
        return this.record.bot().answer(new Question.NextInspection(authority), Where.nowhere());
    }

    private Answer longest(Group group) {
        return this.record.bot().answer(new Question.LongestWait(group), Where.nowhere());
    }

    @Test
    void nobodyPublishesADateAndTheLastInspectionIsTold() {
        Answer answer = next("moorland");

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.NEXT_INSPECTION);
        assertThat(textOf(answer)).contains("Ofsted publishes no date for the next inspection of Moorland",
                "from 12 August 2024 to 23 August 2024", "published 16 October 2024",
                "It ended 2 years and 2 months ago", "the 2nd longest", "20 August 2026");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void nearTheEndTheWaitIsOneOfTheShortest() {
        assertThat(textOf(next("marshland"))).contains("It ended 6 months ago",
                "the 3rd longest and the shortest wait of the 3 authorities");
        assertThat(textOf(next("fenland"))).contains("the longest wait of the 3 authorities");
    }

    @Test
    void thoseThatEndedOnOneDayShareTheBetterPlace() {
        this.record.council("Heathland", SOUTH_WEST)
            .inspection("Heathland", ILACS_SHORT, "2024-08-19", "2024-08-23", "2024-10-16", OVERALL, GOOD);

        assertThat(textOf(next("moorland"))).contains("2nd longest", "of the 4 authorities, shared with 1 other");
        assertThat(textOf(next("heathland"))).contains("2nd longest", "of the 4 authorities, shared with 1 other");
        assertThat(textOf(next("marshland"))).contains("4th longest");
    }

    @Test
    void visitsSinceThenAreNoFullInspection() {
        this.record.visit("Moorland", FOCUSED_VISIT, "2025-10-07", "2025-10-08", "2025-11-06", "the front door")
            .visit("Moorland", FOCUSED_VISIT, "2023-10-07", "2023-10-08", "2023-11-06", "the front door");
        Answer answer = next("moorland");

        assertThat(textOf(answer))
            .contains("It ended 2 years and 2 months ago",
                    "On record since then, but no full inspection: focused visit (8 October 2025)",
                    "focused visit letters to 27 January 2026")
            .doesNotContain("2023");
        assertThat(answer.citations()).hasSize(2);
    }

    @Test
    void noVisitOnRecordIsNotNoVisit() {
        assertThat(textOf(next("moorland"))).contains("which does not mean that there was none");
        this.record.visit("Moorland", FOCUSED_VISIT, "", "", "", "the front door");
        assertThat(textOf(next("moorland"))).contains("On record without a date: 1 visit, from before or after it");
    }

    @Test
    void aMonthIsToldRoughly() {
        this.record.council("Heathland", SOUTH_WEST)
            .inspection("Heathland", ILACS_SHORT, "2025-03", "2025-03", "2025-05-16", OVERALL, GOOD);

        assertThat(textOf(next("heathland"))).contains("It ended about 1 year and 8 months ago");
    }

    @Test
    void aCouncilWithoutAnInspectionHasNoPlace() {
        this.record.council("Newland", SOUTH_WEST);

        assertThat(textOf(next("newland")))
            .contains("no date for the next inspection", "No full inspection of it is on")
            .doesNotContain("longest");
        assertThat(textOf(longest(Group.in(SOUTH_WEST))))
            .contains("Not ranked, because no end of a full inspection is on record: Newland");
    }

    @Test
    void theLongestWaitComesFirst() {
        Answer answer = longest(Group.all());

        assertThat(answer.kind()).isEqualTo(QuestionKind.NEXT_INSPECTION);
        assertThat(answer.authorities()).extracting(Authority::slug)
            .containsExactly("fenland", "moorland", "marshland");
        assertThat(textOf(answer)).contains(
                "Of 3 authorities in England, Fenland has waited longest since the newest full inspection ended: 4 years "
                        + "and 8 months, going by full inspections published to 20 August 2026",
                "Fenland: 4 years and 8 months; short inspection ended 11 March 2022, published 1 May 2022",
                "Who was inspected since is not known to me");
    }

    @Nested
    @DisplayName("in the packaged record")
    class Packaged {

        private static final Dataset DATASET = DatasetLoader.packaged();

        private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

        private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

        private static final List<LocalDate> ENDS = DATASET.authorities().stream().map(Packaged::end).sorted().toList();

        static List<Authority> authorities() {
            return List.copyOf(DATASET.authorities());
        }

        private static LocalDate end(Authority authority) {
            return LocalDate
                .parse(Facts.inspections(DATASET, authority).getLast().onSiteEnd().orElseThrow().toString());
        }

        @ParameterizedTest
        @MethodSource("authorities")
        void everyWaitHasItsLengthAndPlace(Authority authority) {
            Answer answer = BOT.answer(new Question.NextInspection(authority), Where.nowhere());
            LocalDate end = end(authority);
            int place = ENDS.indexOf(end) + 1;
            int fromTheEnd = ENDS.size() - ENDS.lastIndexOf(end);
            String text = textOf(answer);

            assertThat(text).contains("no date for the next inspection", "20 August 2026");
            assertThat(text).containsPattern(
                    (place == 1) ? "That is the longest " : "That is the " + place + "(st|nd|rd|th) longest ");
            assertThat(text.contains("shortest")).isEqualTo(fromTheEnd <= 20);
            long months = ChronoUnit.MONTHS.between(end, TODAY);
            assertThat(text).contains("It ended " + ((months < 12) ? "" : (months / 12) + " year"));
            if (months % 12 > 0) {
                assertThat(text).contains((months % 12) + " month");
            }
        }

        @Test
        void theLongestWaitsOfEveryRegion() {
            for (Set<Region> region : Facts.regions()) {
                Group group = new Group(region, Set.of());
                List<LocalDate> ends = Facts.members(DATASET, group).stream().map(Packaged::end).sorted().toList();
                Answer answer = BOT.answer(new Question.LongestWait(group), Where.nowhere());
                LocalDate tenth = ends.get(Math.min(10, ends.size()) - 1);

                assertThat(answer.authorities()).extracting(Packaged::end)
                    .isSortedAccordingTo(Comparator.naturalOrder())
                    .containsExactlyElementsOf(ends.stream().filter(end -> !end.isAfter(tenth)).toList());
                assertThat(((Block.Bullets) answer.blocks().get(1)).items()).hasSameSizeAs(answer.authorities());
            }
        }

        @Test
        void nottinghamHasWaitedLongest() {
            assertThat(BOT.answer(new Question.LongestWait(Group.in(EAST_MIDLANDS)), Where.nowhere()).title())
                .isEqualTo("Longest wait for a full inspection, authorities in the East Midlands: Nottingham");
        }

    }

}
