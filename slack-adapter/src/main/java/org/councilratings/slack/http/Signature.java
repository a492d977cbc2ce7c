package org.councilratings.slack.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.councilratings.core.settings.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature of a request: an HMAC of its time and body, five minutes old at most,
 * and five minutes ahead at most.
 *
 * @see <a href=
 * "https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack on
 * signatures</a>
 */
public final class Signature {

    static final Duration SKEW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private static final int LONGEST_TIMESTAMP = 12;

    private final SecretKeySpec key;

    private final Clock clock;

    public Signature(Secret signingSecret, Clock clock) {
        this.key = new SecretKeySpec(signingSecret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Whether Slack signed a body, lately. Takes as long whatever the signature is. */
    boolean isGood(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !isRecent(timestamp)) {
            return false;
        }
        byte[] expected = of(timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isRecent(String timestamp) {
        if (timestamp.isEmpty() || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return false;
        }
        long skew = Math.abs(this.clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return skew <= SKEW.toSeconds();
    }

    /** The signature that Slack gives a body. */
    public String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(this.key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("every Java has " + ALGORITHM, ex);
        }
    }

}
