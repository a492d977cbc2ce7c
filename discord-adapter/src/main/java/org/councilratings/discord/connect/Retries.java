package org.councilratings.discord.connect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.councilratings.core.host.Pause;
import org.councilratings.core.management.BotMetrics;

/**
 * Sends a call again at once where Discord failed (500, 503) or the connection broke, and
 * where that cannot do harm: an interaction is answered only once, a message carries a
 * number by which Discord knows it, and the rest says how things shall be. JDA itself
 * repeats what a gateway of Discord's could not pass on (502, 504), with longer waits. An
 * {@link Attempt} is not sent again by anybody.
 */
final class Retries implements Interceptor {

    /**
     * Two more attempts; where Discord fails at once, well within the three seconds in
     * which an answer counts.
     */
    private static final List<Duration> WAITS = List.of(Duration.ofMillis(200), Duration.ofMillis(800));

    private static final int TOO_MANY_REQUESTS = 429;

    private static final int SERVER_ERROR = 500;

    private static final int UNAVAILABLE = 503;

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,9})?");

    private final Pause pause;

    private final BotMetrics metrics;

    Retries(Pause pause, BotMetrics metrics) {
        this.pause = pause;
        this.metrics = metrics;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (request.body() instanceof Attempt attempt) {
            return once(chain, attempt);
        }
        for (Duration wait : WAITS) {
            if (!isHarmless(request)) {
                break;
            }
            try {
                Response response = chain.proceed(request);
                if (response.code() != SERVER_ERROR && response.code() != UNAVAILABLE) {
                    return counted(response);
                }
                response.close();
            }
            catch (IOException ex) {
                if (Thread.currentThread().isInterrupted() || chain.call().isCanceled()) {
                    throw ex;
                }
            }
            pause(wait);
        }
        return counted(chain.proceed(request));
    }

    /** JDA would repeat it after a 502 or 504, but not after a broken connection. */
    private Response once(Chain chain, Attempt attempt) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() == TOO_MANY_REQUESTS) {
            attempt.refused(asked(response));
        }
        if (response.code() >= SERVER_ERROR) {
            response.close();
            throw new IOException("Discord answered with status " + response.code());
        }
        return counted(response);
    }

    private static Optional<Duration> asked(Response response) {
        return Optional.ofNullable(response.header("Retry-After"))
            .filter(seconds -> SECONDS.matcher(seconds).matches())
            .map(seconds -> Duration.ofSeconds((long) Math.ceil(Double.parseDouble(seconds))));
    }

    /** A follow-up would be there twice. */
    private static boolean isHarmless(Request request) {
        return !request.method().equals("POST") || !request.url().encodedPath().contains("/webhooks/");
    }

    private Response counted(Response response) {
        if (response.code() == TOO_MANY_REQUESTS) {
            this.metrics.waited("discord");
        }
        return response;
    }

    private void pause(Duration wait) throws IOException {
        try {
            this.pause.lasting(wait);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped between two attempts");
        }
    }

}
