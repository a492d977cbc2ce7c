package org.councilratings.core.reply;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.answer.Citation;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;

/** The phrases that every reply shares: dates, sources, how far the record goes. */
public final class Wording {

    /** Older than this, and an answer says that newer reports may exist. */
    private static final int STALE_AFTER_DAYS = 60;

    private Wording() {
    }

    /** "on site 26 February to 8 March 2024", or what is known of it. */
    public static String onSite(Report report) {
        if (report.onSite().isEmpty()) {
            return "dates on site not held";
        }
        return "on site " + joined(report.onSite().stream().map(Wording::period).toList());
    }

    private static String period(OnSite period) {
        if (period.end().isEmpty()) {
            return "from " + period.start().words();
        }
        KnownDate end = period.end().get();
        if (period.start().equals(end)) {
            return ((end instanceof KnownDate.Month) ? "in " : "on ") + end.words();
        }
        return "from %s to %s".formatted(period.start().words(), end.words());
    }

    /** "published 16 May 2024", or that the date is not held. */
    public static String published(Report report) {
        return report.published().map(date -> "published " + date.words()).orElse("publication date not held");
    }

    /** "on site 26 February to 8 March 2024, published 16 May 2024". */
    public static String dates(Report report) {
        return onSite(report) + ", " + published(report);
    }

    /** "a, b and c". */
    public static String joined(Collection<String> items) {
        List<String> list = List.copyOf(items);
        return (list.size() < 2) ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.getLast();
    }

    /**
     * "The report is about Somerset County Council, abolished on 1 April 2023"; empty
     * where it is not.
     */
    static Optional<String> about(Report report, Dataset dataset) {
        return report.about()
            .flatMap(dataset::predecessor)
            .map(predecessor -> "That report is about %s.".formatted(abolished(predecessor)));
    }

    /** "Somerset County Council, which was abolished on 1 April 2023". */
    public static String abolished(Predecessor predecessor) {
        return "%s, which was abolished on %s".formatted(predecessor.name(), day(predecessor.ended()));
    }

    /**
     * Which of an ILACS inspection's areas have no grade here; empty where none is
     * missing.
     */
    public static Optional<String> unread(Report report) {
        List<String> missing = report.framework()
            .filter(rules -> rules != Framework.SIF && rules != Framework.PRE_SIF)
            .map(rules -> rules.areas()
                .stream()
                .filter(area -> !report.judgements().containsKey(area))
                .map(JudgementArea::words)
                .toList())
            .orElse(List.of());
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("Not read with certainty: %s. Please open the report.".formatted(joined(missing)));
    }

    /** Where the facts of a report are found. */
    public static Citation citation(Report report, Authority authority) {
        return citation(report, authority.shortName(), authority.ofstedPage());
    }

    /**
     * Where the facts of a report are found.
     * @param council whose record it is in, by name
     * @param page where the report is listed, if nothing better is held
     */
    public static Citation citation(Report report, String council, URI page) {
        if (report.link().isPresent()) {
            return new Citation("Ofsted's report on " + council, report.link().get(), report.published());
        }
        return report.source()
            .link()
            .map(link -> new Citation("%s on the %s".formatted(capital(report.source().kind().words()),
                    VisitText.inShort(List.of(report))), link, Optional.empty()))
            .orElseGet(() -> new Citation(elsewhere(report), page, report.published()));
    }

    /**
     * Where no link is held: a letter that Ofsted sent is on its page of the council;
     * what a newspaper told is not.
     */
    private static String elsewhere(Report report) {
        return (report.source().kind() == Source.Kind.OFSTED)
                ? "the council's page at Ofsted, which lists the report (no direct link is held)"
                : "%s (no link is held); Ofsted's page of the council".formatted(report.source().kind().words());
    }

    /**
     * What to think of facts that do not come from the report itself; empty where they
     * do.
     */
    public static Optional<String> caveat(Report report) {
        if (report.source().kind() == Source.Kind.OFSTED && report.source().confidence() == Source.Confidence.HIGH) {
            return Optional.empty();
        }
        if (report.source().kind() == Source.Kind.OFSTED) {
            return Optional.of("This rests on a part of Ofsted's letter only.");
        }
        return Optional.of("This rests on %s, not on the letter itself.".formatted(report.source().kind().words()));
    }

    /** "every full inspection published from February 2014 to 20 August 2026". */
    static String inspectionsHeld(Dataset dataset) {
        String from = inspectionsFrom(dataset)
            .map(day -> "from " + new KnownDate.Month(YearMonth.from(day)).words() + " ")
            .orElse("");
        return "every full inspection of today's authorities published %sto %s".formatted(from,
                day(inspectionsTo(dataset)));
    }

    /** How far visits are held, in one sentence. */
    static String visitLimits(Dataset dataset) {
        return "The record holds %s, %s and %s.".formatted(
                held(dataset, ReportKind.FOCUSED_VISIT, "focused visit letters"),
                held(dataset, ReportKind.MONITORING_VISIT, "monitoring visits"),
                held(dataset, ReportKind.JTAI, "joint inspections"));
    }

    /** From what publication date full inspections are held. */
    static Optional<LocalDate> inspectionsFrom(Dataset dataset) {
        return dataset.coverage(ReportKind.SIF).flatMap(Coverage::from);
    }

    /** To what publication date full inspections are complete. */
    static LocalDate inspectionsTo(Dataset dataset) {
        return dataset.coverage(ReportKind.ILACS_STANDARD).map(Coverage::to).orElse(dataset.info().asOf());
    }

