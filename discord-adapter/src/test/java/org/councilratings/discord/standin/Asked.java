package org.councilratings.discord.standin;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.councilratings.discord.standin.Appearance.Kind;

/**
 * Something that a person did, to wait for what the bot makes of it. Each message,
 * change, window and list of choices is given out once.
 */
public final class Asked {

    private final DiscordStandIn discord;

    /** The interaction, or empty if a message was written. */
    private final String interaction;

    private final String channel;

    /** The message that was written, or whose component was used; else empty. */
    private final String message;

    Asked(DiscordStandIn discord, String interaction, String channel, String message) {
        this.discord = discord;
        this.interaction = interaction;
        this.channel = channel;
        this.message = message;
    }

    /** The interaction's id; empty if a message was written. */
    public String interaction() {
        return this.interaction;
    }

    /** The message that was written, or whose component was used; else empty. */
    public String message() {
        return this.message;
    }

    /** The next that the bot says to it: a message, a later one, or a changed one. */
    public Seen reply() {
        return new Seen(this.discord, next(this::isReply, "reply"));
    }

    /** The next message that is announced, while the bot is thinking. */
    public Seen thinking() {
        return new Seen(this.discord, next(one -> ofInteraction(one, Kind.THINKING), "\"is thinking\""));
    }

    /** Waits until the bot has taken notice of a click without a change so far. */
    public void noted() {
        next(one -> ofInteraction(one, Kind.NOTED), "notice of a click");
    }

    /** The next message besides the first. */
    public Seen followUp() {
        return new Seen(this.discord, next(one -> ofInteraction(one, Kind.FOLLOW_UP), "follow-up"));
    }

    /** The message in its new state, if the bot changes one instead of writing. */
    public Seen update() {
        return new Seen(this.discord, next(one -> ofInteraction(one, Kind.EDITED), "change to a message"));
    }

    public Modal modal() {
        return new Modal(next(one -> ofInteraction(one, Kind.MODAL), "modal").json(), this.message);
    }

    public List<Choice> choices() {
        return StreamSupport
            .stream(next(one -> ofInteraction(one, Kind.CHOICES), "choices").json().path("choices").spliterator(),
                    false)
            .map(choice -> new Choice(choice.path("name").asText(), choice.path("value").asText()))
            .toList();
    }

    /** Discord tells the bot once more of what was written. */
    public void comesAgain() {
        this.discord.conversations().repeated(this.message);
    }

    /**
     * Waits for a later question's answer and finds that the bot has said nothing to this
     * one; for bots that answer in order.
     * @return the later question's answer
     */
    public Seen unansweredBefore(Asked later) {
        Seen marker = later.reply();
        assertUnanswered();
        return marker;
    }

    /**
     * Finds that nothing has come, without waiting; for use when the test knows by other
     * means that the bot is through.
     */
    public void assertUnanswered() {
        Optional<Appearance> answer = this.discord.conversations().appearances().poll(this::isAny);
        if (answer.isPresent()) {
            throw new AssertionError("an answer came: " + answer.get());
        }
    }

    /** How long the bot took to the first answer, by the stand-in's clock. */
    public Exchange exchange() {
        return this.discord.exchanges()
            .stream()
            .filter(one -> one.id().equals(this.interaction))
            .findFirst()
            .orElseThrow(() -> new AssertionError("a message is no interaction"));
    }

    private Appearance next(Predicate<Appearance> fits, String description) {
        return this.discord.conversations().appearances().next(fits, description);
    }

    private boolean ofInteraction(Appearance one, Kind kind) {
        return one.kind() == kind && !this.interaction.isEmpty() && one.interaction().equals(this.interaction);
    }

    private boolean isReply(Appearance one) {
        return one.isMessage() && isAny(one);
    }

    private boolean isAny(Appearance one) {
        if (!this.interaction.isEmpty()) {
            return one.interaction().equals(this.interaction);
        }
        String answered = one.json().at("/message_reference/message_id").asText();
        return one.kind() == Kind.MESSAGE && one.interaction().isEmpty()
                && one.json().path("channel_id").asText().equals(this.channel)
                && (answered.isEmpty() ? isLater(one) : answered.equals(this.message));
    }

    /** Ids grow; a message from before the question is no answer to it. */
    private boolean isLater(Appearance one) {
        return Long.parseLong(one.message()) > Long.parseLong(this.message);
    }

}
