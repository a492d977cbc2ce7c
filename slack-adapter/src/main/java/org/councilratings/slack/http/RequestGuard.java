package org.councilratings.slack.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets through what Slack sent, whole and signed, and each request once: the same bytes a
 * second time get a 200 and no work. Whatever else comes gets a status and no more.
 */
final class RequestGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RequestGuard.class);

    /** Far above what Slack sends. */
    static final int LARGEST = 300_000;

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Set<String> TYPES = Set.of("application/json", FORM);

    private static final String RATE_LIMITED = "app_rate_limited";

    private static final long MOST_SEEN = 200_000;

    private final transient Signature signature;

    private final transient Cache<String, Boolean> seen = Caffeine.newBuilder()
        // a request may come early by the skew, and again when it is late by the skew
        .expireAfterWrite(Signature.SKEW.multipliedBy(2).plus(Duration.ofMinutes(1)))
        .maximumSize(MOST_SEEN)
        .build();

    private final transient Runnable onReplay;

    private final transient Runnable onForgery;

    private final transient IntConsumer onAnswer;

    /**
     * A guard.
     * @param onReplay told of each request that came before
     * @param onForgery told of each request with a signature that is not Slack's, or old
     * @param onAnswer told the status of each answer
     */
    RequestGuard(Signature signature, Runnable onReplay, Runnable onForgery, IntConsumer onAnswer) {
        this.signature = signature;
        this.onReplay = onReplay;
        this.onForgery = onForgery;
        this.onAnswer = onAnswer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        guard(request, response, chain);
        this.onAnswer.accept(response.getStatus());
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String type = type(request.getContentType());
        if (!TYPES.contains(type)) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (request.getContentLengthLong() > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.equals(FORM) && isCertificateCheck(text)) {
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        String given = request.getHeader("X-Slack-Signature");
        if (!this.signature.isGood(request.getHeader("X-Slack-Request-Timestamp"), given, body)) {
            this.onForgery.run();
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        if (this.seen.asMap().putIfAbsent(given, true) != null) {
            this.onReplay.run();
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        if (text.contains(RATE_LIMITED) && isRateLimited(text)) {
            LOG.warn("Slack holds back events for a minute: more than 30,000 came within an hour");
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        handle(new WholeRequest(request, text), response, chain);
    }

    /** Slack looks at times whether our certificate is good, and does not sign that. */
    private static boolean isCertificateCheck(String text) {
        return text.contains("ssl_check=1") && !text.contains("payload=") && !text.contains("command=");
    }

    /** Slack's notice that it holds events back, which Bolt does not know. */
    private static boolean isRateLimited(String text) {
        try {
            JsonElement type = JsonParser.parseString(text).getAsJsonObject().get("type");
            return type != null && type.isJsonPrimitive() && RATE_LIMITED.equals(type.getAsString());
        }
        catch (JsonParseException | IllegalStateException ex) {
            return false;
        }
    }

    private static void handle(WholeRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        }
        catch (RuntimeException ex) {
            // signed, but not to be parsed: its text is nobody's business
            LOG.warn("A request from Slack could not be read: {}", ex.getClass().getSimpleName());
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static String type(@Nullable String contentType) {
        return (contentType == null) ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

}
