package org.councilratings.core.reply;

import org.councilratings.core.question.QuestionKind;
import java.time.LocalDate;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.question.Question;
import org.councilratings.data.dataset.Dataset;

/** What can be asked, and how far the data goes. */
final class HelpReply {

    private final Dataset dataset;

    private final LocalDate today;

    HelpReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Help question) {
        return Answer.draft(Outcome.HELP, QuestionKind.HELP, "Ask me about councils' children's services in England")
            .say("I answer from Ofsted's published reports on the %d authorities that have the duty."
                .formatted(this.dataset.authorities().size()))
            .add(new Block.Bullets(Intents.examples()))
            .say(Wording.visitsHeld(this.dataset))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

}
