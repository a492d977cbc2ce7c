package org.councilratings.slack.listen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.slack.post.Obstacle;
import org.councilratings.slack.post.Sent;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.render.Message;

/**
 * Does what brings posts only after a message was posted where they are to go: that
 * message then becomes what is said of it.
 */
final class PostCheck {

    private static final Answer CHECKING = Telling.not("Checking that I can post here…",
            "In a moment this becomes the answer. If it still stands here after a minute, I was interrupted: "
                    + "“/reports list” shows what is subscribed.");

    private final Desk desk;

    private final Telling telling;

    PostCheck(Desk desk) {
        this.desk = desk;
        this.telling = new Telling(desk);
    }

    /**
     * Who wants something done, and where.
     *
     * @param channel where posts are to go
     * @param isDirect whether that is a direct message, of two or of several
     * @param responseUrl where to say that it cannot be
     */
    record Asker(String user, String channel, boolean isDirect, String responseUrl) {
    }

    /**
     * Checks, and does it.
     * @param undone what is not done where the bot cannot post: "nothing was subscribed"
     * @param deed does it, and says so
     */
    Answer before(Asker asker, String undone, Supplier<Answer> deed) {
        return switch (this.desk.poster()
            .post(asker.channel(), Optional.empty(), this.desk.renderer().first(CHECKING))) {
            case Sent.Failed(String reason) ->
                this.telling.alone(asker.user(), asker.responseUrl(), cannotPost(reason, undone, asker.isDirect()));
            case Sent.Done(String timestamp) -> {
                Answer said = deed.get();
                if (said.outcome() == Outcome.ANSWERED) {
                    show(asker, timestamp, said);
                }
                else {
                    this.desk.poster().remove(asker.channel(), timestamp);
                    this.telling.alone(asker.user(), asker.responseUrl(), said);
                }
                yield said;
            }
        };
    }

    private void show(Asker asker, String timestamp, Answer said) {
        List<Message> messages = this.desk.renderer().post(said);
        if (this.desk.poster().change(asker.channel(), timestamp, messages.getFirst()) instanceof Sent.Failed) {
            this.telling.changed(asker.channel(), asker.user(), asker.responseUrl(), said);
            return;
        }
        messages.stream()
            .skip(1)
            .forEach(rest -> this.desk.poster().post(asker.channel(), Optional.of(timestamp), rest));
    }

    private static Answer cannotPost(String error, String undone, boolean isDirect) {
        String words = Obstacle.of(error, isDirect)
            .map(obstacle -> "That is because %s. %s Then give the command again.".formatted(obstacle.reason(),
                    obstacle.remedy()))
            .orElseGet(() -> error.equals(SlackConnection.UNCONFIRMED)
                    ? "Slack did not say whether my message arrived. Please give the command again in a moment."
                    : "Slack says: %s. Please give the command again later, and if that does not help, tell whoever runs me."
                        .formatted(error));
        return Telling.not("I cannot post here, so " + undone, words);
    }

}
