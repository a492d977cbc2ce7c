package org.councilratings.core.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.councilratings.core.question.Period;
import org.councilratings.core.reply.Step;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.core.reply.VisitText;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** What a post tells, in one line. */
final class Headline {

    private final Summary summary;

    private final List<Finding> findings;

    private final String whom;

    private final String fresh;

    private final String correction;

    /**
     * A headline.
     * @param isNews whether the reports are new, as far as they were not asked for by
     * when they came out
     * @param correction the first correction, in short; empty where there is none
     */
    Headline(Summary summary, List<Finding> findings, Whom whom, boolean isNews, String correction) {
        this.correction = correction;
        this.fresh = (isNews && summary.period().isEmpty()) ? "new " : "";
        this.summary = summary;
        this.findings = findings;
        this.whom = whom.inShort();
    }

    String words() {
        String on = this.whom.isEmpty() ? "" : " on " + this.whom;
        String when = this.summary.period().map(Period.Between::words).map(" published "::concat).orElse("");
        int corrections = this.summary.corrections().size();
        String corrected = (corrections == 0) ? "" : Wording.counted(corrections, "correction");
        if (this.findings.size() == 1) {
            Finding one = this.findings.getFirst();
            return "%s%s: %s".formatted(Wording.capital(this.fresh + "report"), when,
                    String.join("; ", Stream.of(single(one), corrected).filter(it -> !it.isEmpty()).toList()));
        }
        if (!this.findings.isEmpty()) {
            List<String> counts = counts();
            if (!corrected.isEmpty()) {
                counts.add(corrected);
            }
            return "%d %sreports%s%s%s".formatted(this.findings.size(), this.fresh, on, when,
                    counts.isEmpty() ? "" : ": " + String.join(", ", counts));
        }
        if (corrections > 0) {
            return (corrections == 1) ? this.correction : corrected + on;
        }
        if (!this.summary.added().isEmpty()) {
            return Digest.added(this.summary.added()) + on;
        }
        String which = this.summary.period().isPresent() ? "reports on record" : this.fresh + "reports";
        return "No %s%s%s%s".formatted(which, on, when, this.summary.unsaid().isPresent() ? " to tell yet" : "");
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        count(counts, Finding::isInadequateOverall, "%d inadequate");
        count(counts, finding -> finding.hasInadequate() && !finding.isInadequateOverall(),
                "%d with an inadequate judgement");
        count(counts, Finding::isDecline, "%d decline");
        count(counts, Finding::isImprovement, "%d improvement");
        count(counts, Finding::hasPriorityActions, "%d with areas for priority action");
        return counts;
    }

    private void count(List<String> counts, Predicate<Finding> which, String words) {
        long count = this.findings.stream().filter(which).count();
        if (count > 0) {
            boolean isNoun = words.endsWith("decline") || words.endsWith("improvement");
            counts.add(words.formatted(count) + ((isNoun && count > 1) ? "s" : ""));
        }
    }

    /** "Kent, short inspection: inadequate, down from good". */
    private static String single(Finding finding) {
        String what = "%s, %s".formatted(finding.council(), VisitText.kind(finding.report()));
        List<String> found = new ArrayList<>();
        if (finding.report().isRating()) {
            finding.report()
                .overall()
                .ifPresentOrElse(grade -> overall(finding, grade, found), () -> parts(finding, found));
        }
        VisitText.priorityActions(finding.report()).ifPresent(found::add);
        return found.isEmpty() ? what : what + ": " + String.join(", ", found);
    }

    private static void overall(Finding finding, Grade grade, List<String> found) {
        found.add(grade.words());
        Optional<Step> overall = finding.steps()
            .stream()
            .filter(step -> step.area() == JudgementArea.OVERALL)
            .findFirst();
        overall.flatMap(Step::directionInBrief).ifPresent(found::add);
        if (grade != Grade.INADEQUATE && finding.hasInadequate()) {
            found.add("with an inadequate judgement");
        }
        // the overall grade may stay where a part of it does not
        Way whole = overall.map(Step::way).orElse(Way.NOT_JUDGED);
        List<String> moved = new ArrayList<>();
        part(moved, (whole == Way.DOWN) ? 0 : finding.count(Way.DOWN), "down");
        part(moved, (whole == Way.DOWN || whole == Way.UP) ? 0 : finding.count(Way.UP), "up");
        found.addAll(moved);
    }

    private static void parts(Finding finding, List<String> found) {
        long inadequate = finding.report().judgements().values().stream().filter(Grade.INADEQUATE::equals).count();
        part(found, inadequate, "inadequate");
        part(found, finding.count(Way.DOWN), "down");
        part(found, finding.count(Way.UP), "up");
        if (finding.isComparable() && finding.count(Way.DOWN) == 0 && finding.count(Way.UP) == 0) {
            found.add(finding.isUnchanged() ? "no change" : "no change in %s, the rest not comparable"
                .formatted(Wording.counted(finding.count(Way.SAME), "judgement")));
        }
    }

    /** "2 judgements inadequate", and then "1 down". */
    private static void part(List<String> found, long count, String what) {
        if (count > 0) {
            found.add((found.isEmpty() ? Wording.counted(count, "judgement") : String.valueOf(count)) + " " + what);
        }
    }

}
