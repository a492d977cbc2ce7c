package org.councilratings.core.question;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;

/**
 * A question as a person would type it: for a button, for "did you mean", and for whoever
 * wants to send it again. What is typed so is understood as the same question.
 */
public final class QuestionWords {

    private QuestionWords() {
    }

    /** In lower case but for names, without a question mark: "rating of Kent in 2019". */
    public static String of(Question question) {
        return switch (question) {
            case Question.Rating rating -> rating(rating);
            case Question.Judgement judgement -> "%s in %s%s".formatted(area(judgement.area()),
                    judgement.authority().shortName(), when(judgement.when()));
            case Question.LastVisit visit -> lastVisit(visit);
            case Question.VisitsTo visits -> "%s to %s%s".formatted(plural(visits.visits()),
                    visits.authority().shortName(), period(visits.period()));
            case Question.Concerns concerns ->
                "open concerns in %s%s".formatted(concerns.authority().shortName(), concerns.matter().words());
            case Question.ConcernHistory history -> "history of concerns in %s%s%s".formatted(
                    history.authority().shortName(),
                    (history.visits() == Visits.ANY) ? "" : ", " + plural(history.visits()), period(history.period()));
            case Question.Strengths strengths -> "strengths of " + strengths.authority().shortName();
            case Question.History history -> "history of %s%s%s".formatted(history.authority().shortName(),
                    forArea(history.area()), period(history.period()));
            case Question.Compare compare ->
                "compare %s%s".formatted(joined(compare.authorities()), forArea(compare.area()));
            case Question.Listing listing -> listing(listing);
            case Question.Recent recent -> recent(recent);
            case Question.Changes changes -> changes(changes);
            case Question.Judged judged -> "which %s were judged %s%s%s".formatted(judged.group().words(),
                    grades(judged.wanted()), forArea(judged.wanted().area()), period(judged.period()));
            case Question.ConcernProgress progress -> "progress on concerns in " + progress.authority().shortName();
            case Question.SharedConcerns shared -> "who shares the concerns of " + shared.authority().shortName();
            case Question.WithConcern with ->
                "%s %s%s have open concerns%s".formatted(with.count() ? "how many" : "which", with.among().words(),
                        with.group().words(), with.matter().words());
            case Question.CommonThemes common -> "most common concerns%s among %s%s".formatted(common.matter().words(),
                    common.among().words(), common.group().words());
            case Question.Neighbours neighbours -> "statistical neighbours of " + neighbours.authority().shortName();
            case Question.ReportFacts facts -> report(facts);
            case Question.Explain explain -> "what does %s mean".formatted(withoutBrackets(explain.term().title()));
            case Question.NextInspection next -> "next inspection of " + next.authority().shortName();
            case Question.LongestWait wait -> "which %s have waited longest".formatted(wait.group().words());
            case Question.Themes themes -> "which themes of concerns are there";
            case Question.About about -> "how fresh is your data";
            case Question.Help help -> "help";
        };
    }

    private static String rating(Question.Rating rating) {
        String name = rating.authority().shortName();
        return (rating.when() instanceof When.LastOverall) ? "last overall grade of " + name
                : "rating of %s%s".formatted(name, when(rating.when()));
    }

    private static String when(When when) {
        return switch (when) {
            case When.Now() -> "";
            case When.LastOverall() -> "";
            case When.On on -> " on " + KnownDate.of(on.day()).words();
            case When.During during -> " in " + during.words();
            case When.OfInspection(Year year) -> " in the %s inspection".formatted(year);
            case When.BeforeInspection(Optional<Year> year) ->
                year.map(" before the %s inspection"::formatted).orElse(" before the last inspection");
        };
    }

    private static String period(Period period) {
        return switch (period) {
            case Period.Always() -> "";
            case Period.Between between -> " " + between.words();
            case Period.SinceInspection(Optional<Year> year) ->
                year.map(" since the %s inspection"::formatted).orElse(" since its last inspection");
        };
    }

    private static String lastVisit(Question.LastVisit visit) {
        String name = visit.authority().shortName();
        return (visit.visits() == Visits.INSPECTIONS) ? "last full inspection of %s, when".formatted(name)
                : "last %s to %s".formatted(visit.visits().words(), name);
    }

    private static String plural(Visits visits) {
        return visits.words() + "s";
    }

    private static String forArea(JudgementArea area) {
        return (area == JudgementArea.OVERALL) ? "" : " for " + area(area);
    }

    private static String area(JudgementArea area) {
        return withoutBrackets(area.words());
    }

    private static String withoutBrackets(String words) {
        int bracket = words.indexOf(" (");
        return (bracket < 0) ? words : words.substring(0, bracket);
    }

    private static String listing(Question.Listing listing) {
        String who = listing.group().words();
        String asked = listing.count() ? "how many %s ".formatted(who) : "which %s ".formatted(who);
        return switch (listing.wanted()) {
            case Wanted.Everyone() -> listing.count() ? "how many %s are there".formatted(who) : "list " + who;
            case Wanted.NoOverall() -> asked + "have no overall grade";
            case Wanted.Graded graded -> asked + "are " + grades(graded) + forArea(graded.area());
        };
    }

    private static String grades(Wanted.Graded wanted) {
        return wanted.grades().stream().map(Grade::words).collect(Collectors.joining(" or "));
    }

    private static String recent(Question.Recent recent) {
        String what = (recent.visits() == Visits.ANY) ? "reports" : recent.visits().words() + " reports";
        String where = recent.group().equals(Group.all()) ? "" : ", " + recent.group().words();
        String published = (recent.period() instanceof Period.Always) ? "" : " published" + period(recent.period());
        return (recent.newest().isPresent() ? "newest %d ".formatted(recent.newest().getAsInt()) : "") + what
                + published + where;
    }

    private static String changes(Question.Changes changes) {
        String moved = switch (changes.direction()) {
            case BETTER -> " improved";
            case WORSE -> " declined";
            case EITHER -> " changed";
        };
        String from = changes.from().map(grade -> " from " + grade.words()).orElse("");
        String to = changes.to().map(grade -> " to " + grade.words()).orElse("");
        return "which %s%s%s%s%s%s".formatted(changes.group().words(), moved, from, to, forArea(changes.area()),
                period(changes.period()));
    }

    private static String report(Question.ReportFacts facts) {
        String what = switch (facts.aspect()) {
            case ALL -> "report details";
            case INSPECTOR -> "lead inspector";
            case DATES -> "dates on site";
            case TYPE -> "short or standard";
            case LINK -> "link";
        };
        String kind = (facts.visits() == Visits.ANY) ? "" : ", " + facts.visits().words();
        return "%s: %s%s%s".formatted(what, facts.authority().shortName(), kind,
                facts.year().map(year -> " in " + year).orElse(""));
    }

    private static String joined(List<Authority> authorities) {
        List<String> names = authorities.stream().map(Authority::shortName).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

}
