package org.councilratings.data.importer;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.importer.OnSiteDates.Found;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Succession;

/**
 * Reads the PDF of a report on a council's children's services. A field that cannot be
 * read with certainty stays empty and is a warning. Safe for use by several threads.
 */
public final class ReportReader {

    /**
     * A short inspection is a week on site, a standard one two; in 321 reports none was
     * between.
     */
    private static final int LONGEST_SHORT_DAYS = 7;

    private static final int SHORTEST_STANDARD_DAYS = 10;

    private static final Pattern IMPROVE = Pattern
        .compile("what needs to improve(?: in this area of (?:social work )?practice)?\\W*\\d?\\W*"
                // Durham's letter of August 2021
                + "|areas for improvement\\W*");

    private static final Pattern PRIORITY = Pattern.compile("areas? (?:for|of) priority action\\W*\\d?\\W*");

    /**
     * A point that only says that the last list still holds: Bradford's letter of
     * February 2021.
     */
    private static final Pattern EARLIER_LIST = Pattern
        .compile("(?:the )?areas for improvement (?:continue to be|remain|are) (?:those|the same|as)\\b.*");

    /** "Focused visit to X children's services": X. */
    private static final Pattern SUBJECT = Pattern
        .compile(
                "(?:visit|inspection|response\\b.{0,80}?) (?:to|of|in) (.{0,100}?)"
                        + "(?:children|young people|this letter|\\bon \\d|\\bbetween\\b|[.:])",
                Pattern.CASE_INSENSITIVE);

    private static final Pattern VISIT_NUMBER = Pattern.compile(
            "(?:was|is) (?:the|our|[\\p{L}' ]{3,50}'s?) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
                    + "tenth|\\d{1,2}(?:st|nd|rd|th))(?:,? and (?:final|last),?)? monitoring visit");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth");

    private static final SortedMap<JudgementArea, Grade> NO_GRADES = Collections.emptySortedMap();

    private final Councils councils;

    private final Succession succession;

    /**
     * @param authorities all councils with the duty, to find them by name
     * @param predecessors those that had it before
     */
    public ReportReader(Collection<Authority> authorities, Collection<Predecessor> predecessors) {
        this.councils = new Councils(authorities, predecessors);
        this.succession = new Succession(predecessors);
    }

    /**
     * Reads one file. Never throws for anything a file may contain.
     * @param hints what is known from outside the file; {@link Hints#NONE} if nothing is
     */
    public Reading read(Path file, Hints hints) {
        try {
            return new Draft(ReportText.of(PdfFile.lines(file)), hints).report();
        }
        catch (UnreadableFile ex) {
            return new Reading.Unreadable(file, ex.reason());
        }
        // a mistake of ours must not end the import of all other files
        catch (RuntimeException | StackOverflowError ex) {
            return new Reading.Unreadable(file,
                    "its text could not be understood (%s); please report the file".formatted(ex));
        }
    }

    /**
     * Whom a report is about.
     *
     * @param slug of the authority, or of the abolished council, whose record it belongs
     * to
     * @param about slug of the abolished council that it is about, in the record of the
     * one that followed
     */
    private record Subject(String slug, Optional<String> about) {
    }

    /** One document on its way to a report. */
    private final class Draft {

        private final ReportText text;

        private final Hints hints;

        private final Remarks remarks = new Remarks();

        /** The first two pages as running text. */
        private final String opening;

        Draft(ReportText text, Hints hints) {
            this.text = text;
            this.hints = hints;
            this.opening = Wording.of(text.upToPage(2));
        }

