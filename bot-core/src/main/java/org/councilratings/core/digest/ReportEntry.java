package org.councilratings.core.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.question.Period;
import org.councilratings.core.reply.ConcernText;
import org.councilratings.core.reply.Rules;
import org.councilratings.core.reply.Step;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.core.reply.VisitText;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/** One report, in short lines for a phone: the grades and which way they went first. */
final class ReportEntry {

    private final Dataset dataset;

    private final Optional<Period.Between> period;

    private final int mostConcerns;

    /**
     * Entries of one post.
     * @param period when the reports are said to have come out, if that is said
     * @param mostConcerns how many of a report are told
     */
    ReportEntry(Dataset dataset, Optional<Period.Between> period, int mostConcerns) {
        this.dataset = dataset;
        this.period = period;
        this.mostConcerns = mostConcerns;
    }

    Block.Entry of(Finding finding) {
        Report report = finding.report();
        List<String> lines = new ArrayList<>();
        if (report.kind().isFullInspection()) {
            judgements(finding, lines);
        }
        else {
            visit(finding, lines);
        }
        lines.add(Wording.capital(Wording.dates(report)) + "." + perhaps(report));
        comparison(finding).forEach(lines::add);
        about(report).ifPresent(lines::add);
        Wording.caveat(report).ifPresent(lines::add);
        concerns(report, lines);
        List<Citation> sources = new ArrayList<>(List.of(finding.citation()));
        earlier(finding).map(finding::citation).ifPresent(sources::add);
        return new Block.Entry("%s – %s".formatted(finding.council(), VisitText.kind(report)), report.overall(), lines,
                sources);
    }

    /** Of a report of which only the month of publication is known. */
    private String perhaps(Report report) {
        return this.period.filter(time -> report.published().filter(date -> !time.surelyHolds(date)).isPresent())
            .map(time -> " Only that month is held: it may have come out before that time.")
            .orElse("");
    }

    private Optional<String> about(Report report) {
        return report.about()
            .or(() -> Optional.of(report.authority()))
            .flatMap(this.dataset::predecessor)
            .map(council -> "It is about %s%s.".formatted(Wording.abolished(council), heirs(council)));
    }

    private String heirs(Predecessor council) {
        List<String> names = council.successors()
            .stream()
            .flatMap(slug -> this.dataset.authority(slug).stream())
            .map(authority -> authority.shortName())
            .toList();
        return names.isEmpty() ? "" : "; the duty is with %s now".formatted(Wording.joined(names));
    }

    private void judgements(Finding finding, List<String> lines) {
        Report report = finding.report();
        if (report.isRating() && report.overall().isEmpty() && Rules.giveNoOverall(report)) {
            lines.add("No overall grade: Ofsted gives none since April 2026.");
        }
        Map<JudgementArea, Step> steps = new LinkedHashMap<>();
        finding.steps().forEach(step -> steps.put(step.area(), step));
        report.judgements()
            .forEach((area, grade) -> lines.add(judgement(area, grade, Optional.ofNullable(steps.get(area)))));
        if (report.judgements().isEmpty()) {
            lines.add("Its grades were not read with certainty: please open the report.");
        }
        else {
            Wording.unread(report).ifPresent(lines::add);
        }
        if (!report.isRating()) {
            lines.add("It is no rating of the council's services as a whole.");
        }
    }

    private static String judgement(JudgementArea area, Grade grade, Optional<Step> step) {
        String words = "%s: %s".formatted(Wording.capital(area.words()), grade.words());
        return step.map(it -> switch (it.way()) {
            case UP -> "▲ %s, %s".formatted(words, it.directionInBrief().orElse(""));
            case DOWN -> "▼ %s, %s".formatted(words, it.directionInBrief().orElse(""));
            case SAME -> "= %s, no change".formatted(words);
            case NO_OVERALL, NOTHING_BEFORE, JOINT_CARE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK -> "• " + words;
        }).orElse("• " + words);
    }

    /** With what it was compared, and what could not be. */
    private Stream<String> comparison(Finding finding) {
        Optional<String> before = earlier(finding).map(report -> "Compared with the inspection %s.%s"
            .formatted(Wording.published(report), otherCouncil(finding.report(), report)));
        Map<Way, List<String>> apart = new EnumMap<>(Way.class);
        finding.steps()
            .stream()
            .filter(step -> !step.isComparable())
            .forEach(step -> apart.computeIfAbsent(step.way(), way -> new ArrayList<>()).add(step.area().words()));
        boolean isWhole = apart.size() == 1 && !finding.isComparable();
        Stream<String> others = apart.entrySet()
            .stream()
            .map(reason -> isWhole ? "Not comparable: %s.".formatted(why(reason.getKey()))
                    : "Not comparable: %s (%s).".formatted(Wording.joined(reason.getValue()), why(reason.getKey())));
        return Stream.concat(before.stream(), others);
    }

