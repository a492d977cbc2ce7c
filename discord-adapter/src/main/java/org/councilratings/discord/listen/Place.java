package org.councilratings.discord.listen;

import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.Interaction;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;

/**
 * Where something is asked. Each answer is remembered by what it answers, so that a reply
 * to it goes on from there, however old it is; and as the last thing said: to its asker
 * in a channel that many share, and to all in a thread, a post or a direct conversation.
 * What only its asker saw is never the last thing said to others.
 *
 * @param own of this question and its answer
 * @param last of what was said last to all who go on from it
 * @param askers of what was said last to the asker
 */
record Place(Where own, Where last, Where askers) {

    static Place of(Interaction interaction) {
        ChannelType type = Optional.ofNullable(interaction.getChannelType()).orElse(ChannelType.UNKNOWN);
        return of(interaction.getChannelIdLong(), type, interaction.getUser().getIdLong(), interaction.getIdLong());
    }

    static Place of(Message message) {
        return of(message.getChannelIdLong(), message.getChannelType(), message.getAuthor().getIdLong(),
                message.getIdLong());
    }

    private static Place of(long channel, ChannelType type, long asker, long id) {
        boolean isOneConversation = type.isThread() || type == ChannelType.PRIVATE;
        Where everybodys = new Where("discord:%d".formatted(channel));
        Where askers = (type == ChannelType.PRIVATE) ? everybodys
                : new Where("discord:%d:@%d".formatted(channel, asker));
        return new Place(where(channel, id), isOneConversation ? everybodys : askers, askers);
    }

    private static Where where(long channel, long asked) {
        return new Where("discord:%d:%d".formatted(channel, asked));
    }

    /** What an answer of ours answered; empty where it does not show any more. */
    static Optional<Where> answeredBy(Message ours) {
        Optional<Long> interaction = Optional.ofNullable(ours.getInteractionMetadata())
            .map(metadata -> metadata.getIdLong());
        Optional<Long> message = Optional.ofNullable(ours.getMessageReference())
            .map(MessageReference::getMessageIdLong);
        return interaction.or(() -> message).map(asked -> where(ours.getChannelIdLong(), asked));
    }

    /** All that remember what everybody sees. */
    List<Where> shown() {
        return List.of(this.own, this.last);
    }

    /**
     * All that remember the answer to an interaction. Help in between does not change
     * what is spoken of.
     */
    List<Where> keeps(Answer answer) {
        if (answer.outcome() == Outcome.HELP && answer.choices().isEmpty()) {
            return List.of(this.own);
        }
        return List.of(this.own, answer.isForEverybody() ? this.last : this.askers);
    }

}
