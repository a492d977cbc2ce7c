package org.councilratings.slack.post;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.SlackApiException;
import com.slack.api.util.http.SlackHttpClient;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's SDK, set up so that nothing is repeated behind our back, and so that a failure
 * tells whether the request had left.
 */
public final class SlackConnection {

    private static final int CONNECTING = 3_000;

    private static final int ANSWERING = 8_000;

    private static final int WHOLE = 10_000;

    private static final int IDLE_CONNECTIONS = 32;

    /** It may have arrived, or not. */
    public static final String UNCONFIRMED = "unconfirmed";

    private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);

    private static final ThreadLocal<Boolean> LEFT = ThreadLocal.withInitial(() -> false);

    private SlackConnection() {
    }

    /**
     * Connects to Slack, or to what stands in for it.
     * @param api the Web API; methods' names are added to it
     */
    public static Slack to(URI api) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString().endsWith("/") ? api.toString() : api + "/");
        config.setStatsEnabled(false);
        config.getHttpClientResponseHandlers().clear();
        OkHttpClient client = SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .connectTimeout(CONNECTING, TimeUnit.MILLISECONDS)
            .readTimeout(ANSWERING, TimeUnit.MILLISECONDS)
            .callTimeout(WHOLE, TimeUnit.MILLISECONDS)
            // it would send again what may have arrived
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 4, TimeUnit.MINUTES))
            .eventListener(new EventListener() {
                @Override
                public void requestHeadersStart(Call call) {
                    LEFT.set(true);
                }
            })
            .build();
        SlackHttpClient http = new SlackHttpClient(client);
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /**
     * Tries once, on this thread. An accident says whether the request had left: if it
     * had, nobody knows whether it arrived.
     */
    public static Verdict tried(Attempt attempt) {
        LEFT.set(false);
        try {
            return attempt.now();
        }
        catch (IOException ex) {
            return LEFT.get() ? new Verdict.Never(UNCONFIRMED) : new Verdict.Later("unreachable", Optional.empty());
        }
        catch (SlackApiException ex) {
            int status = ex.getResponse().code();
            // well answered, but not in Slack's words: a proxy, perhaps
            return (status == 200) ? new Verdict.Never(UNCONFIRMED)
                    : Verdict.of(status, ex.getResponse().header("Retry-After"));
        }
        catch (RuntimeException ex) {
            // the SDK's, for an answer that it cannot read
            LOG.warn("An answer was not Slack's: {}", ex.getClass().getSimpleName());
            return new Verdict.Never(UNCONFIRMED);
        }
    }

}