    /** What the record holds of each kind of visit, in one sentence. */
    static String visitsHeld(Dataset dataset) {
        return "The record holds %s, %s, %s and %s.".formatted(inspectionsHeld(dataset),
                held(dataset, ReportKind.FOCUSED_VISIT, "focused visit letters"),
                held(dataset, ReportKind.MONITORING_VISIT, "monitoring visits"),
                held(dataset, ReportKind.JTAI, "joint inspections"));
    }

    private static String held(Dataset dataset, ReportKind kind, String words) {
        return dataset.coverage(kind)
            .map(coverage -> "%s%s to %s".formatted(words, coverage.complete() ? "" : " only in part,",
                    day(coverage.to())))
            .orElse("no " + words);
    }

    /**
     * When the data was last brought up to date, and what follows if that is long ago.
     */
    public static String freshness(Dataset dataset, LocalDate today) {
        LocalDate lookedAt = dataset.lookedAt();
        long days = ChronoUnit.DAYS.between(lookedAt, today);
        String stale = (days > STALE_AFTER_DAYS) ? ", %d days ago: newer reports may exist".formatted(days) : "";
        String single = lookedAt.equals(dataset.info().asOf()) ? ""
                : "; single newer ones are held, to " + day(dataset.info().asOf());
        return "Data as of %s%s%s. Facts from Ofsted's reports, Open Government Licence v3.0; the wording is ours."
            .formatted(day(lookedAt), stale, single);
    }

    /** A note as a sentence: a capital first, one full stop last. */
    public static String sentence(String note) {
        String words = capital(note.strip());
        return words.endsWith(".") ? words : words + ".";
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "16 May 2024". */
    public static String day(LocalDate day) {
        return KnownDate.of(day).words();
    }

    /** "an inspection", "a focused visit". */
    static String withArticle(String words) {
        return ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
    }

    /** A grade in few words, to stand beside another: "requires improvement". */
    public static String brief(Grade grade) {
        return (grade == Grade.REQUIRES_IMPROVEMENT) ? "requires improvement" : grade.words();
    }

    /** "15 authorities in Yorkshire and the Humber", "1 London borough in London". */
    static String members(int count, Group group) {
        return (count == 1) ? "1 " + oneOf(group) : count + " " + group.words();
    }

    /**
     * How many of a group, to begin a sentence: "3 of the 10 authorities in the East
     * Midlands", "None of the 15 authorities in Yorkshire and the Humber".
     */
    static String someOf(int count, int size, Group group) {
        if (size == 1) {
            return (count == 0) ? "No %s (there is one)".formatted(oneOf(group)) : "The only " + oneOf(group);
        }
        if (count == 0) {
            return "None of the %d %s".formatted(size, group.words());
        }
        return (count == size) ? "All %d %s".formatted(size, group.words())
                : "%d of the %d %s".formatted(count, size, group.words());
    }

    private static String oneOf(Group group) {
        String plural = group.words();
        String who = group.kinds().isEmpty() ? "authority"
                : group.kinds().stream().map(AuthorityKind::words).collect(Collectors.joining(" or "));
        return who + plural.substring(plural.lastIndexOf(" in "));
    }

    /**
     * "The report on Somerset, published 21 September 2022, is about Somerset County
     * Council, which was abolished on 1 April 2023"; empty where it is about the
     * authority itself.
     */
    static Optional<String> about(Report report, Authority authority, Dataset dataset) {
        return report.about()
            .flatMap(dataset::predecessor)
            .map(predecessor -> "The report on %s, %s, is about %s.".formatted(authority.shortName(), published(report),
                    abolished(predecessor)));
    }

    /** "the impact of leaders: good; care leavers: outstanding", in the areas' order. */
    static String judgements(Report report) {
        return String.join("; ", each(report.judgements(), ": "));
    }

    /** Each judgement with its grade, in the order of the map. */
    static List<String> each(Map<JudgementArea, Grade> judgements, String between) {
        return judgements.entrySet()
            .stream()
            .map(entry -> entry.getKey().words() + between + entry.getValue().words())
            .toList();
    }

    /**
     * "2 years and 3 months" from a day to a later one; less than a month is told in
     * days.
     */
    static String length(LocalDate from, LocalDate to) {
        Period length = Period.between(from, to);
        long months = length.toTotalMonths();
        if (months == 0) {
            return counted(length.getDays(), "day");
        }
        long years = months / 12;
        return joined(Stream.of(counted(years, "year"), counted(months % 12, "month"))
            .filter(words -> !words.startsWith("0 "))
            .toList());
    }

    /** "1 month", "2 months". */
    public static String counted(long count, String one) {
        return count + " " + one + ((count == 1) ? "" : "s");
    }

    /** "1st", "2nd", "12th". */
    static String ordinal(int number) {
        int last = number % 10;
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number + ((teen || last == 0 || last > 3) ? "th" : List.of("st", "nd", "rd").get(last - 1));
    }

    /** How far the kinds of report that are asked for are held, in one sentence. */
    static String held(Dataset dataset, Visits visits) {
        return switch (visits) {
            case ANY -> visitsHeld(dataset);
            case INSPECTIONS -> "The record holds %s.".formatted(inspectionsHeld(dataset));
            case FOCUSED ->
                "The record holds %s.".formatted(held(dataset, ReportKind.FOCUSED_VISIT, "focused visit letters"));
            case MONITORING ->
                "The record holds %s.".formatted(held(dataset, ReportKind.MONITORING_VISIT, "monitoring visits"));
            case JOINT -> "The record holds %s.".formatted(held(dataset, ReportKind.JTAI, "joint inspections"));
        };
    }

}
