package org.councilratings.core.state;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.slf4j.Logger;
import org.slf4j.event.EventRecordingLogger;
import org.slf4j.event.Level;
import org.slf4j.event.SubstituteLoggingEvent;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.SubstituteLogger;

/** A log that a test can read. */
public final class RecordedLog {

    private final Queue<SubstituteLoggingEvent> events = new ConcurrentLinkedQueue<>();

    private final Logger logger = new EventRecordingLogger(new SubstituteLogger("test", this.events, false),
            this.events);

    public Logger logger() {
        return this.logger;
    }

    public List<String> warnings() {
        return lines(Level.WARN);
    }

    public List<String> lines(Level level) {
        return this.events.stream()
            .filter(event -> event.getLevel() == level)
            .map(event -> MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray()))
            .toList();
    }

}
