package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.CouncilConcerns;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What a council must improve, in our own words, by how it stands: the concerns of its
 * newest inspection and of the visits since. A report that nobody has put into our words
 * is told by its own, where a user's import holds them, and by their number elsewhere.
 */
final class ConcernsReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private final Dataset dataset;

    private final LocalDate today;

    ConcernsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Concerns question) {
        Authority authority = question.authority();
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).noInspection(authority, KIND);
        }
        Report report = newest.get();
        Answer.Draft answer = report.concerns().isPresent() ? inOurWords(question, report) : asListed(question, report);
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.say(Wording.visitLimits(this.dataset));
        if (!(question.matter() instanceof Matter.Any)) {
            answer.followUp(NextQuestions.concerns(authority));
        }
        return answer.followUp(NextQuestions.strengths(authority))
            .followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.reportLink(authority))
            .followUp(Choice.of("Visits since",
                    new Question.VisitsTo(authority, Visits.ANY, new Period.SinceInspection(Optional.empty()))))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer.Draft inOurWords(Question.Concerns question, Report inspection) {
        Authority authority = question.authority();
        CouncilConcerns concerns = this.dataset.concerns(authority.slug());
        List<ConcernStory> stories = concerns.stories();
        boolean particular = !(question.matter() instanceof Matter.Any);
        List<ConcernStory> asked = (particular ? stories : concerns.current()).stream()
            .filter(story -> question.matter().holds(story.concern()))
            .toList();
        Map<Concern.Status, List<ConcernStory>> byStatus = ConcernText.byStatus(asked);
        long open = asked.stream().filter(ConcernStory::isOpen).count();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND, title(question, inspection, concerns, open))
            .about(authority)
            .say(lead(question, inspection, concerns, open));
        Set<Report> told = new LinkedHashSet<>();
        told.add(inspection);
        for (Map.Entry<Concern.Status, List<ConcernStory>> some : byStatus.entrySet()) {
            Concern.Status status = some.getKey();
            answer.say("%s (%d):".formatted(heading(status, some.getValue(), concerns), some.getValue().size()))
                .add(new Block.Bullets(some.getValue()
                    .stream()
                    .map(story -> particular ? ConcernText.withAll(story, inspection)
                            : ConcernText.withLatest(story, inspection))
                    .toList()));
            for (ConcernStory story : some.getValue()) {
                told.add(story.raisedBy());
                (particular ? story.mentions() : story.lastMention().stream().toList())
                    .forEach(mention -> told.add(mention.report()));
            }
        }
        if (asked.isEmpty() && particular) {
            answer.say(
                    "What earlier reports raised is not all held in our own words: that none is on record does not mean "
                            + "that one was put right.");
        }
        older(answer, question, concerns);
        since(answer, authority, concerns);
        if (told.stream().anyMatch(report -> report.kind() == ReportKind.JTAI)) {
            answer.say(ConcernText.JOINT);
        }
        told.forEach(report -> answer.cite(Wording.citation(report, authority)));
        return answer;
    }

    private static String title(Question.Concerns question, Report inspection, CouncilConcerns concerns, long open) {
        String name = question.authority().shortName();
        if (listsNone(inspection) && open == 0 && question.matter() instanceof Matter.Any) {
            return name + ": no list of areas for improvement";
        }
        boolean unread = concerns.unread().stream().anyMatch(visit -> visit.source().isTheReport());
        if (unread && open == 0 && !(question.matter() instanceof Matter.Any)) {
            boolean priority = question.matter() instanceof Matter.PriorityActions
                    && concerns.unread().stream().anyMatch(visit -> VisitText.priorityActions(visit).isPresent());
            return priority ? name + ": areas for priority action in a report that is not yet read"
                    : "%s: no open concern%s among those read, and a later report is not yet read for it"
                        .formatted(name, question.matter().words());
        }
        return "%s: %s%s".formatted(name, (open == 0) ? "no open concern on record" : ConcernText.counted(open),
                question.matter().words());
    }

    private String lead(Question.Concerns question, Report inspection, CouncilConcerns concerns, long open) {
        List<Report> raisedLater = concerns.current()
            .stream()
            .map(ConcernStory::raisedBy)
            .filter(report -> report != inspection)
            .toList();
        long undated = raisedLater.stream().filter(report -> report.when().isEmpty()).count();
        long later = raisedLater.size() - undated;
        boolean particular = !(question.matter() instanceof Matter.Any);
        StringBuilder text = new StringBuilder();
        if (particular) {
            int all = concerns.open().size();
            text.append(ofWhich(question, open, all)).append(' ');
        }
        text.append(sentence(question.authority(), inspection));
        if (later > 0) {
            text.append(" Visits since raised %d more that were not on it.".formatted(later));
        }
        if (undated > 0) {
            text.append(" A visit without a known date, which may be earlier, raised %d.".formatted(undated));
        }
        if (!particular && listsNone(inspection)) {
            text.append(" What it says in running text stands in the report: %s"
                .formatted(inspection.link().orElse(question.authority().ofstedPage())));
        }
        else {
            text.append(particular && open == 0 ? " The running text of a report may still speak of it." : "")
                .append(" Concerns are told in our own words.");
        }
        return text.append(" The record holds %s.".formatted(Wording.inspectionsHeld(this.dataset))).toString();
    }

    /** "2 of the 7 open concerns on record for Kent are about neglect." */
    private static String ofWhich(Question.Concerns question, long open, int all) {
        String name = question.authority().shortName();
        return switch (all) {
            case 0 -> "No open concern is on record for %s.".formatted(name);
            case 1 -> "The only open concern on record for %s is%s%s.".formatted(name, (open == 0) ? " not" : "",
                    question.matter().words());
            default -> "%s of the %s on record for %s %s%s.".formatted((open == 0) ? "None" : String.valueOf(open),
                    ConcernText.counted(all), name, (open < 2) ? "is" : "are", question.matter().words());
        };
    }

    private static String heading(Concern.Status status, List<ConcernStory> some, CouncilConcerns concerns) {
        boolean byReports = some.stream().allMatch(story -> story.restsOn().source().isTheReport());
        return switch (status) {
            case STILL_OPEN ->
                byReports ? "Still open, says a later report" : "Still open, by what is known of later visits";
            case PROGRESS_SEEN -> byReports ? "Progress seen by a later report, not yet put right"
                    : "Progress seen, by what is known of later visits, and not yet put right";
            case RAISED -> concerns.isWhole() ? "Raised; no later report in our record mentions it"
                    : concerns.unread().stream().anyMatch(visit -> visit.source().isTheReport())
                            ? "Raised; no later report that has been read mentions it"
                            : "Raised; what is known of later visits does not mention it";
            case ADDRESSED -> byReports ? "Put right, says a later report, and no longer counted as open"
                    : "Put right, by what is known of later visits, and no longer counted as open";
            case SUPERSEDED -> "Of earlier reports: superseded by the list of the newest inspection, which is no proof "
                    + "that they were put right";
        };
    }

    /** Older concerns are not open; whoever wants them can ask. */
    private static void older(Answer.Draft answer, Question.Concerns question, CouncilConcerns concerns) {
        if (question.matter() instanceof Matter.Any && concerns.stories().size() > concerns.current().size()) {
            answer.followUp(Choice.of("History of concerns",
                    new Question.ConcernHistory(question.authority(), Visits.ANY, Period.always())));
        }
    }

    /** Which later reports were read for this, and which nobody has read. */
    private static void since(Answer.Draft answer, Authority authority, CouncilConcerns concerns) {
        if (!concerns.read().isEmpty()) {
            answer.say("Later visits taken into account: %s."
                .formatted(Wording.joined(concerns.read().stream().map(ConcernText::inShort).toList())));
        }
        else if (concerns.unread().isEmpty()) {
            answer.say("No later report is in our record; that does not mean there was none.");
        }
        concerns.unread().forEach(visit -> notRead(answer, authority, visit));
    }

    /**
     * A later visit that nobody has read for what it says of concerns: its points, where
     * held.
     */
    static void notRead(Answer.Draft answer, Authority authority, Report visit) {
        if (!visit.source().isTheReport()) {
            answer.say("What this visit said of these is not known: %s.".formatted(ConcernText.inShort(visit)))
                .cite(Wording.citation(visit, authority));
            return;
        }
        Optional<Integer> areas = visit.areasForImprovement().map(Points::count);
        answer
            .say("%s, and not yet read for what it says of these: %s, %s, %s.%s"
                .formatted(visit.when().isEmpty() ? "Perhaps since the inspection" : "Since the inspection",
                        VisitText.kind(visit) + VisitText.focus(visit), Wording.onSite(visit), Wording.published(visit),
                        areas.map(count -> " It %s for improvement%s.".formatted(
                                (count == 0) ? "has no list of areas" : "lists " + VisitText.areas(count),
                                VisitText.priorityActions(visit).map(actions -> ", and lists " + actions).orElse("")))
                            .orElse("")));
        ConcernText.quoteAreas(answer, visit);
        ConcernText.quotePriorityActions(answer, visit);
        answer.cite(Wording.citation(visit, authority));
    }

    /** An inspection that nobody has put into our own words. */
    private Answer.Draft asListed(Question.Concerns question, Report report) {
        Authority authority = question.authority();
        boolean quoted = report.areasForImprovement().filter(points -> !points.quotations().isEmpty()).isPresent();
        Answer.Draft answer = Answer
            .draft((quoted || listsNone(report)) ? Outcome.ANSWERED : Outcome.NO_DATA, KIND,
                    listTitle(authority, report))
            .about(authority)
            .say("%s The record holds %s.".formatted(sentence(authority, report),
                    Wording.inspectionsHeld(this.dataset)));
        if (!quoted) {
            // where there is no list, running text may still speak of what to improve
            answer.say("%s in the report: %s".formatted(
                    listsNone(report) ? "What it says in running text stands" : "I do not hold their texts; they stand",
                    report.link().orElse(authority.ofstedPage())));
        }
        else if (question.matter() instanceof Matter.PriorityActions) {
            answer.say(VisitText.priorityActions(report)
                .map(actions -> "It lists %s, quoted below.".formatted(actions))
                .orElse("It lists no area for priority action; what it lists for improvement stands below."));
        }
        else if (!(question.matter() instanceof Matter.Any)) {
            answer.say("Nobody has yet sorted what it lists by theme, so here is all of it.");
        }
        ConcernText.quoteAreas(answer, report);
        VisitText.priorityActions(report).ifPresent(actions -> answer.say("It also lists %s.".formatted(actions)));
        ConcernText.quotePriorityActions(answer, report);
        answer.cite(Wording.citation(report, authority));
        CouncilConcerns concerns = this.dataset.concerns(authority.slug());
        List<ConcernStory> later = concerns.current()
            .stream()
            .filter(story -> question.matter().holds(story.concern()))
            .toList();
        if (!later.isEmpty()) {
            answer.say("Visits since raised, in our own words (%d):".formatted(later.size()))
                .add(new Block.Bullets(later.stream().map(story -> ConcernText.withAll(story, report)).toList()));
            later.forEach(story -> answer.cite(Wording.citation(story.raisedBy(), authority)));
        }
        else if (!concerns.current().isEmpty()) {
            answer.say("None of the %s that visits since raised, in our own words, is%s."
                .formatted(Wording.counted(concerns.current().size(), "concern"), question.matter().words()));
        }
        concerns.unread().forEach(visit -> notRead(answer, authority, visit));
        return answer;
    }

    /** Reports before 2018 have recommendations instead of the list. */
    private static Optional<Integer> count(Report report) {
        return report.areasForImprovement().map(Points::count).filter(count -> report.kind().isIlacs());
    }

    private static boolean listsNone(Report report) {
        return count(report).filter(count -> count == 0).isPresent();
    }

    private static String listTitle(Authority authority, Report report) {
        return authority.shortName() + ": "
                + count(report)
                    .map(count -> (count == 0) ? "no list of areas for improvement"
                            : VisitText.areas(count) + " for improvement")
                    .orElse("areas for improvement not counted");
    }

    private static String sentence(Authority authority, Report report) {
        String subject = "Ofsted's newest inspection of %s, %s, %s,".formatted(authority.shortName(),
                Wording.withArticle(report.kind().words()), Wording.published(report));
        if (listsNone(report)) {
            return subject + " has no list of areas for improvement.";
        }
        return count(report).map(number -> "%s lists %s for improvement.".formatted(subject, VisitText.areas(number)))
            .orElse(subject + " may list areas for improvement; how many is not held.");
    }

}
