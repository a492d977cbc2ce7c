package org.councilratings.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.LSCB;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import java.util.List;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can be compared with the inspection before it?")
class StepTest {

    /** The newest first: no overall grade, care apart, care joint, SIF in part, SIF. */
    private final List<Report> ratings = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .inspection("Moorland", SIF, "2014-02-22", "2014-03-05", "2014-05-17", OVERALL, GOOD, HELP_AND_PROTECTION, GOOD,
                CARE_LEAVERS, INADEQUATE)
        .inspection("Moorland", SIF, "2016-02-22", "2016-03-05", "2016-05-17", HELP_AND_PROTECTION, INADEQUATE)
        .inspection("Moorland", ILACS_STANDARD, "2019-02-22", "2019-03-05", "2019-05-17", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, GOOD)
        .inspection("Moorland", ILACS_SHORT, "2023-02-22", "2023-03-05", "2023-05-17", OVERALL, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, GOOD,
                HELP_AND_PROTECTION, INADEQUATE, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
        .dataset()
        .ratings("moorland");

    private Way way(int at, JudgementArea area) {
        return Step.to(this.ratings, at, area).way();
    }

    @Test
    void withinIlacsWhatBothJudged() {
        assertThat(way(0, HELP_AND_PROTECTION)).isEqualTo(Way.DOWN);
        assertThat(way(0, IN_CARE)).isEqualTo(Way.SAME);
        assertThat(way(1, HELP_AND_PROTECTION)).isEqualTo(Way.SAME);
        assertThat(way(1, OVERALL)).isEqualTo(Way.UP);
    }

    @Test
    void withinTheFrameworkBeforeAsWell() {
        assertThat(way(3, HELP_AND_PROTECTION)).isEqualTo(Way.DOWN);
    }

    @Test
    void neverAPartAcrossFrameworks() {
        assertThat(way(2, HELP_AND_PROTECTION)).isEqualTo(Way.OTHER_FRAMEWORK);
        assertThat(way(2, CARE_LEAVERS)).isEqualTo(Way.OTHER_FRAMEWORK);
    }

    @Test
    void theOverallGradeAcrossFrameworks() {
        Step step = Step.of(this.ratings.getLast(), this.ratings.get(2), OVERALL);

        assertThat(step.way()).isEqualTo(Way.DOWN);
        assertThat(step.direction()).contains("down from good");
    }

    @Test
    void aGradeThatIsNotGivenIsAnotherThingThanOneThatWasNotRead() {
        assertThat(way(0, OVERALL)).isEqualTo(Way.NO_OVERALL);
        assertThat(way(0, LEADERS)).isEqualTo(Way.NOT_READ);
        assertThat(way(1, IN_CARE)).isEqualTo(Way.JOINT_CARE);
        assertThat(way(3, CARE_LEAVERS)).isEqualTo(Way.NOT_JUDGED);
        assertThat(way(3, OVERALL)).isEqualTo(Way.NOT_READ);
        assertThat(way(0, LSCB)).isEqualTo(Way.NOT_JUDGED);
    }

    @Test
    void theFirstHasNothingBeforeIt() {
        assertThat(way(4, OVERALL)).isEqualTo(Way.NOTHING_BEFORE);
        assertThat(way(4, LEADERS)).isEqualTo(Way.NOT_JUDGED);
        assertThat(Step.to(this.ratings.subList(0, 1), 0, OVERALL).way()).isEqualTo(Way.NO_OVERALL);
    }

}
