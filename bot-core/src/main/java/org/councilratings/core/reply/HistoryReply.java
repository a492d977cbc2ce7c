package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;

/**
 * One council over time: which way each full inspection went, then everything on record
 * in a timeline from the oldest to the newest. One judgement alone is followed through
 * full inspections only.
 */
final class HistoryReply {

    private static final QuestionKind KIND = QuestionKind.HISTORY;

    private final Dataset dataset;

    private final LocalDate today;

    HistoryReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.History question) {
        Authority authority = question.authority();
        Optional<TimeSpan> span = TimeSpan.of(question.period(), this.dataset.ratings(authority.slug()));
        if (span.isEmpty()) {
            return nothing(question,
                    "I hold no full inspection of %s%s to begin with.".formatted(authority.shortName(),
                            (question.period() instanceof Period.SinceInspection since)
                                    ? since.year().map(year -> " in " + year).orElse("") : ""));
        }
        if (span.get().from().filter(this.today::isBefore).isPresent()) {
            return nothing(question, "That time has not come yet, and nobody can say how it will be judged then.");
        }
        Story story = story(authority, span.get());
        if (story.inspections().isEmpty() && story.others().isEmpty()) {
            return nothing(question, "I hold no full inspection of %s %s, and none before."
                .formatted(authority.shortName(), span.get().words()));
        }
        return told(question, span.get(), story);
    }

    /**
     * What a history tells.
     *
     * @param inspections full inspections, the oldest first; the one that held when the
     * time began stands first
     * @param others visits and older inspections with a date, the oldest first
     * @param undated reports without any date
     * @param newest whether the last of the inspections is the newest on record
     */
    private record Story(List<Report> inspections, List<Report> others, List<Report> undated, boolean newest) {

        /** Whether any of the inspections has something to say of a judgement. */
        boolean isGraded(JudgementArea area) {
            return this.inspections.stream().anyMatch(report -> !AreaGrade.of(report, area).isMissing());
        }

    }

    private Story story(Authority authority, TimeSpan span) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        List<Report> inspections = new ArrayList<>();
        List<Report> others = new ArrayList<>();
        List<Report> undated = new ArrayList<>();
        span.since()
            .or(() -> span.from().flatMap(from -> PastInspections.heldOn(ratings, from.minusDays(1))))
            .ifPresent(inspections::add);
        for (Report report : this.dataset.reports(authority.slug()).reversed()) {
            if (report.when().isEmpty()) {
                if (span.mayHold(report)) {
                    undated.add(report);
                }
            }
            else if (report.isRating()) {
                if (span.mayHold(date(report)) && !inspections.contains(report)) {
                    inspections.add(report);
                }
            }
            else if (span.mayHold(date(report))) {
                others.add(report);
            }
        }
        boolean newest = !inspections.isEmpty() && inspections.getLast() == ratings.getFirst();
        return new Story(inspections, others, undated, newest);
    }

    /** Inspections hold from their publication; visits are told under their last day. */
    private static KnownDate date(Report report) {
        Optional<KnownDate> date = report.kind().isFullInspection() ? report.published().or(report::when)
                : report.when();
        return date.orElseThrow();
    }

    private Answer told(Question.History question, TimeSpan span, Story story) {
        Authority authority = question.authority();
        JudgementArea area = question.area();
        Answer.Draft answer = Answer
            .draft(story.isGraded(area) ? Outcome.ANSWERED : Outcome.NO_DATA, KIND, title(question, story))
            .about(authority);
        if (story.newest()) {
            answer.accent(AreaGrade.of(story.inspections().getLast(), area).grade());
        }
        List<Step> steps = steps(story.inspections(), area);
        answer.say("%s The record holds %s.".formatted(direction(question, span, story, steps),
                Wording.inspectionsHeld(this.dataset)));
        remarks(answer, question, story, steps);
        List<Entry> entries = new ArrayList<>();
        story.inspections().forEach(report -> entries.add(inspection(authority, report, area)));
        if (area == JudgementArea.OVERALL) {
            story.others().forEach(report -> entries.add(other(authority, report)));
            actions(authority, span).forEach(entries::add);
            entries.sort(Comparator.comparing(Entry::date));
            answer
                .say("From the oldest to the newest, full inspections under the day they were published, visits under "
                        + "the last day on site that is held:");
        }
        answer.add(new Block.Timeline(entries.stream().map(Entry::event).toList()));
        entries.forEach(entry -> answer.cite(entry.citation()));
        if (area == JudgementArea.OVERALL) {
            besides(answer, authority, span, story);
        }
        return answer.followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.visits(authority, Visits.ANY))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static List<Step> steps(List<Report> inspections, JudgementArea area) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < inspections.size(); i++) {
            steps.add(Step.of(inspections.get(i - 1), inspections.get(i), area));
        }
        return steps;
    }

    /** "York over time: good (2017), requires improvement (2022), outstanding (2025)". */
    private static String title(Question.History question, Story story) {
        String subject = question.authority().shortName()
                + ((question.area() == JudgementArea.OVERALL) ? "" : ", " + question.area().words());
        if (story.inspections().isEmpty()) {
            return subject + ": no full inspection in that time";
        }
        return "%s over time: %s".formatted(subject,
                story.inspections()
                    .stream()
                    .map(report -> "%s (%d)".formatted(inShort(AreaGrade.of(report, question.area())),
                            date(report).earliest().getYear()))
                    .collect(Collectors.joining(", ")));
    }

    /** The grade in few words, or why there is none. */
    private static String inShort(AreaGrade judged) {
        if (judged.asked() == JudgementArea.OVERALL && !judged.isGiven()) {
            return Rules.giveNoOverall(judged.report()) ? "no overall grade" : "not read";
        }
        if (!judged.isGiven()) {
            return judged.isUnread() ? "not read" : "not judged";
        }
        String given = judged.given().values().stream().map(Wording::brief).collect(Collectors.joining(" and "));
        return judged.isAsAsked() ? given
                : judged.isJoint() ? "judged jointly " + given : given + " under another name";
    }

    /** Which way it went, from the newest step to the oldest, in plain words. */
    private static String direction(Question.History question, TimeSpan span, Story story, List<Step> steps) {
        Authority authority = question.authority();
        List<Report> inspections = story.inspections();
        if (inspections.isEmpty()) {
            return "I hold no full inspection of %s %s.".formatted(authority.shortName(), span.words());
        }
        if (!story.isGraded(question.area())) {
            return "No full inspection of %s that I hold gave a grade for %s%s.".formatted(authority.shortName(),
                    question.area().words(), span.inSentence());
        }
        String subject = authority.shortName()
                + ((question.area() == JudgementArea.OVERALL) ? "" : ", " + question.area().words() + ":");
        if (steps.isEmpty()) {
            return single(authority, question.area(), span, story);
        }
        Step step = steps.getLast();
        Report before = inspections.get(inspections.size() - 2);
        String last = story.newest() ? "its newest full inspection" : "its last full inspection in that time";
        String newest = switch (step.way()) {
            case UP -> "%s improved at %s: from %s to %s.".formatted(subject, last, graded(before, step.area()),
                    graded(step.later(), step.area()));
            case DOWN -> "%s declined at %s: from %s to %s.".formatted(subject, last, graded(before, step.area()),
                    graded(step.later(), step.area()));
            case SAME -> "%s was unchanged at %s: %s, the same as in the one before (%s).".formatted(subject, last,
                    graded(step.later(), step.area()), Wording.published(before));
            case NO_OVERALL, NOTHING_BEFORE, JOINT_CARE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK ->
                "%s cannot be compared at %s, %s, with the one before, because %s.".formatted(subject, last,
                        Wording.published(step.later()), why(step));
        };
        return (steps.size() == 1 && step.isComparable()) ? newest
                : "%s Step by step: %s.".formatted(newest, chain(inspections.getFirst(), steps));
    }

    private static String why(Step step) {
        return (step.area() == JudgementArea.OVERALL && Rules.giveNoOverall(step.later()))
                ? "it gave no overall grade: Ofsted has given none since April 2026" : step.why();
    }

    /** One inspection alone has no direction. */
    private static String single(Authority authority, JudgementArea area, TimeSpan span, Story story) {
        Report only = story.inspections().getFirst();
        boolean before = span.since().isPresent()
                || span.from().filter(from -> PastInspections.isPublished(only, from.minusDays(1))).isPresent();
        return before ? "I hold no full inspection of %s published %s. The one that held then%s: %s.".formatted(
                authority.shortName(), span.words(), story.newest() ? " is still the newest" : "", graded(only, area))
                : "I hold one full inspection of %s%s and so nothing to compare it with: %s."
                    .formatted(authority.shortName(), span.inSentence(), graded(only, area));
    }

    /** "good (published 7 February 2017), declined to inadequate (published …)". */
    private static String chain(Report first, List<Step> steps) {
        return graded(first, steps.getFirst().area()) + steps.stream().map(step -> {
            String then = graded(step.later(), step.area());
            return switch (step.way()) {
                case UP -> "; then improved to " + then;
                case DOWN -> "; then declined to " + then;
                case SAME -> "; then unchanged, " + then;
                case NO_OVERALL, NOTHING_BEFORE, JOINT_CARE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK ->
                    "; then " + then + ", which cannot be compared with the one before";
            };
        }).collect(Collectors.joining());
    }

    /** "good (published 7 February 2017)". */
    private static String graded(Report report, JudgementArea area) {
        AreaGrade judged = AreaGrade.of(report, area);
        String grade = judged.isAsAsked() ? judged.grade().map(Grade::words).orElse("")
                : judged.isGiven() ? judged.words() : (area == JudgementArea.OVERALL && Rules.giveNoOverall(report))
                        ? "no overall grade" : judged.isUnread() ? "a grade not read with certainty" : "no grade";
        return "%s (%s)".formatted(grade, Wording.published(report));
    }

    /** What must be said before anybody reads the timeline. */
    private void remarks(Answer.Draft answer, Question.History question, Story story, List<Step> steps) {
        Authority authority = question.authority();
        ofPredecessors(story).forEach(answer::say);
        if (question.area() == JudgementArea.OVERALL) {
            byJudgement(story.inspections()).ifPresent(answer::say);
        }
        else {
            story.inspections()
                .stream()
                .flatMap(report -> AreaGrade.of(report, question.area()).remark().stream())
                .distinct()
                .forEach(answer::say);
            steps.stream()
                .filter(step -> !step.isComparable() && story.isGraded(question.area()))
                .map(step -> "The inspection %s cannot be compared with the one before: %s."
                    .formatted(Wording.published(step.later()), step.why()))
                .forEach(answer::say);
        }
        authority.since()
            .filter(since -> Wording.inspectionsFrom(this.dataset).map(since::isAfter).orElse(true))
            .ifPresent(since -> answer.say("%s took over the duty on %s.%s".formatted(authority.shortName(),
                    Wording.day(since), predecessors(answer, authority))));
    }

    /** Where the newest gave no overall grade, its judgements can still be compared. */
    private static Optional<String> byJudgement(List<Report> inspections) {
        if (inspections.size() < 2) {
            return Optional.empty();
        }
        Report later = inspections.getLast();
        Report earlier = inspections.get(inspections.size() - 2);
        return (Rules.giveNoOverall(later) && !later.judgements().isEmpty() && !earlier.judgements().isEmpty())
                ? Optional.of("Judgement by judgement, beside the inspection %s: %s"
                    .formatted(Wording.published(earlier), Step.inWords(Step.ofEachJudgement(earlier, later))))
                : Optional.empty();
    }

    /** Which of the inspections were of another council. */
    private List<String> ofPredecessors(Story story) {
        Map<String, List<String>> dates = new LinkedHashMap<>();
        story.inspections()
            .forEach(report -> report.about()
                .ifPresent(about -> dates.computeIfAbsent(about, slug -> new ArrayList<>()).add(date(report).words())));
        return dates.entrySet()
            .stream()
            .flatMap(entry -> this.dataset.predecessor(entry.getKey())
                .map(predecessor -> "What was published on %s is about %s.".formatted(Wording.joined(entry.getValue()),
                        Wording.abolished(predecessor)))
                .stream())
            .toList();
    }

    /** Reports of the councils before, which have a record of their own. */
    private String predecessors(Answer.Draft answer, Authority authority) {
        StringBuilder words = new StringBuilder();
        for (String slug : authority.predecessors()) {
            Optional<Predecessor> predecessor = this.dataset.predecessor(slug);
            List<String> held = new ArrayList<>();
            for (Report report : this.dataset.reports(slug)) {
                held.add("%s (%s)".formatted(VisitText.kind(report), words(report.when())));
                answer.cite(Wording.citation(report, authority));
            }
            for (GovernmentAction action : this.dataset.actions(slug)) {
                held.add("%s (%s)".formatted(action.kind().words(), words(action.issued())));
                answer.cite(citation(action, authority));
            }
            if (predecessor.isPresent() && !held.isEmpty()) {
                words.append(" Of %s, which had it before, I hold: %s.".formatted(predecessor.get().name(),
                        Wording.joined(held)));
            }
        }
        return words.toString();
    }

    private static String words(Optional<KnownDate> date) {
        return date.map(KnownDate::words).orElse("no date");
    }

    /** A line of the timeline, with what it is sorted by and where it is found. */
    private record Entry(KnownDate date, Block.Event event, Citation citation) {
    }

    private Entry inspection(Authority authority, Report report, JudgementArea area) {
        AreaGrade judged = AreaGrade.of(report, area);
        String result = (area == JudgementArea.OVERALL) ? InspectionText.result(report)
                : judged.isGiven() ? judged.words() : judged.headline();
        String about = InspectionText.aboutInShort(report, this.dataset).map(words -> " (" + words + ")").orElse("");
        return new Entry(date(report), new Block.Event(date(report).words(),
                "%s, %s%s: %s".formatted(report.kind().words(), Wording.onSite(report), about, result), judged.grade()),
                Wording.citation(report, authority));
    }

    private Entry other(Authority authority, Report report) {
        String line = report.kind().isFullInspection()
                ? "%s, %s: %s".formatted(report.kind().words(), Wording.onSite(report), InspectionText.result(report))
                : VisitText.line(report, this.dataset);
        return new Entry(date(report), new Block.Event(date(report).words(), line, Optional.empty()),
                Wording.citation(report, authority));
    }

    private List<Entry> actions(Authority authority, TimeSpan span) {
        return this.dataset.actions(authority.slug())
            .stream()
            .filter(action -> action.issued().filter(span::mayHold).isPresent())
            .map(action -> new Entry(action.issued().orElseThrow(),
                    new Block.Event(action.issued().orElseThrow().words(), words(action), Optional.empty()),
                    citation(action, authority)))
            .toList();
    }

    /** "government direction – statutory direction of 9 February 2022: replaced in …". */
    private static String words(GovernmentAction action) {
        return "government action (%s): %s%s (known from %s)".formatted(action.kind().words(), action.occasion(),
                action.outcome().map(outcome -> "; " + outcome).orElse(""), action.source().kind().words());
    }

    private static Citation citation(GovernmentAction action, Authority authority) {
        return action.source()
            .link()
            .map(link -> new Citation(
                    "%s on the %s".formatted(Wording.capital(action.source().kind().words()), action.kind().words()),
                    link, Optional.empty()))
            .orElseGet(() -> new Citation("the council's page at Ofsted (no link to the page on the action is held)",
                    authority.ofstedPage(), Optional.empty()));
    }

    /** What has no place in the timeline, and what the record cannot say. */
    private void besides(Answer.Draft answer, Authority authority, TimeSpan span, Story story) {
        List<String> undated = new ArrayList<>();
        story.undated().forEach(report -> {
            undated.add(VisitText.line(report, this.dataset));
            answer.cite(Wording.citation(report, authority));
        });
        List<GovernmentAction> actions = this.dataset.actions(authority.slug());
        actions.stream().filter(action -> action.issued().isEmpty()).forEach(action -> {
            undated.add(words(action));
            answer.cite(citation(action, authority));
        });
        if (!undated.isEmpty()) {
            answer
                .say(span.words().isEmpty() ? "On record without a date:"
                        : "On record without a date, so it may lie in that time or not:")
                .add(new Block.Bullets(undated));
        }
        boolean before = authority.predecessors().stream().anyMatch(slug -> !this.dataset.actions(slug).isEmpty());
        if (!actions.isEmpty() || before) {
            answer.say("What the government did is told as history: the record does not say whether any of it is in "
                    + "force today.");
        }
        answer.say("Visits give no grade; one that is not on record may still have taken place. "
                + Wording.visitLimits(this.dataset));
    }

    private Answer nothing(Question.History question, String why) {
        return new NothingHeldReply(this.dataset, this.today).nothing(question.authority(), KIND, why);
    }

}
