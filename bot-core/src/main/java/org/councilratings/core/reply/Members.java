package org.councilratings.core.reply;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.CouncilConcerns;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * The authorities whose concerns are asked for, of a group: each with its newest full
 * inspection and its concerns.
 *
 * @param asked those of the group that are meant, and whose newest inspection is held in
 * our own words
 * @param notRead those meant whose newest inspection is not held in our own words
 * @param size how many the group has, whoever of them is meant
 * @param withoutOverall how many of the group cannot be told to be meant, because their
 * newest inspection gave no overall grade
 */
record Members(List<Member> asked, List<Authority> notRead, int size, int withoutOverall) {

    /** Where all of Ofsted's reports are found. */
    static final URI ALL_REPORTS = URI.create("https://reports.ofsted.gov.uk/");

    /**
     * One of them.
     *
     * @param inspection the newest full inspection
     * @param concerns what is on record of its concerns
     */
    record Member(Authority authority, Report inspection, CouncilConcerns concerns) {
    }

    Members {
        asked = List.copyOf(asked);
        notRead = List.copyOf(notRead);
    }

    static Members of(Group group, Among among, Dataset dataset) {
        List<Member> asked = new ArrayList<>();
        List<Authority> notRead = new ArrayList<>();
        int size = 0;
        int withoutOverall = 0;
        for (Authority authority : dataset.authorities()) {
            if (!group.contains(authority)) {
                continue;
            }
            size++;
            List<Report> ratings = dataset.ratings(authority.slug());
            Optional<Boolean> meant = isMeant(ratings, among);
            if (meant.isEmpty()) {
                withoutOverall++;
            }
            if (meant.filter(it -> it).isEmpty()) {
                continue;
            }
            if (ratings.isEmpty() || ratings.getFirst().concerns().isEmpty()) {
                notRead.add(authority);
                continue;
            }
            asked.add(new Member(authority, ratings.getFirst(), dataset.concerns(authority.slug())));
        }
        return new Members(asked, notRead, size, withoutOverall);
    }

    /** Empty where no overall grade of the newest inspection can tell. */
    private static Optional<Boolean> isMeant(List<Report> ratings, Among among) {
        return switch (among) {
            case Among.Everyone() -> Optional.of(true);
            case Among.Rated(Set<Grade> grades) ->
                ratings.stream().findFirst().flatMap(Report::overall).map(grades::contains);
            case Among.Moved(Direction direction) -> ratings.isEmpty() ? Optional.empty()
                    : moved(Step.to(ratings, 0, JudgementArea.OVERALL).way(), direction);
        };
    }

    private static Optional<Boolean> moved(Way way, Direction direction) {
        return switch (way) {
            case UP -> Optional.of(direction == Direction.BETTER);
            case DOWN -> Optional.of(direction == Direction.WORSE);
            case SAME -> Optional.of(false);
            case NO_OVERALL, NOTHING_BEFORE, JOINT_CARE, NOT_JUDGED, NOT_READ, OTHER_FRAMEWORK -> Optional.empty();
        };
    }

    /** Who is counted, to stand after a number. */
    String who(Group group, Among among) {
        return among.of(group) + (this.notRead.isEmpty() ? "" : " whose newest inspection is held in our own words");
    }

    /** How many reports an answer about them rests on. */
    int reports() {
        return this.asked.stream().mapToInt(member -> 1 + member.concerns().read().size()).sum();
    }

    /**
     * "153 newest full inspections and 84 later visits".
     */
    String restsOn() {
        int visits = reports() - this.asked.size();
        return Wording.counted(this.asked.size(), "newest full inspection")
                + ((visits == 0) ? "" : " and " + Wording.counted(visits, "later visit"));
    }

    /** Who could not be counted, and why. */
    void leftOut(Answer.Draft answer, Group group, Among among) {
        if (!this.notRead.isEmpty()) {
            answer.say("Not counted, because the newest inspection is not held in our own words: %s."
                .formatted(Wording.joined(this.notRead.stream().map(Authority::shortName).toList())));
        }
        List<Member> unread = this.asked.stream().filter(member -> !member.concerns().unread().isEmpty()).toList();
        if (!unread.isEmpty()) {
            answer
                .say("Of these councils there are later reports of which it is not known what they say of concerns: %s."
                    .formatted(Wording.joined(unread.stream().map(member -> member.authority().shortName()).toList())));
        }
        if (this.withoutOverall > 0) {
            answer.say("Of %d of the %d %s it cannot be told whether they are meant: %s.".formatted(this.withoutOverall,
                    this.size, group.words(),
                    (among instanceof Among.Moved) ? "two overall grades to compare are not on record"
                            : "the newest inspection gave no overall grade"));
        }
    }

    /** The answer where nobody is meant, or none of those is held in our own words. */
    Answer noneAnswer(QuestionKind kind, Group group, Among among, Dataset dataset, LocalDate today) {
        String who = among.of(group);
        Answer.Draft answer = Answer
            .draft(this.notRead.isEmpty() ? Outcome.ANSWERED : Outcome.NO_DATA, kind,
                    this.notRead.isEmpty() ? "No %s on record".formatted(who)
                            : "Concerns of %s: not in the record".formatted(who))
            .say("%s The record holds %s."
                .formatted(this.notRead.isEmpty() ? "There are no %s on record.".formatted(who)
                        : "What must improve is held in our own words for none of the %d %s."
                            .formatted(this.notRead.size(), who),
                        Wording.inspectionsHeld(dataset)));
        leftOut(answer, group, among);
        return answer.freshness(Wording.freshness(dataset, today)).done();
    }

}
