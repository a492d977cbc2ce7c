package org.councilratings.core.reply;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;

/**
 * The facts of a report itself: what kind, when, by whom, where it is found. The newest
 * of the kind that is asked for, or all of a year.
 */
final class ReportFactsReply {

    private final Dataset dataset;

    private final LocalDate today;

    ReportFactsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.ReportFacts question) {
        List<Report> reports = find(question);
        return reports.isEmpty() ? nothing(question) : told(question, reports);
    }

    private List<Report> find(Question.ReportFacts question) {
        Visits visits = meant(question);
        Stream<Report> counted = counted(question.authority(), visits);
        return question.year().isPresent()
                ? counted.filter(report -> PastInspections.isOf(report, question.year().get())).toList()
                : counted.filter(report -> report.when().isPresent()).limit(1).toList();
    }

    /** Without a year, "the report" is the one that rates the council. */
    private static Visits meant(Question.ReportFacts question) {
        return (question.visits() == Visits.ANY && question.year().isEmpty()) ? Visits.INSPECTIONS : question.visits();
    }

    private Stream<Report> counted(Authority authority, Visits visits) {
        return this.dataset.reports(authority.slug()).stream().filter(report -> visits.counts(report.kind()));
    }

    private Answer told(Question.ReportFacts question, List<Report> reports) {
        Authority authority = question.authority();
        boolean known = question.aspect() != Aspect.INSPECTOR
                || reports.stream().anyMatch(report -> !report.leadInspectors().isEmpty());
        Answer.Draft answer = Answer
            .draft(known ? Outcome.ANSWERED : Outcome.NO_DATA, question.kind(), title(question, reports))
            .about(authority);
        String held = Wording.held(this.dataset, meant(question));
        if (question.aspect() == Aspect.LINK) {
            // a full stop after a link would become a part of it
            reports.forEach(report -> answer.say(sentence(question, report)));
            answer.say(held);
        }
        else {
            answer.say("%s %s".formatted(
                    reports.stream().map(report -> sentence(question, report)).collect(Collectors.joining(" ")), held));
        }
        for (Report report : reports) {
            if (reports.size() > 1) {
                answer.say("%s, %s:".formatted(Wording.capital(VisitText.kind(report)), Wording.published(report)));
            }
            answer.add(new Block.Facts(facts(report)));
            Wording.caveat(report).ifPresent(answer::say);
            Wording.about(report, this.dataset).ifPresent(answer::say);
            report.notes().forEach(note -> answer.say("Note: " + Wording.sentence(note)));
            answer.cite(Wording.citation(report, authority));
        }
        others(answer, question, reports);
        return answer.followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.visits(authority, Visits.ANY))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static String title(Question.ReportFacts question, List<Report> reports) {
        String name = question.authority().shortName();
        if (reports.size() > 1) {
            return "%s: %d reports of %s".formatted(name, reports.size(),
                    question.year().map(Year::toString).orElse("the record"));
        }
        Report report = reports.getFirst();
        return "%s: %s, %s".formatted(name, VisitText.kind(report), Wording.published(report));
    }

    /** What was asked, answered first. */
    private static String sentence(Question.ReportFacts question, Report report) {
        Authority authority = question.authority();
        String subject = "Ofsted's %s of %s".formatted(VisitText.kind(report), authority.shortName());
        if (!report.kind().isFullInspection()) {
            subject = "Ofsted's %s to %s".formatted(VisitText.kind(report), authority.shortName());
        }
        String dates = Wording.dates(report);
        return switch (question.aspect()) {
            case INSPECTOR -> inspector(report, "%s, %s".formatted(subject, dates));
            case TYPE -> type(authority, report, dates);
            case DATES -> "%s: %s.".formatted(subject, dates);
            case LINK -> link(authority, report, "%s, %s".formatted(subject, dates));
            case ALL -> "This is what I hold of %s, %s.".formatted(subject, dates);
        };
    }

    private static String inspector(Report report, String subject) {
        if (report.leadInspectors().isEmpty()) {
            boolean read = report.source().kind() == Source.Kind.OFSTED && report.read();
            return read ? "I found no lead inspector named in the report of %s.".formatted(subject)
                    : "I do not hold who led %s.".formatted(subject);
        }
        return "%s led %s.".formatted(Wording.joined(report.leadInspectors()), subject);
    }

    private static String type(Authority authority, Report report, String dates) {
        String also = switch (report.kind()) {
            case ILACS_STANDARD -> ", not a short one: two weeks on site as a rule";
            case ILACS_SHORT -> ", not a standard one: one week on site as a rule";
            case SIF -> ", from before there were short and standard ones";
            case PRE_SIF -> ", from before there were short and standard ones; it rates that service alone";
            case FOCUSED_VISIT, MONITORING_VISIT, JTAI ->
                ", neither a short nor a standard inspection; it gave no grade";
        };
        return "It was %s%s (%s, %s).".formatted(Wording.withArticle(VisitText.kind(report)), also,
                authority.shortName(), dates);
    }

    private static String link(Authority authority, Report report, String subject) {
        if (report.link().isPresent()) {
            return "%s: %s".formatted(subject, report.link().get());
        }
        return report.source()
            .link()
            .map(page -> "I hold no link to the letter of %s. It is known from %s: %s".formatted(subject,
                    report.source().kind().words(), page))
            .orElseGet(
                    () -> "I hold no direct link to the document of %s. Ofsted lists its reports on the council at %s"
                        .formatted(subject, authority.ofstedPage()));
    }

    private static List<Block.Fact> facts(Report report) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact("Kind", report.kind().words()));
        if (report.visitNumber().isPresent()) {
            facts.add(new Block.Fact("Number of the visit", String.valueOf(report.visitNumber().getAsInt())));
        }
        report.framework().ifPresent(rules -> facts.add(new Block.Fact("Framework", words(rules))));
        facts.add(new Block.Fact("On site", report.onSite().isEmpty() ? "not held" : VisitText.days(report)));
        facts.add(new Block.Fact("Published", report.published().map(KnownDate::words).orElse("not held")));
        facts.add(new Block.Fact((report.leadInspectors().size() > 1) ? "Lead inspectors" : "Lead inspector",
                report.leadInspectors().isEmpty() ? "not held" : Wording.joined(report.leadInspectors())));
        report.focus().ifPresent(focus -> facts.add(new Block.Fact("Looked at", focus)));
        if (report.kind().isFullInspection()) {
            facts.add(new Block.Fact("Overall effectiveness", overall(report)));
        }
        report.reportId().ifPresent(number -> facts.add(new Block.Fact("Ofsted's number", number)));
        facts.add(new Block.Fact("Link", report.link().map(Object::toString).orElse("no direct link held")));
        return facts;
    }

    private static String overall(Report report) {
        return report.overall()
            .map(Grade::words)
            .orElse(Rules.giveNoOverall(report) ? "no overall grade, as since April 2026"
                    : report.isRating() || report.kind() == ReportKind.PRE_SIF ? "not read with certainty"
                            : "none, not a rating of the council");
    }

    private static String words(Framework rules) {
        return switch (rules) {
            case PRE_SIF -> "before November 2013, looked-after children's services";
            case SIF -> "single inspection framework, 2013 to 2018";
            case ILACS_JOINT_CARE -> "ILACS, with one judgement on children in care and care leavers";
            case ILACS_SEPARATE_CARE -> "ILACS, with children in care and care leavers judged apart";
            case ILACS_NO_OVERALL -> "ILACS, without an overall grade";
        };
    }

    /** That a newer report of another kind is held, and that some have no date. */
    private void others(Answer.Draft answer, Question.ReportFacts question, List<Report> reports) {
        if (question.year().isPresent()) {
            return;
        }
        Authority authority = question.authority();
        if (question.visits() == Visits.ANY) {
            this.dataset.lastVisit(authority.slug())
                .filter(last -> !reports.contains(last))
                .ifPresent(last -> answer
                    .say("Newer on record, though not a full inspection: %s, %s.".formatted(VisitText.kind(last),
                            Wording.onSite(last)))
                    .cite(Wording.citation(last, authority)));
        }
        else {
            LocalDate told = reports.getFirst().when().map(KnownDate::latest).orElse(LocalDate.MIN);
            counted(authority, question.visits())
                .filter(report -> report.when().isEmpty() && !report.isSurelyOver(told))
                .forEach(report -> answer
                    .say("On record without a date, so it may be newer: %s."
                        .formatted(VisitText.line(report, this.dataset)))
                    .cite(Wording.citation(report, authority)));
        }
    }

    private Answer nothing(Question.ReportFacts question) {
        Authority authority = question.authority();
        String what = (question.visits() == Visits.ANY) ? "report on " + authority.shortName()
                : "%s %s %s".formatted(question.visits().words(),
                        (question.visits() == Visits.INSPECTIONS) ? "of" : "to", authority.shortName());
        List<Report> held = counted(authority, question.visits()).toList();
        String years = Wording.joined(years(held).mapToObj(String::valueOf).toList());
        long undated = held.stream().filter(report -> report.when().isEmpty()).count();
        Answer.Draft answer = Answer
            .draft(Outcome.NO_DATA, question.kind(), authority.shortName() + ": no such report on record")
            .about(authority)
            .say("I hold no %s%s; that does not mean there was none. %s%s %s".formatted(what,
                    question.year().map(year -> " in " + year).orElse(""),
                    years.isEmpty() ? "I hold none with a date." : "Those that I hold are from " + years + ".",
                    (undated == 0) ? "" : " Without a date I hold %d more.".formatted(undated),
                    Wording.held(this.dataset, question.visits())));
        answer.cite(new Citation("the council's page at Ofsted, which lists its reports", authority.ofstedPage(),
                Optional.empty()));
        return answer.followUp(NextQuestions.visits(authority, Visits.ANY))
            .followUp(NextQuestions.rating(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static IntStream years(List<Report> reports) {
        return reports.stream()
            .flatMap(report -> report.published().or(report::when).stream())
            .mapToInt(date -> date.earliest().getYear())
            .distinct()
            .sorted();
    }

}
