package org.councilratings.core.answer;

import java.util.Locale;
import java.util.Set;

import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** What is said without a look at the data, the same on every platform. */
public final class StandingAnswers {

    /** To somebody whose question met an accident. */
    public static final Answer ACCIDENT = Answer
        .draft(Outcome.NO_DATA, QuestionKind.HELP, "Something went wrong at my end")
        .say("Your question was not answered. Please ask again in a moment.")
        .done();

    /** To somebody who pressed a button that no version of today knows. */
    public static final Answer OLD_BUTTON = Answer
        .draft(Outcome.HELP, QuestionKind.HELP, "This button is from an older version of me")
        .say("I do not know any more what it asks. Please ask in words, for example: rating Kent.")
        .done();

    /** To somebody who wants posts of new reports, or fewer, and says so in a message. */
    public static final Answer ABOUT_POSTS = Answer
        .draft(Outcome.HELP, QuestionKind.HELP, "Posts of new reports have a command of their own")
        .say("In a channel of Slack or Discord, “/reports subscribe” sets them up, and “/reports list”, “change”, “pause”, "
                + "“unsubscribe”, “preview” and “why” go on from there. Each is a command by itself, and not a part of a "
                + "message.")
        .say("In a terminal, “./bot digest --since 2026-07-01” prints what came out since a day.")
        .done();

    private StandingAnswers() {
    }

    /**
     * To "/ratings" alone: all 153 at once would fill a channel, and help nobody.
     * @param how what to do instead, in a sentence
     */
    public static Answer whichRatings(String how) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.LIST, "Which councils do you mean?")
            .say(how + " Or pick:");
        for (Grade grade : Grade.values()) {
            if (grade != Grade.ADEQUATE) {
                String words = grade.words();
                answer.choice(Choice.of(words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1),
                        new Question.Listing(Group.all(), new Wanted.Graded(Set.of(grade), JudgementArea.OVERALL),
                                false)));
            }
        }
        return answer
            .choice(Choice.of("No overall grade", new Question.Listing(Group.all(), new Wanted.NoOverall(), false)))
            .done();
    }

}
