package org.councilratings.discord.connect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of a call that is made once, and of which we must know afterwards whether it
 * may have arrived. JDA waits by itself where Discord asks for that, and then sends the
 * body again: Discord did not take it before.
 */
public final class Attempt extends RequestBody {

    private static final @Nullable MediaType JSON = MediaType.parse("application/json; charset=utf-8");

    private enum State {

        WAITING, BEGUN, GIVEN_UP

    }

    private final byte[] body;

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private final Duration patience;

    private final CompletableFuture<Duration> postponed = new CompletableFuture<>();

    private volatile Optional<Duration> asked = Optional.empty();

    /**
     * An attempt.
     * @param patience for how long Discord may ask to wait before it is postponed
     */
    public Attempt(DataObject body, Duration patience) {
        this.body = body.toString().getBytes(StandardCharsets.UTF_8);
        this.patience = patience;
    }

    @Override
    public @Nullable MediaType contentType() {
        return JSON;
    }

    @Override
    public long contentLength() {
        return this.body.length;
    }

    /** The HTTP client would send it again by itself where a connection breaks. */
    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (this.state.compareAndExchange(State.WAITING, State.BEGUN) == State.GIVEN_UP) {
            throw new IOException("given up before it was sent");
        }
        sink.write(this.body);
    }

    /** Discord did not take it, and asks to wait. */
    void refused(Optional<Duration> wait) {
        this.asked = wait;
        this.state.compareAndSet(State.BEGUN, State.WAITING);
        wait.filter(time -> time.compareTo(this.patience) > 0).ifPresent(this.postponed::complete);
    }

    /** Done once Discord asks to wait for longer than anybody will. */
    public CompletableFuture<Duration> postponed() {
        return this.postponed;
    }

    /** How long Discord asked to wait, if it did. */
    public Optional<Duration> asked() {
        return this.asked;
    }

    /**
     * Gives it up unless it is on its way already.
     * @return whether it surely did not arrive, and never goes out
     */
    public boolean giveUp() {
        return this.state.compareAndExchange(State.WAITING, State.GIVEN_UP) != State.BEGUN;
    }

}
