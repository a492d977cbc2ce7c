package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What was published when, the newest first. Each kind of report is held up to a day of
 * its own; of what may have come out after it, the reply says that it cannot know.
 */
final class RecentReply {

    private static final QuestionKind KIND = QuestionKind.RECENT;

    /** More do not help a reader, who can ask for less. */
    private static final int MOST = 40;

    /** The slowest letter on record came out fifteen weeks after the visit. */
    private static final int MONTHS_TO_PUBLISH = 6;

    private static final List<Visits> KINDS = List.of(Visits.INSPECTIONS, Visits.FOCUSED, Visits.MONITORING,
            Visits.JOINT);

    private final Dataset dataset;

    private final LocalDate today;

    RecentReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
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
                    visited += report.when().filter(date -> mayBeOut(date, time)).isPresent() ? 1 : 0;
                }
                else if (time.isEmpty() || time.get().mayHold(report.published().get())) {
                    found.add(new Published(authority, report, report.published().get()));
                }
            }
        }
        Answer.Draft answer = found.isEmpty() ? none(question, time) : some(question, time, found);
        leftOut(question, time, visited, undated).ifPresent(answer::say);
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private Answer.Draft some(Question.Recent question, Optional<Period.Between> time, List<Published> found) {
        // a stable sort: of one day's reports, in the order of the record
        found.sort(Comparator.comparing((Published published) -> published.date().earliest()).reversed());
        List<Published> told = newest(found, question.newest());
        List<Published> shown = told.subList(0, Math.min(told.size(), MOST));
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND, title(question, time, told));
        answer.say("%s. %s%s".formatted(lead(question, time, told), Wording.held(this.dataset, question.visits()),
                limits(question.visits(), time)));
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
        Map<ReportKind, Integer> kinds = new EnumMap<>(ReportKind.class);
        told.forEach(published -> kinds.merge(published.report().kind(), 1, Integer::sum));
        String counts = Wording.joined(kinds.entrySet()
            .stream()
            .map(kind -> (kind.getValue() == 1) ? "1 " + kind.getKey().words()
                    : kind.getValue() + " " + plural(kind.getKey()))
            .toList());
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

    private static String plural(ReportKind kind) {
        return switch (kind) {
            case SIF -> "inspections (single inspection framework)";
            case PRE_SIF -> "inspections of looked-after children's services";
            case ILACS_STANDARD, ILACS_SHORT, FOCUSED_VISIT, MONITORING_VISIT, JTAI -> kind.words() + "s";
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
        List<String> surely = KINDS.stream()
            .filter(kind -> isAsked(question.visits(), kind) && isComplete(kind, time))
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
                limits(question.visits(), time)));
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

    /** Of each kind asked for, what may have come out without being in the record. */
    private String limits(Visits visits, Optional<Period.Between> time) {
        Optional<LocalDate> from = time.flatMap(Period.Between::from);
        List<String> unknown = new ArrayList<>();
        List<String> later = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        boolean inPart = false;
        for (Visits kind : KINDS) {
            if (!isAsked(visits, kind)) {
                continue;
            }
            LocalDate ends = ends(kind).orElse(LocalDate.MIN);
            String words = kind.words() + "s";
            if (from.filter(ends::isBefore).isPresent()) {
                unknown.add(words);
            }
            else {
                if (end(time).isAfter(ends)) {
                    later.add(words);
                }
                starts(kind).filter(start -> time.isPresent() && from.filter(it -> !it.isBefore(start)).isEmpty())
                    .ifPresent(start -> earlier.add("%s published before %s".formatted(words, Wording.day(start))));
                inPart |= !coverage(kind).map(Coverage::complete).orElse(false);
            }
        }
        return sentence(" I cannot know of %s from that time.", unknown)
                + sentence(" I cannot know of %s published after the last day held.", later)
                + sentence(" Not all %s are held.", earlier)
                + (inPart ? " What is held in part may lack reports." : "");
    }

    private static String sentence(String words, List<String> kinds) {
        return kinds.isEmpty() ? "" : words.formatted(Wording.joined(kinds));
    }

    private static boolean isAsked(Visits visits, Visits kind) {
        return visits == Visits.ANY || visits == kind;
    }

    /** Whether every report of a kind from a time is held. */
    private boolean isComplete(Visits kind, Optional<Period.Between> time) {
        boolean begins = starts(kind)
            .filter(start -> time.flatMap(Period.Between::from).filter(from -> !from.isBefore(start)).isEmpty())
            .isEmpty();
        return begins && coverage(kind).filter(Coverage::complete).isPresent()
                && ends(kind).filter(end(time)::isAfter).isEmpty();
    }

    private Optional<Coverage> coverage(Visits kind) {
        return this.dataset.coverage(switch (kind) {
            case ANY, INSPECTIONS -> ReportKind.ILACS_STANDARD;
            case FOCUSED -> ReportKind.FOCUSED_VISIT;
            case MONITORING -> ReportKind.MONITORING_VISIT;
            case JOINT -> ReportKind.JTAI;
        });
    }

    private Optional<LocalDate> ends(Visits kind) {
        return coverage(kind).map(Coverage::to);
    }

    private Optional<LocalDate> starts(Visits kind) {
        return (kind == Visits.INSPECTIONS) ? Wording.inspectionsFrom(this.dataset)
                : coverage(kind).flatMap(Coverage::from);
    }

    /** The last day of a time that has come already. */
    private LocalDate end(Optional<Period.Between> time) {
        return time.flatMap(Period.Between::to).filter(this.today::isAfter).orElse(this.today);
    }

    /** Reports that may belong here, but nobody knows. */
    private Optional<String> leftOut(Question.Recent question, Optional<Period.Between> time, int visited,
            int undated) {
        List<String> parts = new ArrayList<>();
        if (visited > 0) {
            parts.add("%s%s of which only the days on site are held".formatted(
                    Wording.counted(visited, question.visits().words()), time.isPresent() ? " near that time" : ""));
        }
        // what is on record came out before the record was last looked at
        boolean possible = time.flatMap(Period.Between::from).filter(this.dataset.info().asOf()::isBefore).isEmpty();
        if (undated > 0 && possible) {
            parts.add("%s without any date".formatted(Wording.counted(undated, question.visits().words())));
        }
        return parts.isEmpty() ? Optional.empty()
                : Optional.of("Left out, because no publication date is held: %s.".formatted(Wording.joined(parts)));
    }

    /** Whether the report on a visit may have come out in a time. */
    private static boolean mayBeOut(KnownDate visit, Optional<Period.Between> time) {
        Optional<LocalDate> from = time.flatMap(Period.Between::from);
        Optional<LocalDate> to = time.flatMap(Period.Between::to);
        return from.filter(visit.latest().plusMonths(MONTHS_TO_PUBLISH)::isBefore).isEmpty()
                && to.filter(visit.earliest()::isAfter).isEmpty();
    }

}
