package org.councilratings.discord.listen;

import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.state.EventsSeen;

/**
 * Mentions in a server, and direct messages: answered by a reply, each once, also after a
 * restart. What bots wrote, and what was edited, is not asked.
 */
final class Messages {

    /** Discord does not show us the text of a reply to a command's answer. */
    private static final Answer UNSEEN = Answer.draft(Outcome.HELP, QuestionKind.HELP, "I could not read your reply")
        .say("Discord does not show me replies to the answer of a command. Please mention me in your reply, or use a "
                + "command again.")
        .done();

    private final Desk desk;

    private final EventsSeen seen;

    Messages(Desk desk, EventsSeen seen) {
        this.desk = desk;
        this.seen = seen;
    }

    void received(MessageReceivedEvent event) {
        Message message = event.getMessage();
        boolean isPersons = !message.getAuthor().isBot() && !message.getAuthor().isSystem()
                && !message.isWebhookMessage()
                && (message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY);
        boolean isDirect = message.getChannelType() == ChannelType.PRIVATE;
        if (isPersons && (isDirect || message.getMentions().getUsers().contains(event.getJDA().getSelfUser()))) {
            answer(isDirect ? "direct" : "mention", message);
        }
    }

    private void answer(String surface, Message message) {
        long start = System.nanoTime();
        this.desk.work(surface, () -> {
            if (this.seen.claim(List.of("discord:message:" + message.getId()))) {
                Answer answer = answer(message);
                reply(message, this.desk.first(answer));
                this.desk.answered(surface, answer, start);
            }
            else {
                this.desk.seenBefore();
            }
        }, () -> reply(message, this.desk.first(StandingAnswers.ACCIDENT)));
    }

    private Answer answer(Message message) {
        Place place = Place.of(message);
        boolean isReply = message.getMessageReference() != null;
        Optional<Message> repliedTo = Optional.ofNullable(message.getReferencedMessage())
            .filter(before -> before.getAuthor().equals(message.getJDA().getSelfUser()));
        boolean isUnseen = message.isFromGuild() && message.getContentRaw().isBlank()
                && message.getAttachments().isEmpty()
                && repliedTo.filter(before -> before.getInteractionMetadata() != null).isPresent();
        // a reply goes on from what it replies to, and from nothing else
        Where follows = repliedTo.flatMap(Place::answeredBy).orElse(isReply ? Where.nowhere() : place.last());
        return isUnseen ? UNSEEN
                : this.desk.bot().ask(Typed.meant(message.getContentRaw()), follows, answer -> place.shown());
    }

    private void reply(Message message, MessageCreateData answer) {
        if (message.isFromGuild() && !message.getGuildChannel().canTalk()) {
            tellAsker(message);
            return;
        }
        boolean showsWhatItAnswers = !message.isFromGuild() || message.getGuild()
            .getSelfMember()
            .hasPermission(message.getGuildChannel(), Permission.MESSAGE_HISTORY);
        send(message, answer, showsWhatItAnswers);
    }

    private void send(Message message, MessageCreateData answer, boolean asReply) {
        MessageCreateAction sending = message.getChannel().sendMessage(answer).setNonce("r" + message.getId());
        if (asReply) {
            // where the question was deleted meanwhile, its answer is of use all the same
            sending = sending.setMessageReference(message).failOnInvalidReply(false);
        }
        try {
            sending.complete();
            this.desk.arrived();
        }
        catch (ErrorResponseException ex) {
            switch (ex.getErrorResponse()) {
                case REPLY_FAILED_MISSING_MESSAGE_HISTORY_PERM -> send(message, answer, false);
                case MISSING_PERMISSIONS, MISSING_ACCESS -> tellAsker(message);
                default -> this.desk.failed(ex);
            }
        }
    }

    /** Where we may not write, the asker hears of it in a direct message. */
    private void tellAsker(Message message) {
        boolean isThread = message.getChannelType().isThread();
        GuildMessageChannel channel = message.getGuildChannel();
        Answer notice = Answer
            .draft(Outcome.HELP, QuestionKind.HELP, "I may not write in #%s".formatted(channel.getName()))
            .say("You asked me something there, and I cannot answer. Somebody who may manage that channel can give me "
                    + "the permissions “View Channel”, “%s” and “Read Message History” in it."
                        .formatted(isThread ? "Send Messages in Threads" : "Send Messages"))
            .say("A command works there all the same, for example /rating; and here you can ask me anything.")
            .done();
        this.desk.send(message.getAuthor()
            .openPrivateChannel()
            .flatMap(direct -> direct.sendMessage(this.desk.first(notice)).setNonce("p" + message.getId())));
    }

}
