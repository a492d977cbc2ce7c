package org.councilratings.core.intent;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.JudgementArea;

/** Reads "who inspected Derby in 2025", "short or standard?", "link to Kent's report". */
final class ReportFactsIntent implements Intent {

    private static final Phrases<Aspect> CUES = new Phrases<Aspect>().all(Aspect.LINK, """
            web page, webpage, ofsted page, page, pointing me to, point me to, point me at, web address, to
            read myself, says it, saying, link, links, url, urls, hyperlink, weblink, pdf, pdfs, source,
            sources, source document, original document, document, where does the, come from, comes from,
            coming from, came from, where can i read, where do i read, where can i find, where do i find,
            where is the report, where is the, where to find, where is it from, wheres the report, read the
            report, read the full report, read the whole report, find the report, full report, whole report,
            actual report, report itself, show report, show me the report, show the report, see the report,
            see the full report, open the report, get the report, send the report, send me the report, give
            me the report, i want the report, need the report, want the report, copy of, download, evidence
            for, evidence, reference, cite, citation, proof, prove, where did you get, where it says, says
            who, based on, which report says, what report says, where does it say, on ofsteds site, file,
            report link, published where""")
        .all(Aspect.INSPECTOR, """
                lead inspector, lead inspectors, lead hmi, hmi, who inspected, who led, who was the inspector,
                who carried out, who did, who conducted, who signed, who wrote, inspector, inspectors name, name
                of the inspector, names of the inspectors, inspection team, led by, lead by, leading the
                inspection, led, who were the inspectors, in charge of the inspection, in charge, who visited,
                who ran, who headed, in charge of""")
        .all(Aspect.TYPE, """
                short or standard, standard or short, standard or a short, short or a standard, short one or a
                standard, type of inspection, type of the inspection, kind of inspection, sort of inspection,
                what type, which type, what sort of, what kind of inspection, what kind of, which kind of, short
                inspection, standard inspection, a short one, a standard one, was it short, was it standard,
                short, standard, one week or two, one or two weeks, two weeks or one, how many weeks, how many
                days, how long were inspectors, how long were they, how long was ofsted, how long did the
                inspection, how long did ofsted, how long was the inspection, which framework, what framework,
                under which framework, under what framework, under which rules""")
        .all(Aspect.DATES, """
                when was the, published when, publication date, date of publication, publication dates, date
                published, report published, release date, when published, when did the, come out, came out,
                released, release, dates of, date of, which dates, what dates, what date, which date, on what
                date, on which date, what day, which day, on site dates, onsite dates, dates on site, on site,
                onsite, inspection dates, inspection date, report date, report dates, days between, how many
                days between, weeks between, how long between, time between, fieldwork, fieldwork dates, start
                date, end date, from when to when, dated, date, dates, when exactly, what were the dates""")
        .all(Aspect.ALL, """
                report details, details of, details, facts about, facts on, report facts, report number, report
                id, reference number, about the report, tell me about the, inspection details""");

    private static final Set<String> OF_OFSTED = WordList.of("""
            inspection inspections inspector inspectors report ofsted visit visited inspected hmi letter
            jtai ilacs team
            """);

    private static final Set<String> NEWEST = WordList.of("last latest newest recent previous");

    private static final Set<String> PLURAL = WordList.of("reports inspections visits letters");

    private static final Set<String> VOCABULARY = WordList.of("""
            report reports published publication when which who what where rating ratings rated grade grades
            judgement judgements full latest last recent most newest current inspector named name was letter
            letters visit made given took place held happen happened carried done during were there
            inspectors dates date day days exact start end finish final ended began started finished site
            pdf document online website page web direct official outcome result week weeks type kind one two
            long short standard read came out come ago share paste actual back new inspect carry conduct
            lead inspected inspection time get take myself team send sent
            """);

    @Override
    public List<String> phrases() {
        return List.of("link to Sheffield's report", "who was the lead inspector in Derby in 2025?",
                "Torbay 2026: short or standard?", "when was the Bradford 2026 report published?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        List<Aspect> aspects = text.meanings(CUES).stream().distinct().toList();
        Understood left = text.without(CUES);
        // "focused visit" and "inspection" may stand inside a phrase, and say which
        // report is meant
        Optional<Visits> visits = Asking.visits(text).map(kind -> isInspection(text, kind) ? Visits.INSPECTIONS : kind);
        if (aspects.equals(List.of(Aspect.LINK)) && left.has(Grades.class) && left.times().isEmpty()
                && left.holdsOnly(Resolution.class, Grades.class, Visits.class) && left.isAllIn(VOCABULARY)) {
            // "where does it say that Leeds is good": the rating has the link, and says
            // what holds
            return Named.one(left, QuestionKind.RATING, Question.Rating::now);
        }
        if (isOfAnother(text, left, aspects)) {
            return Optional.empty();
        }
        if (aspects.isEmpty() || visits.isEmpty() || isAboutMany(text)
                || !left.holdsOnly(Resolution.class, Visits.class, Time.class, JudgementArea.class, Grades.class)
                || left.areas().stream().anyMatch(area -> area != JudgementArea.OVERALL) || !left.isAllIn(VOCABULARY)
                || left.isNegated()) {
            return Optional.empty();
        }
        Optional<Optional<Year>> year = Asking.year(left);
        return year.flatMap(some -> Named.one(left, kind(aspects), authority -> new Question.ReportFacts(authority,
                visits.get(), some, (aspects.size() == 1) ? aspects.getFirst() : Aspect.ALL)));
    }

    /** "The 2022 inspection" is one with grades; "the 2022 report" may be any. */
    private static boolean isInspection(Understood text, Visits kind) {
        return kind == Visits.ANY
                && text.times()
                    .stream()
                    .anyMatch(time -> time.when().filter(When.OfInspection.class::isInstance).isPresent())
                && text.words().words().stream().noneMatch(word -> word.text().equals("report"));
    }

    /**
     * A person, a premise, several reports, a number: none of them a fact of one report.
     */
    private static boolean isOfAnother(Understood text, Understood left, List<Aspect> aspects) {
        boolean person = aspects.equals(List.of(Aspect.INSPECTOR)) && !text.hasWord(OF_OFSTED)
                && !text.says(Asking.PRONOUNS);
        boolean premise = left.has(Grades.class);
        boolean several = text.hasWord(PLURAL);
        boolean published = text.stands(Set.of("published", "out", "released", "issued"), Time.class);
        boolean visit = text.hasWord(Set.of("visit", "visited"))
                && Asking.visits(text).filter(Visits.ANY::equals).isPresent() && text.times().isEmpty();
        boolean oneKind = text.hasWord(Set.of("short")) != text.hasWord(Set.of("standard"));
        boolean asKind = oneKind && (!aspects.equals(List.of(Aspect.TYPE)) || text.hasWord(NEWEST)
                || !text.hasWord(Set.of("was", "is", "it")));
        return person || premise || several || published || visit || asKind;
    }

    private static boolean isAboutMany(Understood text) {
        return text.names().isEmpty() && (text.says(Set.of("which", "councils", "authorities", "any", "what")));
    }

    private static QuestionKind kind(List<Aspect> aspects) {
        return aspects.equals(List.of(Aspect.LINK)) ? QuestionKind.SOURCE : QuestionKind.REPORT;
    }

}
