package org.councilratings.core.delivery;

import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.Region;

/** A record of three councils, and who wants to hear of it. */
final class Reports {

    static final Destination HERE = new Destination("slack", "T1", "C1", false);

    static final Maker ANN = new Maker("U1", "Ann");

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Reports() {
    }

    /** Each council was inspected once. */
    static SmallRecord before() {
        return new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .council("Leeds", Region.YORKSHIRE_AND_THE_HUMBER)
            .council("Bath", Region.SOUTH_WEST)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01", OVERALL, GOOD)
            .inspection("Leeds", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-02", OVERALL, GOOD)
            .inspection("Bath", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-03", OVERALL, GOOD);
    }

    /** A new inspection came out. */
    static SmallRecord and(SmallRecord before, String council, String published, Grade grade) {
        LocalDate day = LocalDate.parse(published);
        return before.inspection(council, ILACS_STANDARD, day.minusDays(50).toString(), day.minusDays(40).toString(),
                published, OVERALL, grade, LEADERS, grade, HELP_AND_PROTECTION, grade, IN_CARE, grade, CARE_LEAVERS,
                grade);
    }

    static Wants about(String... councils) {
        return new Wants(Set.of(), List.of(councils), false, Only.ANYTHING, Set.of(), false);
    }

    static Order atOnce(Wants wants) {
        return new Order(wants, new Rhythm.AsTheyAppear(), LONDON);
    }

    static Order daily(Wants wants, String time) {
        return new Order(wants, new Rhythm.Daily(LocalTime.parse(time)), LONDON);
    }

}
