package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * Which authorities of a group have an open concern about something, and what it is. It
 * says on how many reports it rests: nobody else may be said to have no such problem.
 */
final class WithConcernReply {

    /** More than these, and only their names are told. */
    private static final int ONE_BY_ONE = 40;

    private final Dataset dataset;

    private final LocalDate today;

    WithConcernReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /** An authority with its concerns about the matter, open or put right. */
    private record Found(Members.Member member, List<ConcernStory> concerns) {
    }

    Answer reply(Question.WithConcern question) {
        Members members = Members.of(question.group(), question.among(), this.dataset);
        if (members.asked().isEmpty()) {
            return members.noneAnswer(question.kind(), question.group(), question.among(), this.dataset, this.today);
        }
        List<Found> open = found(members, question.matter());
        String who = members.who(question.group(), question.among());
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, question.kind(),
                    "Open concerns%s: %d of %d %s".formatted(question.matter().words(), open.size(),
                            members.asked().size(), who))
            .say("%s of the %d %s %s an open concern%s on record. The record holds %s.".formatted(
                    open.isEmpty() ? "None" : String.valueOf(open.size()), members.asked().size(), who,
                    (open.size() == 1) ? "has" : "have", question.matter().words(),
                    Wording.inspectionsHeld(this.dataset)))
            .say(("%sThis rests on %s, put into our own words. It tells what inspectors listed: a council that is not "
                    + "named may have the same problem. %s")
                .formatted(standing(open), members.restsOn(), Wording.visitLimits(this.dataset)));
        tell(answer, question, open);
        putRight(answer, members, question.matter());
        if (question.matter() instanceof Matter.PriorityActions) {
            unreadPriorityActions(answer, members);
        }
        members.leftOut(answer, question.group(), question.among());
        if (question.count() && !open.isEmpty()) {
            answer.followUp(Choice.of("What they are",
                    new Question.WithConcern(question.group(), question.among(), question.matter(), false)));
        }
        return answer
            .followUp(Choice.of("Most common concerns",
                    new Question.CommonThemes(question.group(), question.among(), Matter.any())))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** "Of 30 such concerns, 2 are still open by the word of a later report, …" */
    private static String standing(List<Found> open) {
        Map<Concern.Status, Integer> counts = new EnumMap<>(Concern.Status.class);
        open.forEach(found -> found.concerns().forEach(story -> counts.merge(story.status(), 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return (all == 0) ? ""
                : "Of %s, later reports call %d still open and saw progress on %d; of %d nothing later is known. "
                    .formatted(Wording.counted(all, "such concern"), counts.getOrDefault(Concern.Status.STILL_OPEN, 0),
                            counts.getOrDefault(Concern.Status.PROGRESS_SEEN, 0),
                            counts.getOrDefault(Concern.Status.RAISED, 0));
    }

    private static List<Found> found(Members members, Matter matter) {
        List<Found> found = new ArrayList<>();
        for (Members.Member member : members.asked()) {
            List<ConcernStory> some = new ArrayList<>();
            for (ConcernStory story : member.concerns().open()) {
                if (matter.holds(story.concern())) {
                    some.add(story);
                }
            }
            if (!some.isEmpty()) {
                found.add(new Found(member, some));
            }
        }
        return found;
    }

    private void tell(Answer.Draft answer, Question.WithConcern question, List<Found> open) {
        if (open.isEmpty()) {
            return;
        }
        boolean oneByOne = !question.count() && open.size() <= ONE_BY_ONE;
        answer
            .add(new Block.Bullets(oneByOne ? open.stream().map(WithConcernReply::inWords).toList() : byRegion(open)));
        boolean joint = false;
        for (Found found : open) {
            Authority authority = found.member().authority();
            answer.about(authority);
            for (ConcernStory story : found.concerns()) {
                joint |= story.raisedBy().kind() == ReportKind.JTAI;
                answer.cite(Wording.citation(story.raisedBy(), authority));
                if (oneByOne) {
                    story.lastMention()
                        .ifPresent(mention -> answer.cite(Wording.citation(mention.report(), authority)));
                }
            }
        }
        if (joint) {
            answer.say(ConcernText.JOINT);
        }
        open.stream()
            .flatMap(found -> Wording.about(found.member().inspection(), found.member().authority(), this.dataset)
                .stream())
            .forEach(answer::say);
    }

    private static String inWords(Found found) {
        Members.Member member = found.member();
        return "%s (%s): %s".formatted(member.authority().shortName(), Wording.published(member.inspection()),
                found.concerns()
                    .stream()
                    .map(story -> ConcernText.withStanding(story, member.inspection()))
                    .collect(Collectors.joining(" ")));
    }

    private static List<String> byRegion(List<Found> open) {
        Map<Region, List<String>> byRegion = new EnumMap<>(Region.class);
        for (Found found : open) {
            Authority authority = found.member().authority();
            byRegion.computeIfAbsent(authority.region(), region -> new ArrayList<>()).add(authority.shortName());
        }
        return byRegion.entrySet()
            .stream()
            .map(some -> "%s (%d): %s".formatted(some.getKey().title(), some.getValue().size(),
                    Wording.joined(some.getValue())))
            .toList();
    }

    /**
     * An area for priority action is told, though nobody has yet put it into our words.
     */
    private static void unreadPriorityActions(Answer.Draft answer, Members members) {
        List<String> lines = new ArrayList<>();
        for (Members.Member member : members.asked()) {
            for (Report visit : member.concerns().unread()) {
                VisitText.priorityActions(visit).ifPresent(actions -> {
                    lines.add("%s: %s, %s".formatted(member.authority().shortName(), ConcernText.inShort(visit),
                            actions));
                    answer.about(member.authority()).cite(Wording.citation(visit, member.authority()));
                });
            }
        }
        if (!lines.isEmpty()) {
            answer.say("And in reports that are not yet put into our own words (%d):".formatted(lines.size()))
                .add(new Block.Bullets(lines));
        }
    }

    /** Those whose concerns about it were all put right are told apart. */
    private static void putRight(Answer.Draft answer, Members members, Matter matter) {
        List<Found> mended = new ArrayList<>();
        for (Members.Member member : members.asked()) {
            List<ConcernStory> about = new ArrayList<>();
            boolean open = false;
            for (ConcernStory story : member.concerns().current()) {
                if (matter.holds(story.concern())) {
                    about.add(story);
                    open |= story.isOpen();
                }
            }
            if (!open && !about.isEmpty()) {
                mended.add(new Found(member, about));
            }
        }
        if (!mended.isEmpty()) {
            answer.say("Not counted, since a later report says that it was put right: %s.".formatted(
                    Wording.joined(mended.stream().map(found -> found.member().authority().shortName()).toList())));
            for (Found found : mended) {
                for (ConcernStory story : found.concerns()) {
                    answer.cite(Wording.citation(story.restsOn(), found.member().authority()));
                }
            }
        }
    }

}
