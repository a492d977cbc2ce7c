package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How was a council rated then?")
class PastRatingTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .inspection("Moorland", SIF, "2015-06-01", "2015-06-25", "2015-08-10", OVERALL, INADEQUATE)
        .inspection("Moorland", ILACS_STANDARD, "2019-09-09", "2019-09-20", "2019-11-04", OVERALL, REQUIRES_IMPROVEMENT)
        .inspection("Moorland", ILACS_STANDARD, "2023-03-13", "2023-03-24", "2023-05-25", OVERALL, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, CARE_LEAVERS, GOOD);

    @ParameterizedTest
    @CsvSource({ "how was Moorland rated in 2017, judged overall effectiveness inadequate, 10 August 2015",
            "Moorland rating on 3 November 2019, judged overall effectiveness inadequate, 10 August 2015",
            "Moorland rating on 4 November 2019, judged overall effectiveness requires improvement, 4 November 2019",
            "Moorland at the end of 2019, judged overall effectiveness requires improvement, 4 November 2019",
            "what was Moorland rated in March 2021, judged overall effectiveness requires improvement, 4 November 2019",
            "the overall grade of Moorland before the 2026 inspection, judged overall effectiveness good, 25 May 2023",
            "Moorland's previous rating, judged overall effectiveness good, 25 May 2023" })
    void itIsTheNewestInspectionPublishedByThen(String question, String grade, String published) {
        Answer answer = this.record.ask(question);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer)).contains(grade, "published " + published);
        assertThat(answer.citations().getFirst().published().orElseThrow().words()).isEqualTo(published);
    }

    @Test
    void aYearInWhichItChangedTellsBoth() {
        String text = textOf(this.record.ask("how was Moorland rated in 2019?"));

        assertThat(text).contains("judged overall effectiveness inadequate", "published 10 August 2015",
                "judged overall effectiveness requires improvement", "published 4 November 2019");
    }

    @ParameterizedTest
    @ValueSource(strings = { "how was Moorland rated in 1998", "Moorland rating on 1 May 2015",
            "rating of Moorland in 2030", "Moorland rating on 1 January 2031" })
    void whatNobodyCanKnowIsNotAnswered(String question) {
        assertThat(this.record.ask(question).outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aVisitWhoseReportCameOutLaterIsToldToo() {
        this.record.inspection("Moorland", SIF, "2013-12-02", "2013-12-13", "2014-01-20", OVERALL, GOOD)
            .inspection("Moorland", SIF, "2012-11-02", "2012-11-13", "2012-12-20", OVERALL, INADEQUATE);

        assertThat(textOf(this.record.ask("how was Moorland rated in 2013?")))
            .contains("judged overall effectiveness inadequate", "published 20 January 2014, after that time");
    }

    @Test
    void theInspectionOfAYearIsThatOneOrNone() {
        assertThat(textOf(this.record.ask("rating of Moorland in the 2019 inspection"))).contains("4 November 2019")
            .doesNotContain("10 August 2015");
        assertThat(this.record.ask("Moorland 2021 inspection rating").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void whatDoesNotHoldAnyMoreSaysSo() {
        assertThat(textOf(this.record.ask("Moorland's previous rating"))).contains("This is not the rating now");
    }

}