    private static String why(Way way) {
        return switch (way) {
            case NO_OVERALL -> "one of the two inspections gave no overall grade";
            case NOTHING_BEFORE -> "no full inspection before it is on record";
            case JOINT_CARE -> "one judgement until the end of 2022";
            case NOT_JUDGED -> "not judged at the inspection before";
            case NOT_READ -> "the grade before was not read with certainty";
            case OTHER_FRAMEWORK -> "the inspection before was under another framework";
            case UP, DOWN, SAME -> "";
        };
    }

    /** The inspection before, if anything is compared with it. */
    private static Optional<Report> earlier(Finding finding) {
        return finding.steps().stream().filter(Step::isComparable).findFirst().flatMap(Step::earlier);
    }

    private String otherCouncil(Report report, Report before) {
        return before.about()
            .filter(about -> !report.about().equals(before.about()))
            .flatMap(this.dataset::predecessor)
            .map(council -> " That one was about %s.".formatted(Wording.abolished(council)))
            .orElse("");
    }

    private void visit(Finding finding, List<String> lines) {
        Report report = finding.report();
        VisitText.priorityActions(report).ifPresent(actions -> lines.add("! " + Wording.capital(actions) + "."));
        report.focus().ifPresent(focus -> lines.add("It looked at: %s.".formatted(withoutStop(focus))));
        report.progress().ifPresent(progress -> lines.add("What it found: " + Wording.sentence(progress)));
        earlierConcerns(report).ifPresent(lines::add);
        lines
            .add((report.kind() == ReportKind.JTAI) ? "It gives no grade. " + ConcernText.JOINT : "It gives no grade.");
    }

    /** How concerns that were known before stand by this report. */
    private Optional<String> earlierConcerns(Report report) {
        Map<Concern.Status, Integer> counts = new EnumMap<>(Concern.Status.class);
        this.dataset.concerns(report.authority())
            .stories()
            .stream()
            .flatMap(story -> story.mentions().stream())
            .filter(mention -> mention.report().key().equals(report.key()))
            .forEach(mention -> counts.merge(mention.evidence().status(), 1, Integer::sum));
        return counts.isEmpty() ? Optional.empty()
                : Optional.of("Of concerns raised before: %s.".formatted(Wording.joined(counts.entrySet()
                    .stream()
                    .map(status -> "%d %s".formatted(status.getValue(), ConcernText.words(status.getKey())))
                    .toList())));
    }

    /** What must improve, as far as it is held: in our own words, else in Ofsted's. */
    private void concerns(Report report, List<String> lines) {
        List<Concern> concerns = report.concerns().orElse(List.of());
        List<String> priorities = quotations(report.priorityActions());
        List<String> areas = quotations(report.areasForImprovement());
        if (!concerns.isEmpty()) {
            tell((report.kind().isFullInspection() ? "What must improve" : "What it raised") + ", in our own words",
                    concerns.stream()
                        .sorted(Comparator.comparing(Concern::priority).reversed())
                        .map(ConcernText::alone)
                        .toList(),
                    lines);
        }
        else if (!priorities.isEmpty() || !areas.isEmpty()) {
            tell("What must improve, in Ofsted's words",
                    Stream
                        .concat(priorities.stream().map(words -> "Priority action: “%s”".formatted(words)),
                                areas.stream().map("“%s”"::formatted))
                        .toList(),
                    lines);
        }
        else if (report.concerns().isEmpty()) {
            unread(report).ifPresent(lines::add);
        }
    }

    private static List<String> quotations(Optional<Points> points) {
        return points.map(Points::quotations).orElse(List.of());
    }

    private void tell(String heading, List<String> items, List<String> lines) {
        int most = Math.min(items.size(), this.mostConcerns);
        lines.add(heading + ((most < items.size()) ? " (%d of %d):".formatted(most, items.size()) : ":"));
        items.stream().limit(most).map("• "::concat).forEach(lines::add);
    }

    /** That there may be more than is told. */
    private static Optional<String> unread(Report report) {
        if (!report.read()) {
            return Optional.of("What must improve is not on record: its file could not be read. Please open it.");
        }
        if (report.kind().isFullInspection() && !report.kind().isIlacs()) {
            // those reports have recommendations, and no list of what must improve
            return Optional.of("What it recommends is not on record. Please open the report.");
        }
        Optional<Integer> areas = report.areasForImprovement().map(Points::count);
        if (areas.isPresent()) {
            return Optional.of((areas.get() == 0) ? "It lists no area for improvement."
                    : "It lists %s for improvement, which nobody has put into words for the record. Please open the report."
                        .formatted(Wording.counted(areas.get(), "area")));
        }
        boolean isToldOtherwise = !report.source().isTheReport() || report.progress().isPresent();
        return Optional.of("Nobody has read it for concerns yet. Please open the report.")
            .filter(words -> !isToldOtherwise);
    }

    private static String withoutStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

}