        Reading report() throws UnreadableFile {
            DocumentFamily family = DocumentFamily.of(this.text)
                .orElseThrow(() -> new UnreadableFile("not a report on a council's children's services"));
            checkFamily(family);
            Optional<LocalDate> printed = PrintedDates.published(this.text);
            Optional<LocalDate> out = this.hints.published().map(KnownDate::latest).or(() -> printed);
            Found found = PrintedDates.onSite(this.text, out, this.remarks);
            Subject subject = subject((found instanceof Found.Days days) ? Optional.of(days.end()) : out);
            ReportKind kind = kind(family, found);
            List<OnSite> onSite = onSite(found);
            Optional<KnownDate> published = published(printed, onSite);
            String key = "%s/%s-%s".formatted(subject.slug(), when(published, onSite), kind.slug());
            ReportBuilder report = new ReportBuilder(key, subject.slug(), kind).about(subject.about())
                .onSite(onSite)
                .published(published)
                .reportId(reportId())
                .link(this.hints.link())
                .leadInspectors(leadInspectors(family))
                .visitNumber(visitNumber(family));
            if (family.isInspection()) {
                report.judgements(judgements(family, kind, found)).priorityActions(Optional.of(Points.NONE));
            }
            else {
                report.priorityActions(points(PRIORITY, "priorityActions")).focus(focus());
            }
            boolean counted = family != DocumentFamily.SIF && family != DocumentFamily.PRE_SIF;
            report.areasForImprovement(counted ? points(IMPROVE, "areasForImprovement") : Optional.of(Points.NONE));
            this.remarks.notes().forEach(report::note);
            return new Reading.Read(report.build(), this.remarks.warnings());
        }

        private void checkFamily(DocumentFamily family) {
            // a joint inspection is both, and sites list it as either
            if (this.hints.inspection().isPresent() && family != DocumentFamily.JTAI
                    && this.hints.inspection().get() != family.isInspection()) {
                this.remarks.warn("kind",
                        "the file's name says %s, the document is %s".formatted(
                                this.hints.inspection().get() ? "inspection" : "visit",
                                family.isInspection() ? "an inspection" : "a visit"));
            }
        }

        /**
         * Whose record the report belongs to. Where several councils followed an
         * abolished one, its reports stay with it; where one did, they are in that one's
         * record and say whom they are about.
         * @param visited a day of the visit or, failing that, of publication
         */
        private Subject subject(Optional<LocalDate> visited) throws UnreadableFile {
            Councils known = ReportReader.this.councils;
            Councils.Named named = named();
            List<Predecessor> abolishedLater = named.predecessors()
                .stream()
                .flatMap(slug -> known.predecessor(slug).stream())
                .filter(predecessor -> visited.isPresent() && visited.get().isBefore(predecessor.ended()))
                .toList();
            Optional<String> hint = this.hints.authority()
                .filter(slug -> known.authority(slug).isPresent() || known.predecessor(slug).isPresent());
            if (named.authorities().size() == 1) {
                String slug = named.authorities().iterator().next();
                warnUnless(hint.isEmpty() || hint.get().equals(slug), hint, slug);
                return of(known.authority(slug).orElseThrow(), abolishedLater, visited);
            }
            if (abolishedLater.size() == 1) {
                Predecessor abolished = abolishedLater.getFirst();
                warnUnless(hint.isEmpty() || hint.get().equals(abolished.slug()), hint, abolished.slug());
                return new Subject(abolished.slug(), Optional.empty());
            }
            Optional<Authority> hinted = hint.flatMap(known::authority)
                .filter(authority -> named.authorities().isEmpty() || named.authorities().contains(authority.slug()));
            if (hinted.isPresent()) {
                if (named.authorities().isEmpty()) {
                    this.remarks.warn("authority", "the document names none that is known; taken from the folder");
                }
                return of(hinted.get(), abolishedLater, visited);
            }
            throw new UnreadableFile((named.authorities().isEmpty() ? "names no council that is known"
                    : "may be about any of " + String.join(", ", named.authorities()))
                    + "; put it into a folder with the authority's key as its name");
        }

        private void warnUnless(boolean agreed, Optional<String> hint, String slug) {
            if (!agreed) {
                this.remarks.warn("authority", "the folder says %s, the document %s".formatted(hint.orElse(""), slug));
            }
        }

