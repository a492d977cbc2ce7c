package org.councilratings.slack.post;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import org.councilratings.core.settings.Secret;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who the bot is in its workspace, and whether Slack takes its token. Asked in the
 * background, as long and as often as needed: Slack may be away when the process starts,
 * and the token may be revoked at any time.
 */
public final class Workspace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    /** Somebody has to mend a token; asking more often does not help. */
    private static final Duration REFUSED_WAIT = Duration.ofMinutes(5);

    private final Slack slack;

    private final Secret token;

    private final Semaphore asked = new Semaphore(0);

    private final Thread asking;

    private volatile @Nullable String botUser;

    private volatile @Nullable String fault = "not yet asked who we are";

    private volatile @Nullable String refusal;

    private volatile boolean closed;

    /** Asks at once. */
    public Workspace(Slack slack, Secret token) {
        this.slack = slack;
        this.token = token;
        this.asking = Thread.ofVirtual().name("slack-workspace").start(this::ask);
    }

    /** The bot's own user; empty until Slack has said. */
    public Optional<String> botUser() {
        return Optional.ofNullable(this.botUser);
    }

    /** Why nothing can be posted; empty where it can. */
    public Optional<String> fault() {
        return Optional.ofNullable(this.fault);
    }

    /** Whether Slack refuses the token, so that there is no use in calling. */
    public boolean isRefused() {
        return this.refusal != null;
    }

    /** A call was answered so; asks Slack until it takes the token again. */
    public void refused(String error) {
        if (this.refusal == null) {
            refuse(error);
            this.asked.release();
        }
    }

    private void refuse(String error) {
        if (!error.equals(this.refusal)) {
            LOG.error("Slack refuses the bot token ({}): nothing can be posted. Install the app again, and set "
                    + "SLACK_BOT_TOKEN to the token that \"OAuth & Permissions\" then shows", error);
        }
        this.refusal = error;
        this.fault = "the bot token is refused: " + error;
    }

    /** A call did not get through: finds out whether Slack is there. */
    public void doubted() {
        if (this.fault == null) {
            this.asked.release();
        }
    }

    private void ask() {
        Wait wait = Wait.first();
        try {
            while (!this.closed) {
                Verdict answer = askOnce();
                if (answer instanceof Verdict.Arrived) {
                    wait = Wait.first();
                    this.asked.acquire();
                }
                else if (this.asked.tryAcquire(isRefused() ? REFUSED_WAIT.toMillis() : wait.asked(answer).toMillis(),
                        TimeUnit.MILLISECONDS)) {
                    wait = Wait.first();
                }
                else {
                    wait = wait.longer();
                }
                this.asked.drainPermits();
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private Verdict askOnce() {
        Verdict answer = SlackConnection.tried(() -> {
            AuthTestResponse known = this.slack.methods(this.token.value()).authTest(request -> request);
            return Verdict.of(known, known.getUserId());
        });
        switch (answer) {
            case Verdict.Arrived(String user) -> {
                if (this.fault != null) {
                    LOG.info("Connected to Slack as {}", user);
                }
                this.botUser = user;
                this.refusal = null;
                this.fault = null;
            }
            case Verdict.Refused(String reason) -> refuse(reason);
            case Verdict.Later later -> unreachable(later.reason());
            case Verdict.Never never -> unreachable(never.reason());
        }
        return answer;
    }

    private void unreachable(String why) {
        String now = "Slack cannot be reached: " + why;
        if (!now.equals(this.fault)) {
            LOG.warn("{}. Asking again until it can", now);
        }
        this.fault = now;
    }

    @Override
    public void close() {
        this.closed = true;
        this.asking.interrupt();
    }

}
