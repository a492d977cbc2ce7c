package org.councilratings.core.reply;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * The rating of a council, now or in the past: the newest full inspection published by
 * then. Where that gave no overall grade, its judgements are the rating, and no older
 * overall grade stands in for it.
 */
final class RatingReply {

    private static final QuestionKind KIND = QuestionKind.RATING;

    private final Dataset dataset;

    private final LocalDate today;

    RatingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Rating question) {
        Authority authority = question.authority();
        List<Report> ratings = this.dataset.ratings(authority.slug());
        return switch (question.when()) {
            case When.Now() -> now(authority, ratings);
            case When.On(LocalDate day) -> on(authority, ratings, day);
            case When.During during -> during(authority, ratings, during);
            case When.BeforeInspection(Optional<Year> year) -> before(authority, ratings, year);
            case When.LastOverall() -> lastOverall(authority, ratings);
            case When.OfInspection(Year year) -> ofInspection(authority, ratings, year);
        };
    }

    private Answer now(Authority authority, List<Report> ratings) {
        if (ratings.isEmpty()) {
            return nothing(authority, "I hold no full inspection of %s.".formatted(authority.shortName()));
        }
        Report report = ratings.getFirst();
        Outcome outcome = report.judgements().isEmpty() ? Outcome.NO_DATA : Outcome.ANSWERED;
        Answer.Draft answer = Answer.draft(outcome, KIND, title(authority, report)).about(authority);
        answer.accent(report.overall());
        answer.say("%s This is the newest inspection in the record, which holds %s."
            .formatted(sentence(authority, report), Wording.inspectionsHeld(this.dataset)));
        detail(answer, authority, report);
        if (ratings.size() > 1) {
            compare(answer, authority, report, ratings.get(1));
        }
        laterVisits(answer, authority, report);
        followUps(answer, authority);
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    /** Where the newest inspection gave none, both are told, and which of them holds. */
    private Answer lastOverall(Authority authority, List<Report> ratings) {
        Optional<Report> last = ratings.stream().filter(report -> report.overall().isPresent()).findFirst();
        if (last.isEmpty() || last.get() == ratings.getFirst() || ratings.getFirst().judgements().isEmpty()
                || !hasNoOverall(ratings.getFirst())) {
            return now(authority, ratings);
        }
        Report report = last.get();
        Report current = ratings.getFirst();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND, title(authority, current)).about(authority);
        answer.say("%s The record holds %s.".formatted(sentence(authority, current),
                Wording.inspectionsHeld(this.dataset)));
        detail(answer, authority, current);
        answer.say("The last overall grade it was given does not hold any more. " + sentence(authority, report));
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private Answer on(Authority authority, List<Report> ratings, LocalDate day) {
        if (day.isAfter(this.today)) {
            return nothing(authority, "%s has not come yet, and nobody can say what %s will be rated then."
                .formatted(KnownDate.of(day).words(), authority.shortName()));
        }
        Optional<Report> held = heldOn(ratings, day);
        if (held.isEmpty()) {
            return tooEarly(authority, ratings, "on " + KnownDate.of(day).words(), day);
        }
        return past(authority, ratings, List.of(held.get()), "On %s".formatted(KnownDate.of(day).words()), day);
    }

    private Answer during(Authority authority, List<Report> ratings, When.During during) {
        if (during.first().isAfter(this.today)) {
            return nothing(authority, "%s has not come yet, and nobody can say what %s will be rated then."
                .formatted(during.words(), authority.shortName()));
        }
        List<Report> held = new ArrayList<>();
        heldOn(ratings, during.first()).ifPresent(held::add);
        for (Report report : ratings.reversed()) {
            if (!held.contains(report) && isPublished(report, during.last())
                    && report.published().filter(date -> !date.earliest().isBefore(during.first())).isPresent()) {
                held.add(report);
            }
        }
        if (held.isEmpty()) {
            return tooEarly(authority, ratings, "in " + during.words(), during.last());
        }
        return past(authority, ratings, held, "In " + during.words(), during.last());
    }

    private Answer before(Authority authority, List<Report> ratings, Optional<Year> year) {
        int at = 0;
        while (year.isPresent() && at < ratings.size() && !isOf(ratings.get(at), year.get())) {
            at++;
        }
        if (at + 1 >= ratings.size()) {
            return nothing(authority,
                    (at >= ratings.size())
                            ? "I hold no full inspection of %s in %s.".formatted(authority.shortName(),
                                    year.orElseThrow())
                            : "I hold no full inspection of %s before that one.".formatted(authority.shortName()));
        }
        Report newer = ratings.get(at);
        return told(authority, List.of(ratings.get(at + 1)),
                "Before the inspection %s the newest inspection was this one.".formatted(Wording.published(newer)))
            .done();
    }

    private static boolean isOf(Report report, Year year) {
        return report.onSiteStart().filter(date -> date.earliest().getYear() == year.getValue()).isPresent()
                || report.published().filter(date -> date.earliest().getYear() == year.getValue()).isPresent();
    }

    private Answer ofInspection(Authority authority, List<Report> ratings, Year year) {
        List<Report> found = ratings.reversed().stream().filter(report -> isOf(report, year)).toList();
        if (found.isEmpty()) {
            return nothing(authority, "I hold no full inspection of %s in %s.".formatted(authority.shortName(), year));
        }
        return told(authority, found, (found.size() == 1) ? "The full inspection of %s was this one.".formatted(year)
                : "The full inspections of %s were these.".formatted(year))
            .done();
    }

    /** What held at a time in the past; two reports where it changed meanwhile. */
    private Answer past(Authority authority, List<Report> ratings, List<Report> held, String time, LocalDate until) {
        Answer.Draft answer = told(authority, held,
                (held.size() == 1) ? "%s the newest published inspection was this one.".formatted(time)
                        : "%s the newest published inspections were these, one after the other.".formatted(time));
        for (Report report : ratings) {
            boolean under = report.onSiteStart().filter(date -> !date.earliest().isAfter(until)).isPresent()
                    && !isPublished(report, until);
            if (under) {
                answer
                    .say("Inspectors were also there %s, but that report was %s, after that time."
                        .formatted(Wording.onSite(report).replace("on site ", ""), Wording.published(report)))
                    .cite(Wording.citation(report, authority));
            }
        }
        return answer.done();
    }

    /**
     * Inspections of the past, one by one, and that they do not hold any more where they
     * do not.
     */
    private Answer.Draft told(Authority authority, List<Report> held, String lead) {
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND, "%s: the rating at that time".formatted(authority.shortName()))
            .about(authority);
        answer.accent((held.size() == 1) ? held.getFirst().overall() : Optional.empty());
        answer.say("%s The record holds %s.".formatted(lead, Wording.inspectionsHeld(this.dataset)));
        for (Report report : held) {
            answer.say(sentence(authority, report));
            detail(answer, authority, report);
        }
        boolean current = this.dataset.currentRating(authority.slug()).filter(held::contains).isPresent();
        if (!current) {
            answer.say("This is not the rating now: ask for the rating of %s to see what holds."
                .formatted(authority.shortName()));
        }
        answer.followUp(new Choice("Rating now", "rating " + authority.slug(), Question.Rating.now(authority)));
        return answer.freshness(Wording.freshness(this.dataset, this.today));
    }

    private static Optional<Report> heldOn(List<Report> ratings, LocalDate day) {
        return ratings.stream().filter(report -> isPublished(report, day)).findFirst();
    }

    private static boolean isPublished(Report report, LocalDate by) {
        return report.published().filter(date -> !date.latest().isAfter(by)).isPresent();
    }

    private Answer tooEarly(Authority authority, List<Report> ratings, String time, LocalDate day) {
        Answer.Draft answer = Answer.draft(Outcome.NO_DATA, KIND, authority.shortName() + ": not in the record")
            .about(authority)
            .say("%s, no full inspection of %s had been published that I hold; %s. The record holds %s.".formatted(
                    Wording.capital(time), authority.shortName(),
                    ratings.isEmpty() ? "I hold none at all"
                            : "the earliest was " + Wording.published(ratings.getLast()),
                    Wording.inspectionsHeld(this.dataset)));
        authority.since()
            .filter(day::isBefore)
            .ifPresent(
                    since -> answer.say(("%s took over the duty on %s. Inspections of the councils before it are held "
                            + "only where Ofsted lists them under its name.")
                        .formatted(authority.shortName(), KnownDate.of(since).words())));
        for (Report older : this.dataset.reports(authority.slug())) {
            if (older.kind() == ReportKind.PRE_SIF && isPublished(older, day)) {
                answer.say("On record from that time: an %s, %s%s. It is about one service, and no rating of the whole."
                    .formatted(older.kind().words(), Wording.published(older),
                            older.read() ? older.overall().map(grade -> ", judged " + grade.words()).orElse("")
                                    : ", which could not be read"));
                answer.cite(Wording.citation(older, authority));
            }
        }
        return answer.followUp(new Choice("Rating now", "rating " + authority.slug(), Question.Rating.now(authority)))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer nothing(Authority authority, String text) {
        return Answer.draft(Outcome.NO_DATA, KIND, authority.shortName() + ": not in the record")
            .about(authority)
            .say(text + " The record holds " + Wording.inspectionsHeld(this.dataset) + ".")
            .followUp(new Choice("Rating now", "rating " + authority.slug(), Question.Rating.now(authority)))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static String title(Authority authority, Report report) {
        if (report.overall().isPresent()) {
            return "%s: %s".formatted(authority.shortName(), report.overall().get().words());
        }
        if (report.judgements().isEmpty() || !hasNoOverall(report)) {
            return "%s: the newest grades were not read".formatted(authority.shortName());
        }
        return Wording.unread(report).isEmpty()
                ? "%s: no overall grade, four judgements".formatted(authority.shortName())
                : "%s: no overall grade, judgements read in part".formatted(authority.shortName());
    }

    private static boolean hasNoOverall(Report report) {
        return report.framework().filter(framework -> framework == Framework.ILACS_NO_OVERALL).isPresent();
    }

    private static String sentence(Authority authority, Report report) {
        String when = "%s, %s".formatted(Wording.onSite(report), Wording.published(report));
        String subject = "Ofsted's %s of %s, %s,".formatted(report.kind().words(), authority.shortName(), when);
        if (report.overall().isPresent()) {
            return "%s judged overall effectiveness %s.".formatted(subject, report.overall().get().words());
        }
        if (hasNoOverall(report) && !report.judgements().isEmpty()) {
            return subject + " gave no overall grade: Ofsted has given none since April 2026. "
                    + "The judgements below are the rating.";
        }
        return subject + " judged the council, but its grades could not be read with certainty. "
                + "Please open the report.";
    }

    private void detail(Answer.Draft answer, Authority authority, Report report) {
        if (!report.judgements().isEmpty()) {
            answer.add(new Block.JudgementGrid(report.judgements()));
        }
        if (report.judgements().containsKey(JudgementArea.IN_CARE_AND_CARE_LEAVERS)) {
            answer.say("Children in care and care leavers were one judgement until the end of 2022; "
                    + "there is no separate grade for either.");
        }
        Wording.unread(report).ifPresent(answer::say);
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
    }

    /** What the inspection before said, where the two can be compared. */
    private void compare(Answer.Draft answer, Authority authority, Report report, Report earlier) {
        if (report.overall().isEmpty() || earlier.overall().isEmpty()) {
            return;
        }
        Grade now = report.overall().get();
        Grade then = earlier.overall().get();
        String change = now.isBetterThan(then) ? "up from " + then.words()
                : then.isBetterThan(now) ? "down from " + then.words() : "the same as before";
        answer.say("Compared with the inspection before it, %s: %s.".formatted(Wording.published(earlier), change));
        if (!earlier.about().equals(report.about())) {
            Wording.about(earlier, this.dataset).ifPresent(answer::say);
        }
        answer.cite(Wording.citation(earlier, authority));
    }

    /**
     * Visits give no grade, but a reader must know of them, and that an absent one is no
     * proof that there was none.
     */
    private void laterVisits(Answer.Draft answer, Authority authority, Report report) {
        LocalDate end = report.when().map(KnownDate::latest).orElse(LocalDate.MIN);
        List<Report> later = this.dataset.reports(authority.slug())
            .stream()
            .filter(visit -> !visit.kind().isFullInspection())
            .filter(visit -> visit.when().filter(date -> date.earliest().isAfter(end)).isPresent())
            .toList();
        List<Report> undated = this.dataset.reports(authority.slug())
            .stream()
            .filter(visit -> !visit.kind().isFullInspection() && visit.when().isEmpty())
            .toList();
        String limits = Wording.visitLimits(this.dataset);
        if (!undated.isEmpty()) {
            answer.say("On record without a date, from before or after that inspection: %s."
                .formatted(Wording.joined(undated.stream().map(RatingReply::undatedInShort).toList())));
            undated.forEach(visit -> answer.cite(Wording.citation(visit, authority)));
        }
        if (later.isEmpty()) {
            answer.say("No visit with a later date is on record; that does not mean there was none. " + limits);
            return;
        }
        answer.say("On record since then: %s. Such visits give no grade and change none of the above. %s"
            .formatted(Wording.joined(later.stream().map(RatingReply::inShort).toList()), limits));
        later.forEach(visit -> answer.cite(Wording.citation(visit, authority)));
    }

    private static String undatedInShort(Report visit) {
        return visit.kind().words() + visit.focus().map(focus -> " (%s)".formatted(focus)).orElse("");
    }

    private static String inShort(Report visit) {
        return "%s (%s)".formatted(visit.kind().words(), visit.onSite().isEmpty() ? Wording.published(visit)
                : visit.when().map(KnownDate::words).orElse("no date"));
    }

    private static void followUps(Answer.Draft answer, Authority authority) {
        answer.followUp(new Choice("Last visit", "last visit " + authority.slug(),
                new Question.LastVisit(authority, Visits.ANY)));
    }

}
