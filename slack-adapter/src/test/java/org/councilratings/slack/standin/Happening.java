package org.councilratings.slack.standin;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that Slack tells an app, in one of the three forms that it uses. */
sealed interface Happening {

    /** A slash command or a check of the certificate: fields of a form. */
    record Command(Map<String, String> fields) implements Happening {
    }

    /** An event, or a word about the subscription to events: JSON. */
    record Event(ObjectNode body) implements Happening {
    }

    /**
     * A click, a choice, a typed letter, a submitted view: JSON in the one field of a
     * form.
     *
     * @param on the message or view that it happened in
     */
    record Interaction(ObjectNode payload, JsonNode on) implements Happening {
    }

}
