package org.councilratings.discord.listen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
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
        reply(List.of(message), isForEverybody);
    }

    /**
     * Answers in several messages; once only.
     * @param messages at least one
     * @param isForEverybody whether others than the asker shall see them
     */
    void reply(List<MessageCreateData> messages, boolean isForEverybody) {
        this.alarm.ifPresent(waiting -> waiting.cancel(false));
        State before = this.state.getAndSet(State.ANSWERED);
        switch (before) {
            case OPEN -> replyAtOnce(messages, isForEverybody || isAlone());
            case THINKING -> replyAfterThought(messages, isForEverybody || isAlone());
            case ANSWERED -> {
                // an accident after the answer: it stands
            }
        }
    }

    private void replyAtOnce(List<MessageCreateData> messages, boolean isForEverybody) {
        try {
            RestAction<?> sending = this.event.reply(messages.getFirst()).setEphemeral(!isForEverybody);
            this.desk.send(withRest(sending, messages, isForEverybody));
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
    private void replyAfterThought(List<MessageCreateData> messages, boolean isForEverybody) {
        InteractionHook hook = hook();
        MessageCreateData first = messages.getFirst();
        RestAction<?> sending = isForEverybody ? hook.editOriginal(MessageEditData.fromCreateData(first))
                // everybody sees that we think; what was thought is for the asker
                : hook.deleteOriginal().flatMap(gone -> hook.sendMessage(first).setEphemeral(true));
        this.desk.until(this.told.thenRun(() -> this.desk.send(withRest(sending, messages, isForEverybody))));
    }

    /** The others follow when those before them are there. */
    private RestAction<?> withRest(RestAction<?> first, List<MessageCreateData> messages, boolean isForEverybody) {
        InteractionHook hook = hook();
        RestAction<?> all = first;
        for (MessageCreateData message : messages.subList(1, messages.size())) {
            all = all.flatMap(before -> hook.sendMessage(message).setEphemeral(!isForEverybody));
        }
        return all;
    }

    private InteractionHook hook() {
        return InteractionHook.from(this.event.getJDA(), this.event.getToken());
    }

    /** Where nobody else reads, messages for one reader alone would only vanish. */
    private boolean isAlone() {
        return this.event.getContext() == InteractionContextType.BOT_DM;
    }

}
