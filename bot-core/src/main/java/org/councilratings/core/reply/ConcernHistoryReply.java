package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * A council's concerns report by report, the oldest first: what each raised, and what it
 * said of those before it. Reports that nobody has put into our own words are told by the
 * number of what they list.
 */
final class ConcernHistoryReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private final Dataset dataset;

    private final LocalDate today;

    ConcernHistoryReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.ConcernHistory question) {
        Authority authority = question.authority();
        Optional<TimeSpan> span = TimeSpan.of(question.period(), this.dataset.ratings(authority.slug()));
        List<Report> reports = span.map(time -> reports(question, time)).orElse(List.of());
        String when = span.map(TimeSpan::inSentence).orElse("");
        List<ConcernStory> stories = this.dataset.concerns(authority.slug()).stories();
        if (reports.isEmpty()) {
            return nothing(question, when);
        }
        Map<Report, Said> said = said(stories);
        boolean ours = reports.stream().anyMatch(report -> report.concerns().isPresent() || said.containsKey(report));
        boolean worded = ours || reports.stream().anyMatch(ConcernHistoryReply::isQuoted);
        Answer.Draft answer = Answer
            .draft(worded ? Outcome.ANSWERED : Outcome.NO_DATA, KIND,
                    "%s: concerns report by report%s".formatted(authority.shortName(), when))
            .about(authority)
            .say("%s on %s%s%s. %s".formatted(Wording.counted(reports.size(), "report"), authority.shortName(),
                    when.isEmpty() ? " on record" : when, (reports.size() == 1) ? "" : ", the oldest first",
                    Wording.held(this.dataset, question.visits())));
        if (ours) {
            answer.say(
                    "Concerns are told in our own words, and what became of each up to the next full inspection, whose "
                            + "own list takes its place.");
        }
        for (Report report : reports.reversed()) {
            tell(answer, authority, report, said.getOrDefault(report, Said.nothing()), reports);
        }
        if (reports.stream().anyMatch(report -> report.kind() == ReportKind.JTAI)) {
            answer.say(ConcernText.JOINT);
        }
        return answer.followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.history(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** On site in the time, or published in it; the newest first. */
    private List<Report> reports(Question.ConcernHistory question, TimeSpan span) {
        return this.dataset.reports(question.authority().slug())
            .stream()
            .filter(report -> question.visits().counts(report.kind()))
            .filter(report -> span.since().filter(report::equals).isEmpty())
            .filter(report -> span.isAlways() || report.onSite().stream().anyMatch(span::mayMeet)
                    || report.published().filter(span::mayHold).isPresent()
                    || (report.when().isEmpty() && span.to().isEmpty() && span.mayHold(report)))
            .toList();
    }

    private static boolean isQuoted(Report report) {
        return Stream.of(report.areasForImprovement(), report.priorityActions())
            .flatMap(Optional::stream)
            .anyMatch(points -> !points.quotations().isEmpty());
    }

    /**
     * What a report said.
     *
     * @param raised concerns that it raised
     * @param mentioned concerns of earlier reports, with what it said of them
     */
    private record Said(List<ConcernStory> raised, List<Mentioned> mentioned) {

        static Said nothing() {
            return new Said(new ArrayList<>(), new ArrayList<>());
        }

    }

    private record Mentioned(ConcernStory story, ConcernStory.Mention mention) {
    }

    /** What each report said, by the report itself: reports are compared by identity. */
    private static Map<Report, Said> said(List<ConcernStory> stories) {
        Map<Report, Said> said = new IdentityHashMap<>();
        for (ConcernStory story : stories) {
            said.computeIfAbsent(story.raisedBy(), report -> Said.nothing()).raised().add(story);
            for (ConcernStory.Mention mention : story.mentions()) {
                said.computeIfAbsent(mention.report(), report -> Said.nothing())
                    .mentioned()
                    .add(new Mentioned(story, mention));
            }
        }
        return said;
    }

    /** Whether a full inspection lies between two reports. */
    private boolean isSuperseded(Report raisedBy, Report report) {
        for (Report rating : this.dataset.ratings(raisedBy.authority())) {
            if (rating != raisedBy && rating != report && isBefore(raisedBy, rating) && isBefore(rating, report)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(Report one, Report other) {
        return one.when().isPresent() && other.when().isPresent()
                && one.when().get().latest().isBefore(other.when().get().earliest());
    }

    private void tell(Answer.Draft answer, Authority authority, Report report, Said said, List<Report> all) {
        List<String> raised = said.raised().stream().map(story -> ConcernText.raised(story, report)).toList();
        List<String> mentioned = new ArrayList<>();
        for (Mentioned earlier : said.mentioned()) {
            Report raisedBy = earlier.story().raisedBy();
            // what no full inspection had superseded by then
            if (!isSuperseded(raisedBy, report)) {
                mentioned.add(ConcernText.mentioned(earlier.story(), earlier.mention(), all.contains(raisedBy)));
            }
        }
        answer.say("%s%s, %s%s. %s".formatted(Wording.capital(VisitText.kind(report) + VisitText.focus(report)),
                VisitText.restsOn(report).map(from -> " (" + from + ")").orElse(""), Wording.dates(report),
                report.kind().isFullInspection() ? ", " + InspectionText.result(report) : "",
                outcome(report, raised.size(), mentioned.size())));
        if (!raised.isEmpty()) {
            answer.add(new Block.Bullets(raised));
        }
        else if (report.concerns().isEmpty() && isQuoted(report)) {
            ConcernText.quoteAreas(answer, report);
            ConcernText.quotePriorityActions(answer, report);
        }
        if (isQuoted(report) && report.concerns().isEmpty() && mentioned.isEmpty()
                && !report.kind().isFullInspection()) {
            answer.say("It is not yet read for what it says of concerns raised before.");
        }
        if (!mentioned.isEmpty()) {
            answer.say("Of concerns raised before (%d):".formatted(mentioned.size())).add(new Block.Bullets(mentioned));
        }
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
    }

    /** What the report amounts to: what it lists, and what of that is held. */
    private static String outcome(Report report, int raised, int mentioned) {
        StringJoiner text = new StringJoiner(" ");
        boolean recommends = report.kind().isFullInspection() && !report.kind().isIlacs();
        int listed = recommends ? 0 : report.areasForImprovement().map(Points::count).orElse(0);
        if (listed > 0) {
            text.add("It lists %s for improvement.".formatted(VisitText.areas(listed)));
        }
        else if (!recommends && report.areasForImprovement().isPresent()) {
            text.add("It has no list of areas for improvement.");
        }
        VisitText.priorityActions(report).ifPresent(actions -> text.add("It lists %s.".formatted(actions)));
        if (raised > 0) {
            text.add("%s (%d):".formatted(report.kind().isFullInspection() ? "Raised" : "Raised anew", raised));
        }
        else if (report.concerns().isEmpty() && !isQuoted(report)) {
            text.add((listed > 0) ? "Their texts are not held." : report.kind().isFullInspection()
                    ? "What it wanted improved is not held." : "Whether it raised new concerns is not known.");
        }
        else if (report.concerns().isPresent() && listed > 0 && mentioned > 0) {
            text.add("They were on record before.");
        }
        return text.toString();
    }

    private Answer nothing(Question.ConcernHistory question, String when) {
        Authority authority = question.authority();
        return Answer.draft(Outcome.NO_DATA, KIND, "%s: no report on record%s".formatted(authority.shortName(), when))
            .about(authority)
            .say("I hold no %s of %s%s, so I cannot tell what it raised. %s".formatted(
                    (question.visits() == Visits.ANY) ? "report" : question.visits().words(), authority.shortName(),
                    when, Wording.held(this.dataset, question.visits())))
            .followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.visits(authority, Visits.ANY))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

}
