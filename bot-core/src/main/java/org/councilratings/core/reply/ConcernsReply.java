package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;

/**
 * How many areas for improvement a council's newest inspection lists, and where they are
 * read. Their texts are shown only where the data holds them, as quotations.
 */
final class ConcernsReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private final Dataset dataset;

    private final LocalDate today;

    ConcernsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Concerns question) {
        Authority authority = question.authority();
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).noInspection(authority, KIND);
        }
        Report report = newest.get();
        boolean quoted = report.areasForImprovement().filter(points -> !points.quotations().isEmpty()).isPresent();
        Answer.Draft answer = Answer
            .draft((quoted || listsNone(report)) ? Outcome.ANSWERED : Outcome.NO_DATA, KIND, title(authority, report))
            .about(authority)
            .say("%s The record holds %s.".formatted(sentence(authority, report),
                    Wording.inspectionsHeld(this.dataset)));
        if (!quoted) {
            // where there is no list, running text may still speak of what to improve
            answer.say("%s in the report: %s".formatted(
                    listsNone(report) ? "What it says in running text stands" : "I do not hold their texts; they stand",
                    report.link().orElse(authority.ofstedPage())));
        }
        quote(answer, report.areasForImprovement());
        priorityActions(answer, report);
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
        later(answer, authority, report);
        return answer.followUp(NextQuestions.reportLink(authority))
            .followUp(NextQuestions.rating(authority))
            .followUp(Choice.of("Visits since",
                    new Question.VisitsTo(authority, Visits.ANY, new Period.SinceInspection(Optional.empty()))))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** Reports before 2018 have recommendations instead of the list. */
    private static Optional<Integer> count(Report report) {
        return report.areasForImprovement().map(Points::count).filter(count -> Rules.areIlacs(report));
    }

    private static boolean listsNone(Report report) {
        return count(report).filter(count -> count == 0).isPresent();
    }

    private static String title(Authority authority, Report report) {
        return authority.shortName() + ": "
                + count(report)
                    .map(count -> (count == 0) ? "no list of areas for improvement"
                            : VisitText.areas(count) + " for improvement")
                    .orElse("areas for improvement not counted");
    }

    private static String sentence(Authority authority, Report report) {
        String subject = "Ofsted's newest inspection of %s, %s, %s,".formatted(authority.shortName(),
                Wording.withArticle(report.kind().words()), Wording.published(report));
        if (listsNone(report)) {
            return subject + " has no list of areas for improvement.";
        }
        return count(report).map(number -> "%s lists %s for improvement.".formatted(subject, VisitText.areas(number)))
            .orElse(subject + " may list areas for improvement; how many is not held.");
    }

    /** Only a user's own import has the words of a report. */
    private static void quote(Answer.Draft answer, Optional<Points> points) {
        List<String> quotations = points.map(Points::quotations).orElse(List.of());
        if (!quotations.isEmpty()) {
            answer.say("In Ofsted's words:")
                .add(new Block.Bullets(quotations.stream().map(words -> "“" + words + "”").toList()));
        }
    }

    private static void priorityActions(Answer.Draft answer, Report report) {
        VisitText.priorityActions(report).ifPresent(actions -> answer.say("It also lists %s.".formatted(actions)));
        quote(answer, report.priorityActions());
    }

    /** What visits since then listed, by number. */
    private void later(Answer.Draft answer, Authority authority, Report inspection) {
        for (Report visit : VisitsSince.of(inspection, this.dataset.reports(authority.slug())).later()) {
            Optional<Integer> areas = visit.areasForImprovement().map(Points::count);
            if (areas.isEmpty()) {
                continue;
            }
            answer.say("Since then: %s, %s, %s. It %s for improvement%s.".formatted(
                    VisitText.kind(visit) + VisitText.focus(visit), Wording.onSite(visit), Wording.published(visit),
                    (areas.get() == 0) ? "has no list of areas" : "lists " + VisitText.areas(areas.get()),
                    VisitText.priorityActions(visit).map(actions -> ", and lists " + actions).orElse("")));
            quote(answer, visit.areasForImprovement());
            quote(answer, visit.priorityActions());
            answer.cite(Wording.citation(visit, authority));
        }
        answer.say(Wording.visitLimits(this.dataset));
    }

}
