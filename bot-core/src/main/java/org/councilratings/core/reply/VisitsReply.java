package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * Visits to one council by their days on site, newest first. What may lie in the time or
 * not is told apart, and an absent visit is no evidence that there was none.
 */
final class VisitsReply {

    private static final QuestionKind KIND = QuestionKind.VISITS;

    /** No report on record came out later than this after its visit. */
    private static final int LONGEST_WAIT_MONTHS = 9;

    private final Dataset dataset;

    private final LocalDate today;

    VisitsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.VisitsTo question) {
        Authority authority = question.authority();
        Optional<TimeSpan> span = TimeSpan.of(question.period(), this.dataset.ratings(authority.slug()));
        if (span.isEmpty()) {
            return noInspection(question);
        }
        if (span.get().from().filter(this.today::isBefore).isPresent()) {
            return nothing(question, span.get(),
                    "That time has not come yet, and nobody can say who will be visited then.", Found.none());
        }
        Found found = find(question, span.get());
        return found.isEmpty() ? nothing(question, span.get(),
                "I hold no record of %s to %s%s; that does not mean there was none.".formatted(
                        Wording.withArticle(question.visits().words()), authority.shortName(), span.get().inSentence()),
                found) : told(question, span.get(), found);
    }

    /**
     * Visits of the kind that is asked for, each list newest first.
     *
     * @param sure whose days on site lie in the time
     * @param perhaps known only to the month, which lies in the time in part
     * @param publishedThen on site outside the time, or not known when, but published in
     * it
     * @param undated whose days on site are not held, and that may lie in the time
     */
    private record Found(List<Report> sure, List<Report> perhaps, List<Report> publishedThen, List<Report> undated) {

        static Found none() {
            return new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return this.sure.isEmpty() && this.perhaps.isEmpty();
        }

    }

    private Found find(Question.VisitsTo question, TimeSpan span) {
        Found found = Found.none();
        for (Report report : this.dataset.reports(question.authority().slug())) {
            if (!question.visits().counts(report.kind()) || span.since().filter(report::equals).isPresent()) {
                continue;
            }
            boolean published = report.published().filter(span::mayHold).isPresent();
            if (report.onSite().isEmpty()) {
                addWithoutDays(found, span, report, published);
            }
            else if (report.onSite().stream().anyMatch(span::surelyMeets)) {
                found.sure().add(report);
            }
            else if (report.onSite().stream().anyMatch(span::mayMeet)) {
                found.perhaps().add(report);
            }
            else if (published) {
                found.publishedThen().add(report);
            }
        }
        return found;
    }

    private static void addWithoutDays(Found found, TimeSpan span, Report report, boolean published) {
        if (span.isAlways()) {
            found.sure().add(report);
        }
        else if (report.published().isEmpty()) {
            if (span.mayHold(report)) {
                found.undated().add(report);
            }
        }
        else if (published) {
            found.publishedThen().add(report);
        }
        else if (report.published().filter(date -> cameSoonAfter(span, date)).isPresent()) {
            found.undated().add(report);
        }
    }

    /** Whether a report of a visit in a time may have come out on a day after it. */
    private static boolean cameSoonAfter(TimeSpan span, KnownDate published) {
        return span.to()
            .filter(to -> published.latest().isAfter(to)
                    && !published.earliest().isAfter(to.plusMonths(LONGEST_WAIT_MONTHS)))
            .isPresent();
    }

    private Answer told(Question.VisitsTo question, TimeSpan span, Found found) {
        Authority authority = question.authority();
        List<Report> all = new ArrayList<>(found.sure());
        all.addAll(found.perhaps());
        String most = Wording.counted(all.size(), question.visits().words());
        String count = found.perhaps().isEmpty() ? most
                : found.sure().isEmpty() ? "perhaps " + most : "%d to %s".formatted(found.sure().size(), most);
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND,
                    "%s: %s on record%s".formatted(authority.shortName(), count, span.inSentence()))
            .about(authority)
            .say("I hold a record of %s to %s%s. %s%s".formatted(count, authority.shortName(), span.inSentence(),
                    Wording.held(this.dataset, question.visits()), limits(question.visits(), span)));
        if (!found.sure().isEmpty()) {
            answer.add(timeline(found.sure()));
        }
        if (!found.perhaps().isEmpty()) {
            answer.say("Known only to the month, so it may lie in that time or not:").add(timeline(found.perhaps()));
        }
        besides(answer, span, found);
        if (all.stream().anyMatch(report -> !report.kind().isFullInspection())) {
            answer.say("Visits other than full inspections give no grade.");
        }
        all.forEach(report -> answer.cite(Wording.citation(report, authority)));
        cite(answer, authority, found);
        return answer.followUp(NextQuestions.lastVisit(authority))
            .followUp(NextQuestions.rating(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** What came out in the time, and what has no date. */
    private void besides(Answer.Draft answer, TimeSpan span, Found found) {
        if (!found.publishedThen().isEmpty()) {
            answer.say("Published%s, but on site before it or on days that are not held:".formatted(span.inSentence()))
                .add(timeline(found.publishedThen()));
        }
        if (!found.undated().isEmpty()) {
            answer.say("On record without its days on site, so it may lie in that time or not:")
                .add(new Block.Bullets(
                        found.undated().stream().map(report -> VisitText.line(report, this.dataset)).toList()));
        }
    }

    private static void cite(Answer.Draft answer, Authority authority, Found found) {
        found.publishedThen().forEach(report -> answer.cite(Wording.citation(report, authority)));
        found.undated().forEach(report -> answer.cite(Wording.citation(report, authority)));
    }

    private Block.Timeline timeline(List<Report> reports) {
        return new Block.Timeline(reports.stream()
            .map(report -> new Block.Event(Wording.capital(VisitText.days(report)), what(report), report.overall()))
            .toList());
    }

    private String what(Report report) {
        StringJoiner what = new StringJoiner(". ");
        what.add(VisitText.line(report, this.dataset)
                + (report.kind().isFullInspection() ? ": " + InspectionText.result(report) : ""));
        report.progress().ifPresent(progress -> what.add("In one line: " + progress));
        return what.toString();
    }

    /** Where a report of that time may have come out after the record ends. */
    private String limits(Visits visits, TimeSpan span) {
        LocalDate end = span.to().filter(this.today::isAfter).orElse(this.today);
        boolean beyond = List.of(ReportKind.values())
            .stream()
            .filter(visits::counts)
            .flatMap(kind -> this.dataset.coverage(kind).stream())
            .filter(coverage -> coverage.kind() != ReportKind.SIF && coverage.kind() != ReportKind.PRE_SIF)
            .map(Coverage::to)
            .anyMatch(to -> end.plusMonths(LONGEST_WAIT_MONTHS).isAfter(to));
        return beyond ? " Of visits reported after that I cannot know." : "";
    }

    private Answer noInspection(Question.VisitsTo question) {
        String year = (question.period() instanceof Period.SinceInspection since)
                ? since.year().map(it -> " in " + it).orElse("") : "";
        List<String> held = this.dataset.ratings(question.authority().slug())
            .stream()
            .flatMap(report -> report.published().stream())
            .map(KnownDate::words)
            .toList();
        return nothing(question, TimeSpan.always(),
                "I hold no full inspection of %s%s to begin with%s.".formatted(question.authority().shortName(), year,
                        held.isEmpty() ? "" : "; those that I hold were published on " + Wording.joined(held)),
                Found.none());
    }

    private Answer nothing(Question.VisitsTo question, TimeSpan span, String why, Found found) {
        Authority authority = question.authority();
        Answer.Draft answer = Answer
            .draft(Outcome.NO_DATA, KIND,
                    "%s: no %s on record%s".formatted(authority.shortName(), question.visits().words(),
                            span.inSentence()))
            .about(authority)
            .say("%s %s%s".formatted(why, Wording.held(this.dataset, question.visits()),
                    limits(question.visits(), span)));
        besides(answer, span, found);
        cite(answer, authority, found);
        this.dataset.reports(authority.slug())
            .stream()
            .filter(report -> question.visits().counts(report.kind()) && report.when().isPresent())
            .findFirst()
            .filter(newest -> !found.publishedThen().contains(newest))
            .ifPresent(newest -> answer
                .say("The newest %s on record: %s, %s.".formatted(question.visits().words(),
                        VisitText.line(newest, this.dataset), Wording.onSite(newest)))
                .cite(Wording.citation(newest, authority)));
        return answer.followUp(NextQuestions.lastVisit(authority))
            .followUp(NextQuestions.visits(authority, Visits.ANY))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

}
