package org.councilratings.slack.listen;

import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;

/** What can be written after {@code /reports}, with an example each. */
final class ReportsHelp {

    static final Answer ANSWER = Answer.draft(Outcome.HELP, QuestionKind.HELP, "What /reports can do")
        .say("What was published lately, asked once:")
        .add(new Block.Facts(List.of(fact("/reports", "the newest ten reports on record"),
                fact("/reports kent", "those about a council or in a region, or “since June 2026”"))))
        .say("Posts of new reports, which then come here by themselves:")
        .add(new Block.Facts(
                List.of(fact("/reports subscribe", "a window asks which councils, which reports, and when"),
                        fact("/reports subscribe north west, kent", "the same, with these filled in"),
                        fact("/reports list", "what is subscribed here, by number"),
                        fact("/reports change 3", "changes number 3 in a window"),
                        fact("/reports pause 3",
                                "posts nothing until “/reports resume 3”, which then also tells what came meanwhile"),
                        fact("/reports unsubscribe 3", "ends it"),
                        fact("/reports now 3", "posts at once what the next summary would tell"),
                        fact("/reports preview 3", "shows you alone what a post looks like"),
                        fact("/reports why kent", "what became here of each report on Kent in the last year"))))
        .say("Where only one is subscribed, its number may be left out. “/ratings help” tells what else you can ask me.")
        .done();

    private ReportsHelp() {
    }

    private static Block.Fact fact(String command, String does) {
        return new Block.Fact(command, does);
    }

}
