package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What are people told of a report?")
class ReportFactsTest {

    private static final String INSPECTION = "ilacs-short;2022-05-09/2022-05-13,2022-05-16/2022-05-20;2022-07-05;"
            + "overall=good,leaders=outstanding";

    private static ReportFacts facts(String code) {
        return ReportFacts.ofCode(code).orElseThrow();
    }

    @Nested
    @DisplayName("Can it be kept in one line?")
    class Code {

        @Test
        void ofEveryReportAndIsTheSameWhenReadAgain() {
            List<Report> reports = DatasetLoader.packaged().reports();

            assertThat(reports).hasSizeGreaterThan(800).allSatisfy(report -> {
                ReportFacts facts = ReportFacts.of(report);
                assertThat(ReportFacts.ofCode(facts.code())).contains(facts);
                assertThat(facts.code()).hasSizeLessThan(400);
            });
        }

        @Test
        void inTheKeysOfTheData() {
            ReportFacts facts = new ReportFacts(ReportKind.ILACS_SHORT,
                    List.of(OnSite.of(KnownDate.parse("2022-05-09"), KnownDate.parse("2022-05-13")),
                            OnSite.of(KnownDate.parse("2022-05-16"), KnownDate.parse("2022-05-20"))),
                    Optional.of(KnownDate.parse("2022-07-05")),
                    new TreeMap<>(Map.of(JudgementArea.LEADERS, Grade.OUTSTANDING, JudgementArea.OVERALL, Grade.GOOD)));

            assertThat(facts.code()).isEqualTo(INSPECTION);
        }

        @Test
        void whereHardlyAnythingIsKnown() {
            ReportFacts facts = new ReportFacts(ReportKind.MONITORING_VISIT, List.of(), Optional.empty(),
                    new TreeMap<>());

            assertThat(facts.code()).isEqualTo("monitoring-visit;;;");
            assertThat(ReportFacts.ofCode(facts.code())).contains(facts);
        }

        @ParameterizedTest
        @ValueSource(strings = { "", ";;;", "visit;;;", "ilacs-short;;", "ilacs-short;;;;", "ilacs-short;May;;",
                "ilacs-short;2022-05-09,;;", "ilacs-short;2022-05-20/2022-05-09;;", "ilacs-short;;2022-13;",
                "ilacs-short;;;overall", "ilacs-short;;;overall=great", "ilacs-short;;;everything=good" })
        void anythingElseIsNoSuchLine(String code) {
            assertThat(ReportFacts.ofCode(code)).isEmpty();
        }

    }

    @Nested
    @DisplayName("What was wrong before?")
    class Differences {

        @Test
        void nothingWhereAllIsTheSame() {
            assertThat(facts(INSPECTION).differencesFrom(facts(INSPECTION))).isEmpty();
        }

        @Test
        void anotherGrade() {
            assertThat(facts("sif;;;overall=good").differencesFrom(facts("sif;;;overall=requires-improvement")))
                .containsExactly(new Difference.Judgement(JudgementArea.OVERALL, Grade.REQUIRES_IMPROVEMENT,
                        Optional.of(Grade.GOOD)));
        }

        @Test
        void aGradeThatIsGoneWhereOneThatIsNewIsNone() {
            assertThat(facts("sif;;;leaders=good").differencesFrom(facts("sif;;;overall=good")))
                .containsExactly(new Difference.Judgement(JudgementArea.OVERALL, Grade.GOOD, Optional.empty()));
        }

        @Test
        void anotherKind() {
            assertThat(facts("ilacs-short;;;").differencesFrom(facts("ilacs-standard;;;")))
                .containsExactly(new Difference.Kind(ReportKind.ILACS_STANDARD, ReportKind.ILACS_SHORT));
        }

        @ParameterizedTest
        @CsvSource({ "2022-07-05, 2022-07-06", "2022-07-05, 2022-07", "2022-07, 2022-08-01", "2022-07, ''" })
        void anotherDayOfPublicationOrALessExactOne(String before, String now) {
            assertThat(facts("sif;;" + now + ";").differencesFrom(facts("sif;;" + before + ";"))).singleElement()
                .isInstanceOfSatisfying(Difference.Published.class,
                        published -> assertThat(published.before()).hasToString(before));
        }

        @ParameterizedTest
        @CsvSource({ "'', 2022-07", "'', 2022-07-05", "2022-07, 2022-07-31" })
        void notADayOfPublicationThatWasNotKnownOrNotExactly(String before, String now) {
            assertThat(facts("sif;;" + now + ";").differencesFrom(facts("sif;;" + before + ";"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({ "2022-05-09/2022-05-13, 2022-05-09/2022-05-14", "2022-05-09/2022-05-13, 2022-05-09",
                "2022-05, 2022-06-01", "2022-05/2022-05, 2022-05-30/2022-06-03", "2022-05-09, ''",
                "'2022-05-09/2022-05-13,2022-05-16/2022-05-20', 2022-05-09/2022-05-20" })
        void otherDaysOnSite(String before, String now) {
            ReportFacts old = facts("sif;" + before + ";;");

            assertThat(facts("sif;" + now + ";;").differencesFrom(old)).singleElement()
                .isInstanceOfSatisfying(Difference.Visited.class,
                        visited -> assertThat(visited.before()).isEqualTo(old.onSite()));
        }

        @ParameterizedTest
        @CsvSource({ "'', 2022-05", "2022-05, 2022-05-09/2022-05-13", "2022-05/2022-05, 2022-05-09/2022-05-13",
                "2022-05-09, 2022-05-09/2022-05-13",
                "2022-05-09/2022-05-13, '2022-05-09/2022-05-13,2022-05-16/2022-05-20'" })
        void notDaysOnSiteThatWereNotKnownOrNotExactly(String before, String now) {
            assertThat(facts("sif;" + now + ";;").differencesFrom(facts("sif;" + before + ";;"))).isEmpty();
        }

        @Test
        void allOfThemInTheOrderInWhichTheyAreTold() {
            assertThat(facts("ilacs-short;2022-05;2022-08;").differencesFrom(facts(INSPECTION)))
                .extracting(difference -> difference.getClass().getSimpleName())
                .containsExactly("Judgement", "Judgement", "Visited", "Published");
        }

    }

}