        private Subject of(Authority authority, List<Predecessor> abolishedLater, Optional<LocalDate> visited) {
            Optional<Predecessor> about = (abolishedLater.size() == 1) ? Optional.of(abolishedLater.getFirst())
                    : visited.flatMap(day -> ReportReader.this.succession.before(authority, day));
            return new Subject(authority.slug(), about.map(Predecessor::slug));
        }

        /**
         * The councils that the title names, or the subject of a letter, or the sentence
         * on its findings.
         */
        private Councils.Named named() {
            String title = DocumentFamily.title(this.text);
            if (!title.isEmpty()) {
                return ReportReader.this.councils.namedIn(title);
            }
            Matcher subject = SUBJECT.matcher(DocumentFamily.salutationOn(this.text));
            for (int from = 0; subject.find(from); from = subject.start() + 1) {
                Councils.Named named = ReportReader.this.councils.namedIn(subject.group(1));
                if (!named.authorities().isEmpty()) {
                    return named;
                }
            }
            return new Councils.Named();
        }

        private ReportKind kind(DocumentFamily family, Found found) throws UnreadableFile {
            return switch (family) {
                case SIF -> ReportKind.SIF;
                case PRE_SIF -> ReportKind.PRE_SIF;
                case FOCUSED_VISIT -> ReportKind.FOCUSED_VISIT;
                case MONITORING_VISIT -> ReportKind.MONITORING_VISIT;
                case JTAI -> ReportKind.JTAI;
                case ILACS -> standardOrShort(found);
            };
        }

        /**
         * Printed nowhere: it follows from the days on site, those of the longer period
         * if there are two.
         */
        private ReportKind standardOrShort(Found found) throws UnreadableFile {
            if (found instanceof Found.Days visit) {
                long days = visit.periods().stream().mapToLong(Draft::days).max().orElseThrow();
                if (days <= LONGEST_SHORT_DAYS) {
                    return ReportKind.ILACS_SHORT;
                }
                if (days >= SHORTEST_STANDARD_DAYS) {
                    return ReportKind.ILACS_STANDARD;
                }
            }
            throw new UnreadableFile(
                    "an inspection of children's services whose days on site (%s) do not tell a standard "
                        .formatted(words(found)) + "inspection from a short one; enter it by hand");
        }

        private static long days(OnSite period) {
            return ChronoUnit.DAYS.between(period.start().earliest(), period.lastKnown().latest()) + 1;
        }

        private static String words(Found found) {
            return switch (found) {
                case Found.Days days -> days.words();
                case Found.Impossible impossible -> impossible.words();
                case Found.Nothing nothing -> "none found";
            };
        }

        private List<OnSite> onSite(Found found) {
            switch (found) {
                case Found.Nothing nothing -> this.remarks.warn("onSite", "no days found");
                case Found.Impossible impossible ->
                    this.remarks.warn("onSite", "\"%s\" cannot be".formatted(impossible.words()));
                case Found.Days days -> {
                    days.note().ifPresent(note -> {
                        this.remarks.note(note);
                        this.remarks.warn("onSite", note);
                    });
                    Optional<LocalDate> out = this.hints.published().map(KnownDate::latest);
                    if (out.isEmpty() || OnSiteDates.fits(days, out.get())) {
                        return days.periods();
                    }
                    this.remarks.warn("onSite",
                            "\"%s\" does not fit the publication on %s".formatted(days.words(), out.get()));
                }
            }
            return List.of();
        }

        /**
         * Ofsted's site is right where the document prints another date; ILACS reports
         * print none.
         */
        private Optional<KnownDate> published(Optional<LocalDate> printed, List<OnSite> onSite) {
            if (this.hints.published().isPresent()) {
                KnownDate known = this.hints.published().get();
                if (printed.isPresent()
                        && (printed.get().isBefore(known.earliest()) || printed.get().isAfter(known.latest()))) {
                    this.remarks.note("The document prints %s as its date; Ofsted's site says %s."
                        .formatted(KnownDate.of(printed.get()).words(), known.words()));
                }
                return this.hints.published();
            }
            if (printed.isEmpty()) {
                this.remarks.warn("published", "not printed in the document");
                return Optional.empty();
            }
            LocalDate end = onSite.isEmpty() ? printed.get() : onSite.getLast().lastKnown().latest();
            if (printed.get().isBefore(end) || printed.get().isAfter(end.plusDays(OnSiteDates.LATEST_REPORT_DAYS))) {
                this.remarks.warn("published", printed.get() + " does not fit the days on site");
                return Optional.empty();
            }
            return printed.map(KnownDate::of);
        }

