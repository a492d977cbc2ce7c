package org.councilratings.slack.listen;

import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.slack.post.Poster;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.render.Message;

/**
 * What is said about posts: to everybody that something was changed, to the asker alone
 * what only tells, or did not work. All of it is said, in as many messages as it needs.
 */
final class Telling {

    /** A response URL takes no more. */
    private static final int MOST_REPLIES = 5;

    private final Desk desk;

    Telling(Desk desk) {
        this.desk = desk;
    }

    /** Says whether something was changed, where it was asked for. */
    Answer changed(String channel, String user, String responseUrl, Answer answer) {
        if (answer.outcome() != Outcome.ANSWERED) {
            return alone(user, responseUrl, answer);
        }
        for (Message message : this.desk.renderer().post(answer)) {
            if (isExpired(this.desk.poster().respond(responseUrl, Reply.forEverybody(message)))) {
                this.desk.poster().post(channel, java.util.Optional.empty(), message);
            }
        }
        return answer;
    }

    Answer alone(String user, String responseUrl, Answer answer) {
        alone(user, responseUrl, this.desk.renderer().post(answer));
        return answer;
    }

    /** What finds no room any more where it was asked for goes to the asker directly. */
    void alone(String user, String responseUrl, List<Message> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (i >= MOST_REPLIES
                    || isExpired(this.desk.poster().respond(responseUrl, Reply.forTheAsker(messages.get(i))))) {
                this.desk.poster().tell(user, messages.get(i));
            }
        }
    }

    private static boolean isExpired(Sent sent) {
        return sent instanceof Sent.Failed(String reason) && reason.equals(Poster.EXPIRED);
    }

    /** What is no answer from the record: that something is missing, or may not be. */
    static Answer not(String title, String words) {
        return Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, title).say(words).done();
    }

}
