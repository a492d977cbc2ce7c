package org.councilratings.core.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * From one full inspection of a council to the next, in one judgement. Overall
 * effectiveness is compared across frameworks; any other judgement only within one, and
 * only where both inspections made it apart.
 *
 * @param earlier the full inspection before; empty where none is held
 */
public record Step(Optional<Report> earlier, Report later, JudgementArea area, Way way) {

    /** Which way it went, or why nobody can say. */
    public enum Way {

        UP, DOWN, SAME,
        /** One of the two gave no overall grade, as none since April 2026 does. */
        NO_OVERALL,
        /** No full inspection before it is held. */
        NOTHING_BEFORE,
        /** Children in care and care leavers were one judgement in one of the two. */
        JOINT_CARE,
        /** Not a judgement of one of the two. */
        NOT_JUDGED,
        /** A grade of one of the two was not read with certainty. */
        NOT_READ,
        /** The two were made under different frameworks. */
        OTHER_FRAMEWORK

    }

    static Step of(Report earlier, Report later, JudgementArea area) {
        return new Step(Optional.of(earlier), later, area, way(earlier, later, area));
    }

    /**
     * To one of a council's inspections from the one before it.
     * @param ratings the council's full inspections, the newest first
     * @param at which of them
     */
    static Step to(List<Report> ratings, int at, JudgementArea area) {
        return from(ratings.stream().skip(at + 1L).findFirst(), ratings.get(at), area);
    }

    private static Step from(Optional<Report> earlier, Report later, JudgementArea area) {
        return earlier.map(report -> of(report, later, area))
            .orElseGet(() -> new Step(Optional.empty(), later, area,
                    later.judgements().containsKey(area) ? Way.NOTHING_BEFORE : obstacle(later, area)));
    }

    /** One for each judgement of the later inspection, in the areas' order. */
    static List<Step> ofEachJudgement(Report earlier, Report later) {
        return later.judgements().keySet().stream().map(area -> of(earlier, later, area)).toList();
    }

    /**
     * One for each judgement of an inspection, in the areas' order; none where it rates
     * not the council as a whole.
     * @param ratings the council's full inspections, the newest first
     */
    public static List<Step> ofEachJudgement(List<Report> ratings, Report later) {
        if (!later.isRating()) {
            return List.of();
        }
        List<String> keys = ratings.stream().map(Report::key).toList();
        int at = keys.indexOf(later.key());
        // the record may have moved on since the report was taken from it
        Stream<Report> before = (at < 0) ? ratings.stream().filter(report -> isBefore(report, later))
                : ratings.stream().skip(at + 1L);
        Optional<Report> earlier = before.findFirst();
        return later.judgements().keySet().stream().map(area -> from(earlier, later, area)).toList();
    }

    private static boolean isBefore(Report report, Report later) {
        return report.when()
            .filter(date -> later.when().filter(when -> date.latest().isBefore(when.earliest())).isPresent())
            .isPresent();
    }

    private static Way way(Report earlier, Report later, JudgementArea area) {
        if (area != JudgementArea.OVERALL && earlier.kind().isIlacs() != later.kind().isIlacs()) {
            return Way.OTHER_FRAMEWORK;
        }
        Grade then = earlier.judgements().get(area);
        Grade now = later.judgements().get(area);
        if (then == null || now == null) {
            return obstacle((now == null) ? later : earlier, area);
        }
        if (then == Grade.ADEQUATE || now == Grade.ADEQUATE) {
            return Way.OTHER_FRAMEWORK;
        }
        return now.isBetterThan(then) ? Way.UP : then.isBetterThan(now) ? Way.DOWN : Way.SAME;
    }

    /** Why an inspection has no grade. */
    private static Way obstacle(Report report, JudgementArea area) {
        if (!Rules.leaveOut(report, area)) {
            return Way.NOT_READ;
        }
        return switch (area) {
            case OVERALL -> Way.NO_OVERALL;
            case IN_CARE, CARE_LEAVERS, IN_CARE_AND_CARE_LEAVERS ->
                report.kind().isIlacs() ? Way.JOINT_CARE : Way.NOT_JUDGED;
            default -> Way.NOT_JUDGED;
        };
    }

    public boolean isComparable() {
        return this.way == Way.UP || this.way == Way.DOWN || this.way == Way.SAME;
    }

    /** "up from good", "the same as before"; empty where nobody can say. */
    Optional<String> direction() {
        return direction(Grade::words);
    }

    /** The same with the grade in few words: "up from requires improvement". */
    public Optional<String> directionInBrief() {
        return direction(Wording::brief);
    }

    private Optional<String> direction(Function<Grade, String> words) {
        return switch (this.way) {
            case UP -> then().map(words).map("up from "::concat);
            case DOWN -> then().map(words).map("down from "::concat);
            case SAME -> Optional.of("the same as before");
            case NO_OVERALL, NOTHING_BEFORE, JOINT_CARE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK -> Optional.empty();
        };
    }

    /** The grade of the earlier inspection, where it gave one. */
    public Optional<Grade> then() {
        return this.earlier.flatMap(report -> Optional.ofNullable(report.judgements().get(this.area)));
    }

    /** The grade of the later inspection, where it gave one. */
    public Optional<Grade> now() {
        return Optional.ofNullable(this.later.judgements().get(this.area));
    }

    /** Why the two cannot be compared, to stand after "because". */
    public String why() {
        return switch (this.way) {
            case NO_OVERALL -> "one of the two gave no overall grade: Ofsted has given none since April 2026";
            case NOTHING_BEFORE -> "no full inspection before it is on record";
            case JOINT_CARE -> "ILACS inspections judged children in care and care leavers together until the end of "
                    + "2022: there is no separate grade to compare";
            case NOT_JUDGED -> "one of the two did not judge " + this.area.words();
            case NOT_READ -> "one of the two grades was not read with certainty";
            case OTHER_FRAMEWORK -> "the two were made under different frameworks";
            case UP, DOWN, SAME -> "";
        };
    }

    /**
     * Every judgement of an inspection beside the one before: "the impact of leaders: up
     * from good; help and protection: the same. Not comparable: care leavers, because …".
     */
    static String inWords(List<Step> steps) {
        String compared = steps.stream()
            .filter(Step::isComparable)
            .map(step -> step.area().words() + ": "
                    + ((step.way() == Way.SAME) ? "the same" : step.direction().orElse("")))
            .collect(Collectors.joining("; "));
        Map<String, List<String>> apart = new LinkedHashMap<>();
        steps.stream()
            .filter(step -> !step.isComparable())
            .forEach(step -> apart.computeIfAbsent(step.why(), reason -> new ArrayList<>()).add(step.area().words()));
        String others = apart.entrySet()
            .stream()
            .map(entry -> "%s, because %s".formatted(Wording.joined(entry.getValue()), entry.getKey()))
            .collect(Collectors.joining("; "));
        return (compared.isEmpty() ? "" : compared + ".")
                + (others.isEmpty() ? "" : (compared.isEmpty() ? "n" : " N") + "ot comparable: " + others + ".");
    }

}
