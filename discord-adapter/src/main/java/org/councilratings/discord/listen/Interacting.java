package org.councilratings.discord.listen;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * One interaction, which Discord wants answered within three seconds. Nearly always the
 * answer is there at once; where it is not, Discord is told in time that we are thinking.
 */
final class Interacting {

    /** Leaves a second for the way to Discord. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private enum State {

        OPEN, THINKING, ANSWERED

    }

    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

    /** Done once Discord was told that we think, or could not be. */
    private final CompletableFuture<Void> told = new CompletableFuture<>();

    private final Desk desk;

    private final IReplyCallback event;

    private Optional<Future<?>> alarm = Optional.empty();

    /** One that is answered at once. */
    Interacting(Desk desk, IReplyCallback event) {
        this.desk = desk;
        this.event = event;
    }

    /** One that may have to wait for a disk. */
    Interacting(Desk desk, IReplyCallback event, ScheduledExecutorService alarms) {
        this(desk, event);
        this.alarm = Optional.of(alarms.schedule(this::think, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void think() {
        if (this.state.compareAndSet(State.OPEN, State.THINKING)) {
            this.event.deferReply(false).queue(hook -> this.told.complete(null), failure -> {
                this.desk.failed(failure);
                this.told.complete(null);
            });
        }
    }

    /**
     * Answers; once only.
     * @param isForEverybody whether others than the asker shall see it
     */
    void reply(MessageCreateData message, boolean isForEverybody) {
        this.alarm.ifPresent(waiting -> waiting.cancel(false));
        State before = this.state.getAndSet(State.ANSWERED);
        switch (before) {
            case OPEN -> replyAtOnce(message, isForEverybody || isAlone());
            case THINKING -> replyAfterThought(message, isForEverybody || isAlone());
            case ANSWERED -> {
                // an accident after the answer: it stands
            }
        }
    }

    private void replyAtOnce(MessageCreateData message, boolean isForEverybody) {
        try {
            this.desk.send(this.event.reply(message).setEphemeral(!isForEverybody));
        }
        catch (RuntimeException ex) {
            // JDA did not take it, and somebody still waits
            this.state.set(State.OPEN);
            throw ex;
        }
    }

    /**
     * Not through the event's own hook: JDA gives that up where word of our thinking
     * arrived unconfirmed.
     */
    private void replyAfterThought(MessageCreateData message, boolean isForEverybody) {
        InteractionHook hook = InteractionHook.from(this.event.getJDA(), this.event.getToken());
        this.desk.until(this.told
            .thenRun(() -> this.desk.send(isForEverybody ? hook.editOriginal(MessageEditData.fromCreateData(message))
                    // everybody sees that we think; what was thought is for the asker
                    : hook.deleteOriginal().flatMap(gone -> hook.sendMessage(message).setEphemeral(true)))));
    }

    /** Where nobody else reads, messages for one reader alone would only vanish. */
    private boolean isAlone() {
        return this.event.getContext() == InteractionContextType.BOT_DM;
    }

}
