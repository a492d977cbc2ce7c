package org.councilratings.core.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reply.NextQuestions;
import org.councilratings.core.reply.Reach;
import org.councilratings.core.reply.VisitText;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Report;

/**
 * A post about new reports: how many there are and how far the record goes, then each
 * report by itself, the most urgent first. The same summary always reads the same.
 */
public final class Digest {

    /** A post about few reports has room to say more of each. */
    private static final int FEW_REPORTS = 3;

    private static final int MOST_CONCERNS = 5;

    private static final int CONCERNS_AMONG_MANY = 3;

    private static final int MOST_FOLLOW_UPS = 4;

    private static final int MOST_NAMES = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);

    /** What somebody is shown. */
    private enum Sort {

        POST("", true), PREVIEW("Preview: ", true), EXAMPLE("Example: ", false);

        private final String before;

        private final boolean isNews;

        Sort(String before, boolean isNews) {
            this.before = before;
            this.isNews = isNews;
        }

    }

    private final Dataset dataset;

    private final LocalDate today;

    public Digest(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /** The post. Whether one is wanted where nothing is new is for others to know. */
    public Answer of(Summary summary) {
        return of(summary, Sort.POST);
    }

    /** What the post would be if it came now. */
    public Answer preview(Summary summary) {
        return of(summary, Sort.PREVIEW);
    }

    /** A post on reports of which none is new, which it says. */
    public Answer example(Summary summary) {
        return of(summary, Sort.EXAMPLE);
    }

    private Answer of(Summary summary, Sort sort) {
        List<Finding> findings = summary.reports()
            .stream()
            .map(report -> Finding.of(this.dataset, report))
            .sorted(Finding.URGENT_FIRST)
            .toList();
        Whom whom = new Whom(this.dataset, summary.wants());
        Answer.Draft answer = Answer.draft(summary.isEmpty() ? Outcome.NO_DATA : Outcome.ANSWERED, QuestionKind.RECENT,
                sort.before + new Headline(summary, findings, whom, sort.isNews, correction(summary)).words());
        summary.notes().forEach(answer::say);
        summary.late()
            .map(due -> "This was due on %s and comes late.".formatted(time(summary, due)))
            .ifPresent(answer::say);
        if (!findings.isEmpty() || summary.isEmpty()) {
            answer.say(lead(summary, findings, whom, sort.isNews));
        }
        answer.say(reach(summary, whom));
        tell(answer, summary, findings);
        List<Finding> corrected = correct(answer, summary);
        if (!summary.added().isEmpty()) {
            answer.say("%s, about %s.".formatted(Digest.added(summary.added()), councils(summary.added())));
        }
        summary.period()
            .flatMap(time -> PublishedSince.leftOut(this.dataset, this.today, summary.wants(), time))
            .ifPresent(answer::say);
        if (findings.size() == 1 && corrected.isEmpty()) {
            answer.accent(findings.getFirst().report().overall());
        }
        List<Authority> authorities = Stream.concat(findings.stream(), corrected.stream())
            .flatMap(finding -> finding.authority().stream())
            .distinct()
            .toList();
        authorities.forEach(answer::about);
        authorities.stream().limit(MOST_FOLLOW_UPS).map(NextQuestions::ratingOf).forEach(answer::followUp);
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String time(Summary summary, Instant due) {
        return TIME.format(due.atZone(summary.zone()));
    }

    /** How many of each kind, and about whom. */
    private static String lead(Summary summary, List<Finding> findings, Whom whom, boolean isNews) {
        String when = summary.period().map(Period.Between::words).map(" published "::concat).orElse("");
        String about = whom.inFull() + whom.filters();
        if (findings.isEmpty() && !isNews) {
            return "No dated report is on record for %s.".formatted(about);
        }
        if (findings.isEmpty() && summary.unsaid().isPresent()) {
            return summary.unsaid().get();
        }
        if (findings.isEmpty()) {
            return summary.period().isPresent() ? "No report%s is on record for %s.".formatted(when, about)
                    : "No new report has come into the record for %s.".formatted(about);
        }
        String counts = VisitText.counted(findings.stream().map(Finding::report).toList());
        String lead = summary.period().isPresent() ? "On record for %s,%s: %s.".formatted(about, when, counts)
                : "%s for %s: %s.".formatted(isNews ? "New on record" : "On record", about, counts);
        return (findings.size() > 1) ? lead + moves(findings) : lead;
    }

    /** What the counts of the headline mean. */
    private static String moves(List<Finding> findings) {
        List<Finding> ratings = findings.stream().filter(finding -> finding.report().isRating()).toList();
        List<String> moves = new ArrayList<>();
        long down = ratings.stream().filter(Finding::isDecline).count();
        long up = ratings.stream().filter(Finding::isImprovement).count();
        long apart = ratings.stream().filter(finding -> !finding.isComparable()).count();
        long same = ratings.stream().filter(Finding::isUnchanged).count();
        boolean isPartlyUp = ratings.stream()
            .anyMatch(finding -> finding.isImprovement() && finding.isPartlyCompared());
        if (down > 0) {
            moves.add("%d went down in at least one judgement".formatted(down));
        }
        if (up > 0) {
            moves.add("%d went up in at least one and down in none%s".formatted(up,
                    isPartlyUp ? " that can be compared" : ""));
        }
        if (same > 0) {
            moves.add("%d did not change".formatted(same));
        }
        long partlySame = ratings.size() - down - up - apart - same;
        if (partlySame > 0) {
            moves.add("%d did not change in what can be compared".formatted(partlySame));
        }
        if (apart > 0) {
            moves.add("%d cannot be compared".formatted(apart));
        }
        return ratings.isEmpty() ? "" : " Compared with the inspection before, %s.".formatted(Wording.joined(moves));
    }

    /** How far the record goes: beyond that, nothing is known. */
    private String reach(Summary summary, Whom whom) {
        Reach reach = new Reach(this.dataset, this.today);
        if (summary.period().isPresent()) {
            return reach.inShort(whom.kinds()) + reach.limits(whom.kinds(), summary.period());
        }
        String beyond = summary.reports().isEmpty() ? " Whether Ofsted has published more since, I cannot know." : "";
        return reach.inShort(whom.kinds()) + beyond;
    }

    private void tell(Answer.Draft answer, Summary summary, List<Finding> findings) {
        ReportEntry entries = new ReportEntry(this.dataset, summary.period(),
                (findings.size() <= FEW_REPORTS) ? MOST_CONCERNS : CONCERNS_AMONG_MANY);
        for (Finding finding : findings) {
            add(answer, entries.of(finding));
        }
    }

    private static void add(Answer.Draft answer, Block.Entry entry) {
        answer.add(entry);
        entry.sources().forEach(answer::cite);
    }

    private List<Finding> correct(Answer.Draft answer, Summary summary) {
        List<Finding> corrected = new ArrayList<>();
        for (WhatIsNew.Correction correction : sorted(summary)) {
            Finding finding = Finding.of(this.dataset, correction.report());
            add(answer, CorrectionEntry.of(finding, correction));
            corrected.add(finding);
        }
        return corrected;
    }

    /** "2 older or undated reports were added to the record". */
    static String added(List<Report> reports) {
        return "%s %s added to the record".formatted(Wording.counted(reports.size(), "older or undated report"),
                (reports.size() == 1) ? "was" : "were");
    }

    /** "Kent, Leeds and 3 other councils". */
    private String councils(List<Report> reports) {
        List<String> names = reports.stream()
            .map(report -> Finding.of(this.dataset, report).council())
            .distinct()
            .sorted()
            .toList();
        List<String> named = new ArrayList<>(names.subList(0, Math.min(names.size(), MOST_NAMES)));
        if (names.size() > MOST_NAMES) {
            named.add(Wording.counted(names.size() - MOST_NAMES, "other council"));
        }
        return Wording.joined(named);
    }

    /** What the first correction is, in short. */
    private String correction(Summary summary) {
        return sorted(summary).stream()
            .findFirst()
            .map(first -> CorrectionEntry.inShort(Finding.of(this.dataset, first.report()), first))
            .orElse("");
    }

    private static List<WhatIsNew.Correction> sorted(Summary summary) {
        return summary.corrections()
            .stream()
            .sorted(Comparator.comparing(correction -> correction.report().key()))
            .toList();
    }

}
