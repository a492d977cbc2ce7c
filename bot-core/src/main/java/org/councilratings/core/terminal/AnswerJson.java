package org.councilratings.core.terminal;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;

/**
 * An answer as the command line's JSON object:
 * {@code {"id","outcome","intent","councils","text","sources","choices"}}.
 */
final class AnswerJson {

    private AnswerJson() {
    }

    /**
     * One JSON object, on one line.
     * @param id as the asker gave it; null is written where none was given
     */
    static String of(Answer answer, Optional<JsonNode> id) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("id", id.orElse(NullNode.getInstance()));
        node.put("outcome", answer.outcome().key());
        node.put("intent", answer.kind().key());
        ArrayNode councils = node.putArray("councils");
        answer.authorities().stream().map(Authority::slug).forEach(councils::add);
        node.put("text", PlainText.of(answer));
        ArrayNode sources = node.putArray("sources");
        for (Citation citation : answer.citations()) {
            ObjectNode source = sources.addObject();
            source.put("url", citation.link().toString());
            source.put("published", citation.published().map(KnownDate::toString).orElse(null));
        }
        ArrayNode choices = node.putArray("choices");
        answer.choices().stream().map(Choice::key).forEach(choices::add);
        return node.toString();
    }

}
