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
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/**
 * The rating of a council, now or in the past: the newest full inspection published by
 * then. Where that gave no overall grade, its judgements are the rating, and no older
 * overall grade stands in for it.
 */
final class RatingReply {

    private static final String INTENT = "rating";

    private final Dataset dataset;

    private final LocalDate today;

    RatingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Authority authority, When when) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        return switch (when) {
            case When.Now() -> now(authority, ratings);
            case When.On(LocalDate day) -> on(authority, ratings, day);
            case When.During during -> during(authority, ratings, during);
            case When.BeforeInspection(Optional<Year> year) -> before(authority, ratings, year);
            case When.LastOverall() -> lastOverall(authority, ratings);
        };
    }

    private Answer now(Authority authority, List<Report> ratings) {
        if (ratings.isEmpty()) {
            return nothing(authority, "I hold no full inspection of %s.".formatted(authority.shortName()));
        }
        Report report = ratings.getFirst();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, INTENT, title(authority, report)).about(authority);
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
        if (last.isEmpty() || last.get() == ratings.getFirst()) {
            return now(authority, ratings);
        }
        Report report = last.get();
        Report current = ratings.getFirst();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, INTENT, title(authority, current)).about(authority);
        answer.say("%s The record holds %s.".formatted(sentence(authority, current),
                Wording.inspectionsHeld(this.dataset)));
        detail(answer, authority, current);
        answer.say("The last overall grade it was given does not hold any more. " + sentence(authority, report));
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
            return tooEarly(authority, ratings, "on " + KnownDate.of(day).words());
        }
        return past(authority, List.of(held.get()), "On %s".formatted(KnownDate.of(day).words()), day);
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
            return tooEarly(authority, ratings, "in " + during.words());
        }
        return past(authority, held, "In " + during.words(), during.last());
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
        return past(authority, List.of(ratings.get(at + 1)),
                "Before the inspection %s".formatted(Wording.published(newer)),
                newer.published().map(KnownDate::earliest).orElse(this.today));
    }

    private static boolean isOf(Report report, Year year) {
        return report.onSiteStart().filter(date -> date.earliest().getYear() == year.getValue()).isPresent()
                || report.published().filter(date -> date.earliest().getYear() == year.getValue()).isPresent();
    }

    /** What held at a time in the past; two reports where it changed meanwhile. */
    private Answer past(Authority authority, List<Report> held, String time, LocalDate until) {
        Report first = held.getFirst();
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, INTENT, "%s: the rating at that time".formatted(authority.shortName()))
            .about(authority);
        answer.accent((held.size() == 1) ? first.overall() : Optional.empty());
        answer.say("%s the newest inspection%s. The record holds %s.".formatted(time,
                (held.size() == 1) ? " was this one" : "s were these, one after the other",
                Wording.inspectionsHeld(this.dataset)));
        for (Report report : held) {
            answer.say(sentence(authority, report));
            detail(answer, authority, report);
        }
        Report now = this.dataset.currentRating(authority.slug()).orElse(first);
        if (!held.contains(now) && !isPublished(now, until)) {
            answer.say("It has been inspected since; ask for the rating of %s to see what holds now."
                .formatted(authority.shortName()));
        }
        answer.followUp(new Choice("Rating now", "rating " + authority.slug(), Question.Rating.now(authority)));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static Optional<Report> heldOn(List<Report> ratings, LocalDate day) {
        return ratings.stream().filter(report -> isPublished(report, day)).findFirst();
    }

    private static boolean isPublished(Report report, LocalDate by) {
        return report.published().filter(date -> !date.latest().isAfter(by)).isPresent();
    }

    private Answer tooEarly(Authority authority, List<Report> ratings, String time) {
        String earliest = ratings.isEmpty() ? "none at all"
                : "the earliest was " + Wording.published(ratings.getLast());
        return nothing(authority, "I hold no full inspection of %s that was published by then, %s: %s."
            .formatted(authority.shortName(), time, earliest));
    }

    private Answer nothing(Authority authority, String text) {
        return Answer.draft(Outcome.NO_DATA, INTENT, authority.shortName() + ": not in the record")
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
        return hasNoOverall(report) ? "%s: no overall grade, four judgements".formatted(authority.shortName())
                : "%s: overall grade not read".formatted(authority.shortName());
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
        if (hasNoOverall(report)) {
            return subject + " gave no overall grade: Ofsted has given none since April 2026. "
                    + "The judgements below are the rating.";
        }
        return subject + " judged the council, but its overall grade could not be read with certainty. "
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

    /** Visits give no grade, but a reader must know of them. */
    private void laterVisits(Answer.Draft answer, Authority authority, Report report) {
        LocalDate end = report.when().map(KnownDate::latest).orElse(LocalDate.MIN);
        List<Report> later = this.dataset.reports(authority.slug())
            .stream()
            .filter(visit -> !visit.kind().isFullInspection())
            .filter(visit -> visit.when().filter(date -> date.earliest().isAfter(end)).isPresent())
            .toList();
        if (!later.isEmpty()) {
            answer.say("On record since then: %s. Such visits give no grade and change none of the above."
                .formatted(Wording.joined(later.stream().map(RatingReply::inShort).toList())));
            later.forEach(visit -> answer.cite(Wording.citation(visit, authority)));
        }
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
