package org.councilratings.slack.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.jspecify.annotations.Nullable;

/** {@code /rating} about each council in turn, each command signed anew. */
final class Commands {

    static final String SIGNING_SECRET = "the-load-is-signed-with-this";

    private static final String ALGORITHM = "HmacSHA256";

    private static final List<String> COUNCILS = DatasetLoader.packaged()
        .authorities()
        .stream()
        .map(Authority::shortName)
        .map(Commands::encoded)
        .toList();

    private final AtomicInteger number = new AtomicInteger();

    private final Replies replies;

    private final Contender to;

    Commands(Replies replies, Contender to) {
        this.replies = replies;
        this.to = to;
    }

    /** Sends the next one, and reads its acknowledgement. */
    Asked next(Line line) throws IOException {
        int count = this.number.getAndIncrement();
        Asked asked = new Asked(this.to.expected());
        String id = "%s-%d".formatted(this.to, count);
        byte[] body = """
                token=load&team_id=T0LOAD&team_domain=load&channel_id=C0LOAD&channel_name=load&user_id=U0LOAD\
                &user_name=load&command=%%2Frating&text=%s&api_app_id=A0LOAD&is_enterprise_install=false\
                &response_url=%s&trigger_id=%s"""
            .formatted(COUNCILS.get(count % COUNCILS.size()), encoded(this.replies.responseUrl(id, asked)), id)
            .getBytes(StandardCharsets.US_ASCII);
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        String head = """
                POST /slack/events HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: application/x-www-form-urlencoded\r
                X-Slack-Request-Timestamp: %s\r
                X-Slack-Signature: %s\r
                Content-Length: %d\r
                \r
                """.formatted(timestamp, signature(timestamp, body), body.length);
        asked.sent();
        line.write(head, body);
        Line.@Nullable Message answer = line.read();
        if (answer == null) {
            throw new IOException("closed instead of an acknowledgement");
        }
        asked.acknowledged(answer.start().startsWith("HTTP/1.1 200"));
        if (this.to.repliesAtOnce()) {
            asked.replied(answer.text());
        }
        return asked;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(SIGNING_SECRET.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            mac.update("v0:%s:".formatted(timestamp).getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
