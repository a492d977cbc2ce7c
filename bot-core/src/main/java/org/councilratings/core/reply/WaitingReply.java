package org.councilratings.core.reply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.VisitsSince;

/**
 * How long ago the newest full inspection ended. When the next one comes, nobody outside
 * Ofsted knows.
 */
final class WaitingReply {

    private static final QuestionKind KIND = QuestionKind.NEXT_INSPECTION;

    /** How many of those that have waited longest are told. */
    private static final int LONGEST = 10;

    /** Up to this place from the end, a wait is told as one of the shortest, too. */
    private static final int NEAR_THE_SHORTEST = 20;

    private final Dataset dataset;

    private final LocalDate today;

    WaitingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /**
     * An authority and its newest full inspection.
     *
     * @param end the last day on site
     */
    private record Wait(Authority authority, Report report, KnownDate end) {
    }

    Answer reply(Question.NextInspection question) {
        Authority authority = question.authority();
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND, "%s: no date for the next inspection".formatted(authority.shortName()))
            .about(authority);
        String nobody = "Ofsted publishes no date for the next inspection of %s: inspections are announced at short "
            .formatted(authority.shortName()) + "notice, and I cannot know when one comes.";
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return answer
                .say("%s No full inspection of it is on record. The record holds %s.".formatted(nobody,
                        Wording.inspectionsHeld(this.dataset)))
                .freshness(Wording.freshness(this.dataset, this.today))
                .done();
        }
        Report report = newest.get();
        answer.say("%s The newest full inspection on record, a %s, was %s, and its report %s. The record holds %s."
            .formatted(nobody, report.kind().words(),
                    report.onSite().isEmpty() ? "on days that are not held" : Wording.onSite(report),
                    report.published().isPresent() ? "was " + Wording.published(report) : "has no date in the record",
                    Wording.inspectionsHeld(this.dataset)));
        Optional<Wait> wait = wait(authority);
        wait.ifPresent(it -> answer.say(sinceThen(it)));
        Wording.about(report, authority, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
        otherVisits(answer, authority, report);
        answer.followUp(NextQuestions.rating(authority));
        answer.followUp(Choice.of("Longest waits", new Question.LongestWait(Group.all())));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private String sinceThen(Wait wait) {
        String ago = ago(wait).map("It ended %s ago. "::formatted).orElse("");
        return "%sThat is %s. An inspection whose report came out after %s may be missing.".formatted(ago,
                place(wait, waits(Group.all())), Wording.day(Wording.inspectionsTo(this.dataset)));
    }

    /**
     * "the 12th longest wait of 153"; those that ended on one day share the better place.
     */
    private static String place(Wait wait, List<Wait> all) {
        long longer = all.stream().filter(other -> other.end().latest().isBefore(wait.end().earliest())).count();
        long shorter = all.stream().filter(other -> other.end().earliest().isAfter(wait.end().latest())).count();
        long same = all.size() - longer - shorter - 1;
        String shared = (same == 0) ? "" : ", shared with %s".formatted(Wording.counted(same, "other"));
        String fromTheEnd = (shorter < NEAR_THE_SHORTEST && shorter < longer)
                ? " and the %sshortest".formatted(placeFrom(shorter)) : "";
        return "the %slongest%s wait of the %d authorities%s".formatted(placeFrom(longer), fromTheEnd, all.size(),
                shared);
    }

    private static String placeFrom(long before) {
        return (before == 0) ? "" : Wording.ordinal((int) before + 1) + " ";
    }

    /** Visits since then are told, because they are not what is waited for. */
    private void otherVisits(Answer.Draft answer, Authority authority, Report report) {
        VisitsSince since = VisitsSince.of(report, this.dataset.reports(authority.slug()));
        String told = since.later().isEmpty()
                ? "No other visit since then is on record, which does not mean that there was none."
                : "On record since then, but no full inspection: %s.".formatted(VisitText.inShort(since.later()));
        String without = since.undated().isEmpty() ? "" : " On record without a date: %s, from before or after it."
            .formatted(Wording.counted(since.undated().size(), "visit"));
        answer.say("%s%s %s".formatted(told, without, Wording.visitLimits(this.dataset)));
        since.later().forEach(visit -> answer.cite(Wording.citation(visit, authority)));
    }

    Answer reply(Question.LongestWait question) {
        Group group = question.group();
        List<Wait> waits = waits(group);
        if (waits.isEmpty()) {
            return Answer
                .draft(Outcome.NO_DATA, KIND, "Waits for an inspection, %s: not in the record".formatted(group.words()))
                .say("I hold no full inspection with a date for %s. The record holds %s.".formatted(group.words(),
                        Wording.inspectionsHeld(this.dataset)))
                .freshness(Wording.freshness(this.dataset, this.today))
                .done();
        }
        List<Wait> longest = longest(waits);
        List<Wait> first = waits.stream().filter(wait -> wait.end().equals(waits.getFirst().end())).toList();
        String names = Wording.joined(first.stream().map(wait -> wait.authority().shortName()).toList());
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND,
                "Longest wait for a full inspection, %s: %s".formatted(group.words(), names));
        answer.say(("Of %s, %s %s waited longest since the newest full inspection ended%s, going by full inspections "
                + "published to %s. The record holds %s. Who was inspected since is not known to me.")
            .formatted(Wording.members(waits.size(), group), names, (first.size() == 1) ? "has" : "have",
                    ago(waits.getFirst()).map(": "::concat).orElse(""),
                    Wording.day(Wording.inspectionsTo(this.dataset)), Wording.inspectionsHeld(this.dataset)));
        answer.add(new Block.Bullets(longest.stream().map(this::inWords).toList()));
        longest.forEach(wait -> tell(answer, wait));
        if (longest.size() < waits.size()) {
            List<Wait> shortest = waits.stream().filter(wait -> wait.end().equals(waits.getLast().end())).toList();
            answer.say("The shortest wait, by contrast: %s."
                .formatted(Wording.joined(shortest.stream().map(this::inWords).toList())));
            shortest.forEach(wait -> answer.cite(Wording.citation(wait.report(), wait.authority())));
        }
        withoutEnd(answer, group, waits);
        answer.say("Ofsted publishes no date for the next inspection of any council.");
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    /** Ten, and any that ended on the same day as the tenth. */
    private static List<Wait> longest(List<Wait> waits) {
        int end = Math.min(LONGEST, waits.size());
        while (end < waits.size() && waits.get(end).end().equals(waits.get(end - 1).end())) {
            end++;
        }
        return waits.subList(0, end);
    }

    private void tell(Answer.Draft answer, Wait wait) {
        answer.about(wait.authority()).cite(Wording.citation(wait.report(), wait.authority()));
        Wording.about(wait.report(), wait.authority(), this.dataset).ifPresent(answer::say);
    }

    private void withoutEnd(Answer.Draft answer, Group group, List<Wait> waits) {
        List<String> known = waits.stream().map(wait -> wait.authority().slug()).toList();
        List<String> missing = this.dataset.authorities()
            .stream()
            .filter(authority -> group.contains(authority) && !known.contains(authority.slug()))
            .map(Authority::shortName)
            .toList();
        if (!missing.isEmpty()) {
            answer.say("Not ranked, because no end of a full inspection is on record: %s."
                .formatted(Wording.joined(missing)));
        }
    }

    /** The longest wait first. */
    private List<Wait> waits(Group group) {
        return this.dataset.authorities()
            .stream()
            .filter(group::contains)
            .flatMap(authority -> wait(authority).stream())
            .sorted(Comparator.comparing(Wait::end))
            .toList();
    }

    private Optional<Wait> wait(Authority authority) {
        return this.dataset.currentRating(authority.slug())
            .flatMap(report -> report.onSiteEnd().map(end -> new Wait(authority, report, end)));
    }

    /** "Leeds: 4 years and 8 months; ended 4 March 2022, published 5 May 2022". */
    private String inWords(Wait wait) {
        return "%s: %s%s ended %s, %s".formatted(wait.authority().shortName(),
                ago(wait).map(length -> length + "; ").orElse(""), wait.report().kind().words(), wait.end().words(),
                Wording.published(wait.report()));
    }

    /** How long ago it ended; about so long, where only the month is known. */
    private Optional<String> ago(Wait wait) {
        return switch (wait.end()) {
            case KnownDate.Day(LocalDate day) ->
                day.isAfter(this.today) ? Optional.empty() : Optional.of(Wording.length(day, this.today));
            case KnownDate.Month(YearMonth month) -> {
                long months = month.until(this.today, ChronoUnit.MONTHS);
                yield (months < 1) ? Optional.empty()
                        : Optional.of("about " + Wording.length(month.atDay(1), month.plusMonths(months).atDay(1)));
            }
        };
    }

}
