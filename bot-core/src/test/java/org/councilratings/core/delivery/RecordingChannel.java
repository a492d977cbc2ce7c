package org.councilratings.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.text.PlainText;

/** A platform that counts what is there, and fails as it is told. */
final class RecordingChannel implements Publisher {

    /** What a platform may do with a message. */
    enum Does {

        TAKES, ASKS_TO_WAIT, LOSES_IT_AND_BREAKS, TAKES_IT_AND_BREAKS, IS_SHUT, REFUSES

    }

    /** All messages that are there, in order: a mark twice is a message twice. */
    final List<Message> there = new ArrayList<>();

    final BlockingQueue<Message> arrivals = new LinkedBlockingQueue<>();

    /** What it does next; when that is used up, the last for ever. */
    final Deque<Does> next = new ArrayDeque<>(List.of(Does.TAKES));

    /** Whether anybody may look. */
    boolean isOpen = true;

    /** Whether it still knows by their marks what was sent, though nobody may look. */
    boolean isAttentive;

    int parts = 1;

    int tries;

    private final String platform;

    RecordingChannel(String platform) {
        this.platform = platform;
    }

    void does(Does... next) {
        this.next.clear();
        this.next.addAll(List.of(next));
    }

    @Override
    public String platform() {
        return this.platform;
    }

    @Override
    public List<String> render(Answer answer) {
        List<String> bodies = new ArrayList<>(List.of(answer.title() + "\n" + PlainText.of(answer)));
        while (bodies.size() < this.parts) {
            bodies.add("part " + (bodies.size() + 1));
        }
        return bodies;
    }

    @Override
    public synchronized Sent send(Message message) {
        this.tries++;
        Does does = (this.next.size() > 1) ? this.next.pop() : this.next.getFirst();
        return switch (does) {
            case TAKES -> new Sent.Arrived(take(message));
            case ASKS_TO_WAIT -> new Sent.Later("429", Optional.of(Duration.ofSeconds(5)));
            case LOSES_IT_AND_BREAKS -> new Sent.Doubtful("the connection broke");
            case TAKES_IT_AND_BREAKS -> {
                take(message);
                yield new Sent.Doubtful("the connection broke");
            }
            case IS_SHUT -> new Sent.Shut("I may not write in this channel any more");
            case REFUSES -> new Sent.Refused("the token was revoked");
        };
    }

    private String take(Message message) {
        Optional<String> known = this.isAttentive ? find(message) : Optional.empty();
        if (known.isPresent()) {
            return known.get();
        }
        this.there.add(message);
        this.arrivals.add(message);
        return "m" + this.there.size();
    }

    @Override
    public synchronized Sight look(Message message, Instant since) {
        if (!this.isOpen) {
            return this.isAttentive ? new Sight.Repeatable() : new Sight.Unknowable("I may not read there");
        }
        return find(message).<Sight>map(Sight.There::new).orElseGet(Sight.NotThere::new);
    }

    private Optional<String> find(Message message) {
        for (int i = 0; i < this.there.size(); i++) {
            if (this.there.get(i).mark().equals(message.mark())) {
                return Optional.of("m" + (i + 1));
            }
        }
        return Optional.empty();
    }

    /** What stands in a channel, or in somebody's direct messages. */
    synchronized List<String> in(String channel) {
        return this.there.stream()
            .filter(message -> message.where().channel().equals(channel))
            .map(Message::body)
            .toList();
    }

}