        private List<String> leadInspectors(DocumentFamily family) {
            List<String> names = Inspectors.leading(this.text.all());
            if (names.isEmpty() && !family.isInspection()) {
                names = Inspectors.signing(this.text.body());
            }
            if (names.isEmpty() && !family.isInspection()) {
                names = Inspectors.firstNamed(this.opening);
            }
            if (names.isEmpty()) {
                this.remarks.warn("leadInspectors", "none found");
            }
            return names;
        }

        private SortedMap<JudgementArea, Grade> judgements(DocumentFamily family, ReportKind kind, Found found) {
            Judgements judgements = new Judgements(this.text, this.remarks);
            return switch (family) {
                case ILACS -> (found instanceof Found.Days days)
                        ? Framework.of(kind, days.start()).map(judgements::ofIlacs).orElse(NO_GRADES) : NO_GRADES;
                case SIF -> judgements.ofSif();
                case PRE_SIF -> judgements.ofPreSif();
                case FOCUSED_VISIT, MONITORING_VISIT, JTAI -> NO_GRADES;
            };
        }

        /**
         * The list under the heading of this kind that has one: Gloucestershire 2025
         * prints the heading twice.
         */
        private Optional<Points> points(Pattern heading, String field) {
            if (!this.text.pagesWithoutText().isEmpty()) {
                this.remarks.warn(field, "left out; there is no text on page " + this.text.pagesWithoutText());
                return Optional.empty();
            }
            List<BulletList> sections = BulletList.underHeadings(this.text.body(), heading);
            List<BulletList> lists = sections.stream().filter(list -> !list.points().isEmpty()).toList();
            if (lists.size() > 1) {
                this.remarks.warn(field, "left out; there are lists under several such headings");
                return Optional.empty();
            }
            if (lists.isEmpty()) {
                if (!sections.isEmpty()) {
                    this.remarks.warn(field, "the section is running text, without points to count");
                }
                return Optional.of(Points.NONE);
            }
            BulletList list = lists.getFirst();
            if (list.doubt().isPresent()) {
                this.remarks.warn(field, "left out; " + list.doubt().get());
                return Optional.empty();
            }
            if (list.points().stream().map(Wording::plain).anyMatch(EARLIER_LIST.asMatchPredicate())) {
                this.remarks.warn(field, "a point refers to the list of an earlier report");
            }
            return Optional.of(Points.quoted(list.points()));
        }

        private Optional<String> focus() {
            Optional<String> focus = FocusTopics.of(this.opening);
            if (focus.isEmpty()) {
                this.remarks.warn("focus", "none that is certain");
            }
            return focus;
        }

        private Optional<String> reportId() {
            return this.hints.link()
                .map(URI::getPath)
                .map(path -> path.replaceAll("/+$", ""))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .filter(id -> id.matches("\\d{4,12}"));
        }

        private OptionalInt visitNumber(DocumentFamily family) {
            Matcher matcher = VISIT_NUMBER.matcher(Wording.plain(this.opening));
            if (family != DocumentFamily.MONITORING_VISIT || !matcher.find()) {
                return OptionalInt.empty();
            }
            int word = ORDINALS.indexOf(matcher.group(1));
            return OptionalInt.of((word >= 0) ? word + 1 : Integer.parseInt(matcher.group(1).replaceAll("\\D", "")));
        }

        private static String when(Optional<KnownDate> published, List<OnSite> onSite) {
            if (published.isPresent()) {
                return published.get().toString();
            }
            return onSite.isEmpty() ? "undated-1" : YearMonth.from(onSite.getFirst().start().earliest()).toString();
        }

    }

}
