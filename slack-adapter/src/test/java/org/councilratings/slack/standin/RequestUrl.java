package org.councilratings.slack.standin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack reaches an app by signed requests to its URL. */
final class RequestUrl implements Line {

    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

    private static final String SIGNATURE = "X-Slack-Signature";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI url;

    private final Clock clock;

    RequestUrl(URI url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    @Override
    public Answered tell(Happening happening, Postmark postmark) {
        String body = switch (happening) {
            case Happening.Command(var fields) -> form(fields);
            case Happening.Event(var event) -> event.toString();
            case Happening.Interaction(var payload, var on) -> form(Map.of("payload", payload.toString()));
        };
        boolean json = happening instanceof Happening.Event;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
        headers.put("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        String time = Long.toString(postmark.time().orElseGet(this.clock::instant).getEpochSecond());
        headers.put(TIMESTAMP, time);
        headers.put(SIGNATURE, postmark.signature().orElseGet(() -> signature(postmark.secret(), time, body)));
        if (postmark.retry() > 0) {
            headers.put("X-Slack-Retry-Num", Integer.toString(postmark.retry()));
            headers.put("X-Slack-Retry-Reason", postmark.reason());
        }
        headers.keySet().removeIf(name -> postmark.left().contains(name.toLowerCase(Locale.ROOT)));
        return repeat(new Sent(happening, headers, body));
    }

    @Override
    public Answered repeat(Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(this.url)
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(sent.body()));
        sent.headers().forEach(request::header);
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
            return new Answered(response.statusCode(), response.body(), headers,
                    Duration.ofNanos(System.nanoTime() - start), Optional.empty(), sent);
        }
        catch (IOException failure) {
            throw new AssertionError("the app did not answer", failure);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet()
            .stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Version 0 of Slack's signature. */
    static String signature(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal("v0:%s:%s".formatted(timestamp, body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        }
        catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

}
