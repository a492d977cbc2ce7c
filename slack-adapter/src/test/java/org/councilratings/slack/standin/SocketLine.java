package org.councilratings.slack.standin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Slack reaches an app over Socket Mode: unsigned, for the app has connected itself. */
final class SocketLine implements Line {

    private final SocketMode socketMode;

    SocketLine(SocketMode socketMode) {
        this.socketMode = socketMode;
    }

    @Override
    public Answered tell(Happening happening, Postmark postmark) {
        return switch (happening) {
            case Happening.Command(var fields) -> {
                ObjectNode payload = Json.object();
                fields.forEach(payload::put);
                yield send("slash_commands", happening, payload, postmark);
            }
            case Happening.Event(var event) -> send("events_api", happening, event, postmark);
            case Happening.Interaction(var payload, var on) -> send("interactive", happening, payload, postmark);
        };
    }

    @Override
    public Answered repeat(Sent sent) {
        return tell(sent.happening(), Postmark.PLAIN);
    }

    private Answered send(String type, Happening happening, ObjectNode payload, Postmark postmark) {
        long start = System.nanoTime();
        String id = this.socketMode.send(type, payload, postmark.retry(), postmark.reason());
        JsonNode answer = this.socketMode.acknowledgement(id).path("payload");
        return new Answered(200, answer.isMissingNode() ? "" : answer.toString(), Map.of(),
                Duration.ofNanos(System.nanoTime() - start), Optional.empty(),
                new Sent(happening, Map.of(), payload.toString()));
    }

}
