package org.councilratings.core.reply;

import java.time.LocalDate;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.question.Question;
import org.councilratings.data.dataset.Dataset;

final class VisitsReply {

    private final Dataset dataset;

    private final LocalDate today;

    VisitsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.VisitsTo question) {
        throw new UnsupportedOperationException("not built yet: " + this.dataset + this.today);
    }

}
