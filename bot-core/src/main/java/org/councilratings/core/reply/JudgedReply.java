package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * Who was given a grade by an inspection whose report came out at a time. That is not who
 * held the grade then, and need not hold now: each newer inspection is told.
 */
final class JudgedReply {

    private static final QuestionKind KIND = QuestionKind.LIST;

    private final Dataset dataset;

    private final LocalDate today;

    JudgedReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /** A full inspection in the record of an authority. */
    private record Inspected(Authority authority, Report report) {
    }

    Answer reply(Question.Judged question) {
        Optional<Period.Between> time = (question.period() instanceof Period.Between between) ? Optional.of(between)
                : Optional.empty();
        String when = time.map(it -> " " + it.words()).orElse("");
        LocalDate ends = Wording.inspectionsTo(this.dataset);
        boolean unknown = time.flatMap(Period.Between::from).filter(from -> from.isAfter(ends)).isPresent();
        List<Inspected> inspected = inspected(question, time);
        List<Inspected> judged = inspected.stream().filter(one -> isJudged(one.report(), question)).toList();
        String grades = question.wanted().grades().stream().map(Grade::words).collect(Collectors.joining(" or "));
        String part = (question.wanted().area() == JudgementArea.OVERALL) ? ""
                : " for " + question.wanted().area().words();
        long authorities = judged.stream().map(Inspected::authority).distinct().count();
        Answer.Draft answer = Answer.draft(unknown ? Outcome.NO_DATA : Outcome.ANSWERED, KIND,
                unknown ? "Judged %s%s%s: not known".formatted(grades, part, when) : "Judged %s%s%s: %s"
                    .formatted(grades, part, when, Wording.members((int) authorities, question.group())));
        answer.say(unknown
                ? "I cannot know who was judged %s%s: the record of full inspections ends on %s.".formatted(grades,
                        when, Wording.day(ends))
                : "%s judged %s%s by full inspections published%s, as far as the record goes. It holds %s.%s".formatted(
                        authorities == 0 ? "None of the %s was".formatted(question.group().words())
                                : "%s %s".formatted(Wording.members((int) authorities, question.group()),
                                        (authorities == 1) ? "was" : "were"),
                        grades, part, when, Wording.inspectionsHeld(this.dataset), later(time, ends)));
        tell(answer, judged, question.wanted().area());
        withoutGrade(answer, inspected, question.wanted().area());
        answer
            .followUp(Choice.of("Who holds it now", new Question.Listing(question.group(), question.wanted(), false)));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    /** The newest first. */
    private List<Inspected> inspected(Question.Judged question, Optional<Period.Between> time) {
        List<Inspected> inspected = new ArrayList<>();
        for (Authority authority : this.dataset.authorities()) {
            if (question.group().contains(authority)) {
                for (Report report : this.dataset.ratings(authority.slug())) {
                    if (report.published()
                        .filter(date -> time.filter(period -> !period.mayHold(date)).isEmpty())
                        .isPresent()) {
                        inspected.add(new Inspected(authority, report));
                    }
                }
            }
        }
        inspected.sort((one,
                other) -> other.report().published().orElseThrow().compareTo(one.report().published().orElseThrow()));
        return inspected;
    }

    private static boolean isJudged(Report report, Question.Judged question) {
        return grade(report, question.wanted().area()).filter(question.wanted().grades()::contains).isPresent();
    }

    private static Optional<Grade> grade(Report report, JudgementArea area) {
        return Optional.ofNullable(report.judgements().get(area));
    }

    private static String later(Optional<Period.Between> time, LocalDate ends) {
        return time.filter(period -> period.to().filter(to -> !to.isAfter(ends)).isPresent()).isPresent() ? ""
                : " Inspections published after that day may be missing.";
    }

    private void tell(Answer.Draft answer, List<Inspected> judged, JudgementArea area) {
        if (judged.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Inspected one : judged) {
            Report report = one.report();
            Report newest = this.dataset.currentRating(one.authority().slug()).orElseThrow();
            lines.add("%s: %s, %s%s".formatted(one.authority().shortName(),
                    grade(report, area).map(Grade::words).orElse(""), Wording.published(report),
                    (newest == report) ? "" : since(newest, area)));
            answer.about(one.authority()).cite(Wording.citation(report, one.authority()));
            if (newest != report) {
                answer.cite(Wording.citation(newest, one.authority()));
            }
        }
        answer.add(new Block.Bullets(lines));
        judged.stream()
            .flatMap(one -> Wording.about(one.report(), one.authority(), this.dataset).stream())
            .forEach(answer::say);
    }

    private static String since(Report newest, JudgementArea area) {
        Optional<Grade> now = grade(newest, area);
        return " – not its newest: the inspection %s gave %s".formatted(Wording.published(newest),
                now.map(Grade::words).orElse("no such grade"));
    }

    /** An inspection that gave no such grade is neither in nor out. */
    private static void withoutGrade(Answer.Draft answer, List<Inspected> inspected, JudgementArea area) {
        List<Inspected> none = inspected.stream().filter(one -> !one.report().judgements().containsKey(area)).toList();
        if (none.isEmpty()) {
            return;
        }
        boolean overall = area == JudgementArea.OVERALL
                && none.stream().allMatch(one -> Rules.giveNoOverall(one.report()));
        answer.say("Not counted: %s of that time without such a grade%s: %s.".formatted(
                Wording.counted(none.size(), "inspection"),
                overall ? ", as Ofsted has given none overall since April 2026" : "",
                Wording.joined(none.stream()
                    .map(one -> "%s (%s)".formatted(one.authority().shortName(), Wording.published(one.report())))
                    .toList())));
        none.forEach(one -> answer.cite(Wording.citation(one.report(), one.authority())));
    }

}
