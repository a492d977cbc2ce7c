package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Theme;

/** How a concern and what became of it are told. */
public final class ConcernText {

    /** To stand with whatever a joint inspection raised. */
    public static final String JOINT = "A joint targeted area inspection judges the council together with police, health and "
            + "others.";

    private static final Comparator<ConcernStory> NEWEST_FIRST = Comparator
        .comparing((ConcernStory story) -> latest(story.restsOn()))
        .reversed();

    private ConcernText() {
    }

    /**
     * "focused visit (16 July 2025)", with where it is known from, if not from Ofsted.
     */
    static String inShort(Report report) {
        StringJoiner when = new StringJoiner(", ", " (", ")");
        if (!report.onSite().isEmpty()) {
            when.add(report.when().map(KnownDate::words).orElse(""));
        }
        else if (report.published().isPresent()) {
            when.add(Wording.published(report));
        }
        else {
            when.add(
                    "date not held" + report.notLaterThan().map(date -> ", not later than " + date.words()).orElse(""));
        }
        VisitText.restsOn(report).ifPresent(when::add);
        String kind = (report.kind() == ReportKind.SIF) ? "single-framework inspection" : report.kind().words();
        return kind + when;
    }

    /**
     * A concern with the last that was said of it: "Quality of plans: Plans are vague.
     * Focused visit (16 July 2025): Most now say who does what."
     * @param inspection whose concerns need not name it
     */
    static String withLatest(ConcernStory story, Report inspection) {
        StringJoiner text = new StringJoiner(" ");
        text.add(raised(story, inspection));
        story.lastMention().ifPresent(mention -> text.add(said(mention)));
        return text.toString();
    }

    /** The same with how it stands, to stand in a list over many councils. */
    static String withStanding(ConcernStory story, Report inspection) {
        return "%s. %s".formatted(Wording.capital(words(story.status())), withLatest(story, inspection));
    }

    /** A concern with all that was said of it. */
    static String withAll(ConcernStory story, Report inspection) {
        StringJoiner text = new StringJoiner(" ");
        text.add(raised(story, inspection));
        story.mentions().forEach(mention -> text.add(said(mention)));
        return text.toString();
    }

    /** A concern, with the report that raised it unless that is the one spoken of. */
    static String raised(ConcernStory story, Report inspection) {
        StringBuilder text = new StringBuilder(alone(story.concern()));
        if (story.raisedBy() != inspection) {
            text.append(" Raised by the ").append(inShort(story.raisedBy())).append('.');
        }
        return text.toString();
    }

    /**
     * A concern by itself: "Priority action. Quality of plans: Plans are vague."
     */
    public static String alone(Concern concern) {
        return (concern.priority() ? "Priority action. " : "") + themed(concern);
    }

    /** "Quality of plans: Plans are vague." What it is about stands first. */
    private static String themed(Concern concern) {
        return Wording.capital(themes(concern)) + ": " + concern.summary();
    }

    /** "quality of plans; recording". */
    private static String themes(Concern concern) {
        return concern.themes().stream().map(Theme::label).collect(Collectors.joining("; "));
    }

    private static String said(ConcernStory.Mention mention) {
        return "%s: %s".formatted(Wording.capital(inShort(mention.report())), mention.evidence().finding());
    }

    /**
     * What a report said of a concern that an earlier one had raised: "Still open.
     * Quality of plans (raised by the short inspection (1 March 2024)): most are still
     * vague."
     * @param known whether the concern itself was told before
     */
    static String mentioned(ConcernStory story, ConcernStory.Mention mention, boolean known) {
        String about = Wording.capital(words(mention.evidence().status()));
        return known
                ? "%s. %s, raised by the %s: %s".formatted(about, Wording.capital(themes(story.concern())),
                        inShort(story.raisedBy()), mention.evidence().finding())
                : "%s. %s Raised by the %s. This report: %s".formatted(about, themed(story.concern()),
                        inShort(story.raisedBy()), mention.evidence().finding());
    }

    /** How it stands, in few words. */
    public static String words(Concern.Status status) {
        return switch (status) {
            case STILL_OPEN -> "still open";
            case PROGRESS_SEEN -> "progress seen";
            case RAISED -> "raised";
            case ADDRESSED -> "put right";
            case SUPERSEDED -> "superseded";
        };
    }

    /**
     * By how they stand, in the order of the statuses; within one the newest evidence
     * first, else the order of the report.
     */
    static Map<Concern.Status, List<ConcernStory>> byStatus(List<ConcernStory> stories) {
        Map<Concern.Status, List<ConcernStory>> byStatus = new EnumMap<>(Concern.Status.class);
        for (ConcernStory story : stories) {
            byStatus.computeIfAbsent(story.status(), status -> new ArrayList<>()).add(story);
        }
        byStatus.values().forEach(some -> some.sort(NEWEST_FIRST));
        return byStatus;
    }

    /** A visit without a date may be as late as its bound. */
    private static LocalDate latest(Report report) {
        return report.when().or(report::notLaterThan).map(KnownDate::latest).orElse(LocalDate.MIN);
    }

    /** "1 open concern", "3 open concerns". */
    static String counted(long number) {
        return Wording.counted(number, "open concern");
    }

    /**
     * The points of a report's list, word for word and in quotation marks; nothing where
     * they are not held. Only a user's own import has the words of a report.
     */
    static void quoteAreas(Answer.Draft answer, Report report) {
        quote(answer, "In Ofsted's words:", report.areasForImprovement());
    }

    /** The same of its areas for priority action. */
    static void quotePriorityActions(Answer.Draft answer, Report report) {
        quote(answer, "For priority action, in Ofsted's words:", report.priorityActions());
    }

    private static void quote(Answer.Draft answer, String heading, Optional<Points> points) {
        List<String> quotations = points.map(Points::quotations).orElse(List.of());
        if (!quotations.isEmpty()) {
            answer.say(heading).add(new Block.Bullets(quotations.stream().map(words -> "“" + words + "”").toList()));
        }
    }

}
