package org.councilratings.core.reply;

import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * A full inspection beside the council's one before it, in one judgement. Overall
 * effectiveness is compared across frameworks; any other judgement only within one, where
 * both inspections made it.
 *
 * @param before the full inspection before it; empty where none is held
 */
record ChangeOfGrade(Authority authority, Report report, Optional<Report> before, JudgementArea area, Result result) {

    /** Which way it went, or why nobody can say. */
    enum Result {

        BETTER, WORSE, SAME,
        /** One of the two gave no overall grade, as none since April 2026 does. */
        NO_OVERALL,
        /** No full inspection before it is held. */
        NOTHING_BEFORE,
        /** One of the two did not make this judgement. */
        NOT_JUDGED,
        /** A grade of one of the two was not read with certainty. */
        NOT_READ,
        /** The two were made under different frameworks. */
        OTHER_FRAMEWORK

    }

    /**
     * Sets an inspection beside the one before it.
     * @param ratings the council's full inspections, newest first
     * @param at which of them
     */
    static ChangeOfGrade of(Authority authority, List<Report> ratings, int at, JudgementArea area) {
        Report report = ratings.get(at);
        Optional<Report> before = (at + 1 < ratings.size()) ? Optional.of(ratings.get(at + 1)) : Optional.empty();
        return new ChangeOfGrade(authority, report, before, area, result(report, before, area));
    }

    private static Result result(Report report, Optional<Report> before, JudgementArea area) {
        Optional<Result> obstacle = obstacle(report, area);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (before.isEmpty()) {
            return Result.NOTHING_BEFORE;
        }
        Report earlier = before.get();
        if (area != JudgementArea.OVERALL && isIlacs(report.kind()) != isIlacs(earlier.kind())) {
            return Result.OTHER_FRAMEWORK;
        }
        obstacle = obstacle(earlier, area);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Grade now = grade(report, area).orElseThrow();
        Grade then = grade(earlier, area).orElseThrow();
        if (now == Grade.ADEQUATE || then == Grade.ADEQUATE) {
            return Result.OTHER_FRAMEWORK;
        }
        return now.isBetterThan(then) ? Result.BETTER : then.isBetterThan(now) ? Result.WORSE : Result.SAME;
    }

    private static Optional<Result> obstacle(Report report, JudgementArea area) {
        if (report.judgements().containsKey(area)) {
            return Optional.empty();
        }
        if (!Standing.isNotGiven(report, area)) {
            return Optional.of(Result.NOT_READ);
        }
        boolean overall = area == JudgementArea.OVERALL
                && report.framework().filter(rules -> rules == Framework.ILACS_NO_OVERALL).isPresent();
        return Optional.of(overall ? Result.NO_OVERALL : Result.NOT_JUDGED);
    }

    private static boolean isIlacs(ReportKind kind) {
        return kind == ReportKind.ILACS_STANDARD || kind == ReportKind.ILACS_SHORT;
    }

    private static Optional<Grade> grade(Report report, JudgementArea area) {
        return Optional.ofNullable(report.judgements().get(area));
    }

    /** The grade that the inspection gave. */
    Optional<Grade> now() {
        return grade(this.report, this.area);
    }

    /** The grade that the inspection before it gave. */
    Optional<Grade> then() {
        return this.before.flatMap(earlier -> grade(earlier, this.area));
    }

    boolean isComparable() {
        return switch (this.result) {
            case BETTER, WORSE, SAME -> true;
            case NO_OVERALL, NOTHING_BEFORE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK -> false;
        };
    }

    /**
     * "up from requires improvement", "the same as before"; empty where nobody can say.
     */
    Optional<String> direction() {
        return switch (this.result) {
            case BETTER -> then().map(grade -> "up from " + Wording.brief(grade));
            case WORSE -> then().map(grade -> "down from " + Wording.brief(grade));
            case SAME -> Optional.of("the same as before");
            case NO_OVERALL, NOTHING_BEFORE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK -> Optional.empty();
        };
    }

}
