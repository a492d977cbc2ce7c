package org.councilratings.core.reply;

import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.Group;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * How an authority stands in one judgement, by its newest full inspection alone: what
 * that did not judge has no grade, whatever an older one said.
 *
 * @param report the newest full inspection; empty where none is held
 */
record Standing(Authority authority, Optional<Report> report, JudgementArea area, State state) {

    /** What the newest full inspection has to say of the judgement. */
    enum State {

        /** It gave a grade. */
        GRADED,
        /** The rules under which it was made give none. */
        NOT_GIVEN,
        /** It gave one, but that was not read with certainty. */
        NOT_READ,
        /** No full inspection is held. */
        NOT_HELD

    }

    /** How each authority of a group stands, in the order of the record. */
    static List<Standing> of(Group group, JudgementArea area, Dataset dataset) {
        return dataset.authorities()
            .stream()
            .filter(group::contains)
            .map(authority -> of(authority, area, dataset.currentRating(authority.slug())))
            .toList();
    }

    private static Standing of(Authority authority, JudgementArea area, Optional<Report> newest) {
        State state = newest.map(report -> state(report, area)).orElse(State.NOT_HELD);
        return new Standing(authority, newest, area, state);
    }

    private static State state(Report report, JudgementArea area) {
        if (report.judgements().containsKey(area)) {
            return State.GRADED;
        }
        return Rules.leaveOut(report, area) ? State.NOT_GIVEN : State.NOT_READ;
    }

    Optional<Grade> grade() {
        return this.report.map(newest -> newest.judgements().get(this.area));
    }

    /** "published 28 July 2026", in brackets after a name. */
    String published() {
        return this.report.map(newest -> " (" + Wording.published(newest) + ")").orElse("");
    }

}
