package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Concern.Status;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.CouncilConcerns;
import org.councilratings.data.model.Report;

/**
 * What became of a council's concerns since its newest full inspection: what was put
 * right first. That no later report speaks of a concern says nothing of what became of
 * it.
 */
final class ConcernProgressReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private static final List<Status> ORDER = List.of(Status.ADDRESSED, Status.PROGRESS_SEEN, Status.STILL_OPEN);

    private final Dataset dataset;

    private final LocalDate today;

    ConcernProgressReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.ConcernProgress question) {
        Authority authority = question.authority();
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).noInspection(authority, KIND);
        }
        Report inspection = newest.get();
        if (inspection.concerns().isEmpty()) {
            return new ConcernsReply(this.dataset, this.today).reply(Question.Concerns.all(authority));
        }
        CouncilConcerns concerns = this.dataset.concerns(authority.slug());
        Map<Status, List<ConcernStory>> byStatus = ConcernText.byStatus(concerns.current());
        Answer.Draft answer = concerns.read().isEmpty() ? nothingLater(authority, inspection, concerns)
                : told(authority, inspection, concerns, byStatus);
        concerns.unread().forEach(visit -> ConcernsReply.notRead(answer, authority, visit));
        Wording.about(inspection, this.dataset).ifPresent(answer::say);
        return answer.followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.rating(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer.Draft nothingLater(Authority authority, Report inspection, CouncilConcerns concerns) {
        return Answer
            .draft(Outcome.NO_DATA, KIND, "%s: no later report that tells of progress".formatted(authority.shortName()))
            .about(authority)
            .say(("%s gave the %s on record; %s, so what became of them is not known. That does not mean that nothing was "
                    + "done. The record holds %s.")
                .formatted(InspectionText.subject(authority, inspection), ConcernText.counted(concerns.open().size()),
                        concerns.unread().isEmpty() ? "no later report is in our record"
                                : "of the later visits in our record it is not known what they said of them",
                        Wording.inspectionsHeld(this.dataset)))
            .say(Wording.visitLimits(this.dataset))
            .cite(Wording.citation(inspection, authority));
    }

    private Answer.Draft told(Authority authority, Report inspection, CouncilConcerns concerns,
            Map<Status, List<ConcernStory>> byStatus) {
        String counts = "%s put right, progress seen on %s, %s still open".formatted(number(byStatus, Status.ADDRESSED),
                number(byStatus, Status.PROGRESS_SEEN), number(byStatus, Status.STILL_OPEN));
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND, "%s: what became of its concerns".formatted(authority.shortName()))
            .about(authority)
            .say("Of %s that the inspection %s and visits since have raised, by the last word of later reports: %s; %s "
                .formatted(Wording.counted(byStatus.values().stream().mapToInt(List::size).sum(), "concern"),
                        Wording.published(inspection), counts, number(byStatus, Status.RAISED))
                    + "not mentioned in a later report that has been read. The record holds %s."
                        .formatted(Wording.inspectionsHeld(this.dataset)));
        Set<Report> told = new LinkedHashSet<>(Set.of(inspection));
        for (Status status : ORDER) {
            List<ConcernStory> some = byStatus.getOrDefault(status, List.of());
            if (!some.isEmpty()) {
                answer.say("%s (%d):".formatted(Wording.capital(ConcernText.words(status)), some.size()))
                    .add(new Block.Bullets(
                            some.stream().map(story -> ConcernText.withLatest(story, inspection)).toList()));
                for (ConcernStory story : some) {
                    told.add(story.raisedBy());
                    story.lastMention().map(ConcernStory.Mention::report).ifPresent(told::add);
                }
            }
        }
        answer
            .say("Later visits taken into account: %s."
                .formatted(Wording.joined(concerns.read().stream().map(ConcernText::inShort).toList())))
            .say(Wording.visitLimits(this.dataset));
        concerns.read().forEach(told::add);
        told.forEach(report -> answer.cite(Wording.citation(report, authority)));
        return answer;
    }

    private static String number(Map<Concern.Status, List<ConcernStory>> byStatus, Status status) {
        int number = byStatus.getOrDefault(status, List.of()).size();
        return (number == 0) ? "none" : String.valueOf(number);
    }

}
