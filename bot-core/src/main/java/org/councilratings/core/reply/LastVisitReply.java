package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * The newest visit on record, with what it was, and how far the record goes: an absent
 * visit is not evidence that there was none.
 */
final class LastVisitReply {

    private static final QuestionKind KIND = QuestionKind.LAST_VISIT;

    private final Dataset dataset;

    private final LocalDate today;

    LastVisitReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.LastVisit question) {
        Authority authority = question.authority();
        Visits visits = question.visits();
        List<Report> counted = this.dataset.reports(authority.slug())
            .stream()
            .filter(report -> visits.counts(report.kind()))
            .toList();
        List<Report> dated = counted.stream().filter(report -> !report.onSite().isEmpty()).toList();
        if (dated.isEmpty()) {
            // a letter whose days on site are not held still tells when it came out
            dated = counted.stream().filter(report -> report.published().isPresent()).toList();
        }
        if (dated.isEmpty()) {
            return nothing(authority, visits, counted);
        }
        Report last = dated.getFirst();
        List<Report> mayBeNewer = counted.stream()
            .filter(report -> report != last && mayBeNewer(report, last))
            .toList();
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND, "%s: last %s on record".formatted(authority.shortName(), visits.words()))
            .about(authority)
            .say("%s %s, %s. %s".formatted(lead(authority, visits, mayBeNewer), article(last), Wording.dates(last),
                    Wording.visitsHeld(this.dataset)));
        last.focus().ifPresent(focus -> answer.say("It looked at: %s.".formatted(focus)));
        last.progress().ifPresent(progress -> answer.say("In one line: %s.".formatted(progress)));
        result(answer, last);
        Wording.caveat(last).ifPresent(answer::say);
        Wording.about(last, this.dataset).ifPresent(answer::say);
        last.notes().forEach(note -> answer.say("Note: " + Wording.sentence(note)));
        answer.cite(Wording.citation(last, authority));
        withoutDates(answer, authority, mayBeNewer);
        answer.followUp(NextQuestions.rating(authority));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String article(Report report) {
        String number = report.visitNumber().isPresent() ? " (number %d)".formatted(report.visitNumber().getAsInt())
                : "";
        return "a " + report.kind().words() + number;
    }

    private static void result(Answer.Draft answer, Report report) {
        if (report.kind().isFullInspection()) {
            if (report.overall().isEmpty() && Rules.giveNoOverall(report)) {
                answer.say("It gave no overall grade: Ofsted has given none since April 2026.");
            }
            if (!report.judgements().isEmpty()) {
                answer.add(new Block.JudgementGrid(report.judgements()));
            }
        }
        else {
            if (report.kind() == ReportKind.JTAI) {
                answer.say("It was about the council together with police, health and others, not the council alone.");
            }
            answer.say("A visit of this kind gives no grade; the rating of the last full inspection stands.");
        }
    }

    /** A report whose days on site are not held, and that is not surely older. */
    private static boolean mayBeNewer(Report report, Report last) {
        LocalDate end = last.when().map(KnownDate::latest).orElse(LocalDate.MIN);
        return report.onSite().isEmpty() && !report.isSurelyOver(end);
    }

    private static void withoutDates(Answer.Draft answer, Authority authority, List<Report> mayBeNewer) {
        for (Report report : mayBeNewer) {
            answer.say("On record without its days on site, so it may be older or newer: a %s%s, %s.%s".formatted(
                    report.kind().words(), VisitText.focus(report), Wording.published(report) + VisitText.bound(report),
                    report.notes().isEmpty() ? "" : " Note: " + Wording.sentence(String.join("; ", report.notes()))));
            answer.cite(Wording.citation(report, authority));
        }
    }

    /** Never calls a visit the newest where another, without dates, may be newer. */
    private static String lead(Authority authority, Visits visits, List<Report> mayBeNewer) {
        return mayBeNewer.isEmpty() ? "The newest %s on record for %s:".formatted(visits.words(), authority.shortName())
                : "The newest %s on record for %s whose days on site are held (see below for %s without):".formatted(
                        visits.words(), authority.shortName(),
                        (mayBeNewer.size() == 1) ? "one" : String.valueOf(mayBeNewer.size()));
    }

    private Answer nothing(Authority authority, Visits visits, List<Report> undated) {
        Answer.Draft answer = Answer
            .draft(Outcome.NO_DATA, KIND,
                    "%s: no %s with a date on record".formatted(authority.shortName(), visits.words()))
            .about(authority)
            .say("I hold no record of a %s to %s with a date. That does not mean there was none. %s"
                .formatted(visits.words(), authority.shortName(), Wording.visitsHeld(this.dataset)));
        for (Report report : undated) {
            answer.say("On record without a date: a %s%s%s.".formatted(report.kind().words(), VisitText.focus(report),
                    VisitText.bound(report)));
            answer.cite(Wording.citation(report, authority));
        }
        Optional<Report> any = this.dataset.lastVisit(authority.slug());
        if (visits != Visits.ANY && any.isPresent()) {
            answer.followUp(Choice.of("Last visit of any kind", new Question.LastVisit(authority, Visits.ANY)));
        }
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

}
