package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

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
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/**
 * What was published when, the newest first. Each kind of report is held up to a day of
 * its own; of what may have come out after it, the reply says that it cannot know.
 */
final class RecentReply {

    private static final QuestionKind KIND = QuestionKind.RECENT;

    /** More do not help a reader, who can ask for less. */
    private static final int MOST = 40;

    private final Dataset dataset;

    private final LocalDate today;

    private final Reach reach;

    RecentReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
        this.reach = new Reach(dataset, today);
    }

    /** A report in the record of an authority. */
    private record Published(Authority authority, Report report, KnownDate date) {
    }

    Answer reply(Question.Recent question) {
        Optional<Period.Between> time = (question.period() instanceof Period.Between between) ? Optional.of(between)
                : Optional.empty();
        if (time.flatMap(Period.Between::from).filter(this.today::isBefore).isPresent()) {
            return notYet(question, time.orElseThrow());
        }
        if (this.dataset.authorities().stream().noneMatch(question.group()::contains)) {
            return nobody(question);
        }
        List<Published> found = new ArrayList<>();
        int undated = 0;
        int visited = 0;
        for (Authority authority : this.dataset.authorities()) {
            if (!question.group().contains(authority)) {
                continue;
            }
            for (Report report : this.dataset.reports(authority.slug())) {
                if (!question.visits().counts(report.kind())) {
                    continue;
                }
                if (report.published().isEmpty()) {
                    undated += report.when().isEmpty() ? 1 : 0;
                    visited += report.when().filter(date -> Reach.mayBeOut(date, time)).isPresent() ? 1 : 0;
                }
                else if (time.isEmpty() || time.get().mayHold(report.published().get())) {
                    found.add(new Published(authority, report, report.published().get()));
                }
            }
        }
        Answer.Draft answer = found.isEmpty() ? none(question, time) : some(question, time, found);
        this.reach.leftOut(question.visits(), time, visited, undated).ifPresent(answer::say);
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private Answer.Draft some(Question.Recent question, Optional<Period.Between> time, List<Published> found) {
        // a stable sort: of one day's reports, in the order of the record
        found.sort(Comparator.comparing((Published published) -> published.date().earliest()).reversed());
        List<Published> told = newest(found, question.newest());
        List<Published> shown = told.subList(0, Math.min(told.size(), MOST));
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND, title(question, time, told));
        answer.say("%s. %s%s".formatted(lead(question, time, told), Wording.held(this.dataset, question.visits()),
                this.reach.limits(Reach.kinds(question.visits()), time)));
        shown.stream().map(Published::authority).distinct().forEach(answer::about);
        answer.add(new Block.Timeline(shown.stream().map(published -> event(published, time, answer)).toList()));
        if (told.size() > shown.size()) {
            answer
                .say("These are the newest %d; %d more are on record. Ask for a month, a region or one kind of report."
                    .formatted(shown.size(), told.size() - shown.size()));
        }
        for (Published published : shown) {
            Wording.about(published.report(), published.authority(), this.dataset).ifPresent(answer::say);
        }
        return answer;
    }

    /**
     * As many as are asked for, and any that may have come out on the same day as the
     * last of them, or later.
     */
    private static List<Published> newest(List<Published> found, OptionalInt most) {
        if (most.isEmpty() || found.size() <= most.getAsInt()) {
            return found;
        }
        LocalDate last = found.get(Math.max(1, most.getAsInt()) - 1).date().earliest();
        return found.stream().filter(published -> !published.date().latest().isBefore(last)).toList();
    }

    private static String title(Question.Recent question, Optional<Period.Between> time, List<Published> told) {
        String when = time.map(it -> " published " + it.words()).orElse("");
        if (question.newest().isPresent() && told.size() == 1) {
            return "The newest %s%s, %s: %s, %s".formatted(noun(question.visits()), when, question.group().words(),
                    told.getFirst().authority().shortName(), told.getFirst().date().words());
        }
        return "%s%s%s: %s".formatted(question.newest().isPresent() ? "The newest " : "",
                Wording.counted(told.size(), noun(question.visits())), when, question.group().words());
    }

    private static String lead(Question.Recent question, Optional<Period.Between> time, List<Published> told) {
        String when = time.map(it -> " published " + it.words()).orElse("");
        String counts = VisitText.counted(told.stream().map(Published::report).toList());
        String who = question.group().words();
        if (question.newest().isEmpty()) {
            String number = Wording.counted(told.size(), noun(question.visits()));
            return (told.size() == 1) ? "%s%s is on record for %s".formatted(number, when, who)
                    : "%s%s are on record for %s, the newest first: %s".formatted(number, when, who, counts);
        }
        if (told.size() == 1) {
            return "The newest %s%s on record for %s is about %s, %s".formatted(noun(question.visits()), when, who,
                    told.getFirst().authority().shortName(), Wording.published(told.getFirst().report()));
        }
        return "The newest %s%s on record for %s: %s%s".formatted(Wording.counted(told.size(), noun(question.visits())),
                when, who, counts,
                (told.size() > question.newest().getAsInt()) ? "; some came out on the same day" : "");
    }

    private static String noun(Visits visits) {
        return switch (visits) {
            case ANY -> "report";
            case INSPECTIONS, FOCUSED, MONITORING, JOINT -> visits.words() + " report";
        };
    }

    private Block.Event event(Published published, Optional<Period.Between> time, Answer.Draft answer) {
        Report report = published.report();
        StringJoiner what = new StringJoiner(". ", "", ".");
        what.add("%s, %s, %s".formatted(published.authority().shortName(), VisitText.kind(report),
                Wording.onSite(report)));
        answer.cite(Wording.citation(report, published.authority()));
        if (report.isRating()) {
            rating(published, answer).forEach(what::add);
        }
        else if (report.kind().isFullInspection()) {
            what.add(report.judgements().isEmpty() ? "Its grades were not read with certainty"
                    : "It judged: " + Wording.judgements(report));
            what.add("It is no rating of the council's services as a whole");
        }
        else {
            report.focus().ifPresent(focus -> what.add("It looked at: " + focus));
            what.add("It gives no grade");
        }
        if (time.isPresent() && !time.get().surelyHolds(published.date())) {
            what.add("Only the month of publication is held, so it may be from outside that time");
        }
        Wording.caveat(report).map(RecentReply::withoutStop).ifPresent(what::add);
        return new Block.Event(published.date().words(), what.toString(), report.overall());
    }

    /** What a full inspection found, and which way that went. */
    private List<String> rating(Published published, Answer.Draft answer) {
        Report report = published.report();
        List<Report> ratings = this.dataset.ratings(published.authority().slug());
        int at = ratings.indexOf(report);
        List<String> parts = new ArrayList<>();
        if (report.overall().isPresent()) {
            Step step = Step.to(ratings, at, JudgementArea.OVERALL);
            parts.add("Overall effectiveness: " + report.overall().get().words()
                    + step.directionInBrief().map(", "::concat).orElse(""));
            comparedWith(published.authority(), step, answer).ifPresent(parts::add);
        }
        else if (Rules.giveNoOverall(report)) {
            parts.add("No overall grade, as Ofsted has given none since April 2026");
            StringJoiner judgements = new StringJoiner("; ");
            Optional<String> compared = Optional.empty();
            for (Map.Entry<JudgementArea, Grade> judgement : report.judgements().entrySet()) {
                Step step = Step.to(ratings, at, judgement.getKey());
                judgements.add(judgement.getKey().words() + ": " + judgement.getValue().words()
                        + step.directionInBrief().map(" (%s)"::formatted).orElse(""));
                compared = compared.or(() -> comparedWith(published.authority(), step, answer));
            }
            if (!report.judgements().isEmpty()) {
                parts.add(Wording.capital(judgements.toString()));
            }
            compared.ifPresent(parts::add);
        }
        Wording.unread(report).map(RecentReply::withoutStop).ifPresent(parts::add);
        return parts.isEmpty() ? List.of("Its grades were not read with certainty") : parts;
    }

    private static Optional<String> comparedWith(Authority authority, Step step, Answer.Draft answer) {
        return step.earlier().filter(before -> step.isComparable()).map(before -> {
            answer.cite(Wording.citation(before, authority));
            return "Compared with the inspection before it, " + Wording.published(before);
        });
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /**
     * Nothing found: where the record is complete that is an answer, elsewhere it is not.
     */
    private Answer.Draft none(Question.Recent question, Optional<Period.Between> time) {
        List<String> surely = Reach.kinds(question.visits())
            .stream()
            .filter(kind -> this.reach.isComplete(kind, time))
            .map(kind -> kind.words())
            .toList();
        String when = time.map(it -> " published " + it.words()).orElse("");
        String who = question.group().words();
        Answer.Draft answer = surely.isEmpty() ? Answer.draft(Outcome.NO_DATA, KIND, notKnown(question, when))
                : Answer.draft(Outcome.ANSWERED, KIND, "No %s%s: %s".formatted(String.join(" or ", surely), when, who));
        String lead = surely.isEmpty()
                ? "I cannot know which %ss came out%s for %s: none of them is on record, which does not mean that there were none."
                    .formatted(noun(question.visits()), time.map(it -> " " + it.words()).orElse(""), who)
                : "No report of a %s was%s for %s.".formatted(String.join(" or ", surely), when, who);
        answer.say("%s %s%s".formatted(lead, Wording.held(this.dataset, question.visits()),
                this.reach.limits(Reach.kinds(question.visits()), time)));
        return newestInstead(answer, question);
    }

    private Answer nobody(Question.Recent question) {
        return Answer.draft(Outcome.NO_DATA, KIND, "No " + question.group().words())
            .say("There are no %s to report on. %s".formatted(question.group().words(),
                    Wording.held(this.dataset, question.visits())))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer notYet(Question.Recent question, Period.Between time) {
        Answer.Draft answer = Answer.draft(Outcome.NO_DATA, KIND, notKnown(question, " published " + time.words()))
            .say("I cannot know what will be published %s: that time has not come yet. %s".formatted(time.words(),
                    Wording.held(this.dataset, question.visits())));
        return newestInstead(answer, question).freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String notKnown(Question.Recent question, String when) {
        return "%ss%s, %s: not known".formatted(Wording.capital(noun(question.visits())), when,
                question.group().words());
    }

    private static Answer.Draft newestInstead(Answer.Draft answer, Question.Recent question) {
        int few = 5;
        return answer.followUp(Choice.of("The newest on record",
                new Question.Recent(question.group(), question.visits(), Period.always(), OptionalInt.of(few))));
    }

}
