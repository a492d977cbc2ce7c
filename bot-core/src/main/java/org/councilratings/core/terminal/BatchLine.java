package org.councilratings.core.terminal;

import org.councilratings.core.question.QuestionKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;

/** One line of a batch: whatever stands in it, one answer comes out. */
final class BatchLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchLine() {
    }

    static String answered(String line, Bot bot, Optional<LocalDate> defaultToday) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        }
        catch (JsonProcessingException ex) {
            return AnswerJson.of(bad("This line is not JSON: " + ex.getOriginalMessage()), Optional.empty());
        }
        Optional<JsonNode> id = Optional.ofNullable(node.get("id"));
        if (!node.path("text").isTextual()) {
            return AnswerJson.of(bad("This line has no \"text\". Write {\"id\": 1, \"text\": \"rating Kent\"}"), id);
        }
        LocalDate today;
        try {
            today = node.path("today").isTextual() ? LocalDate.parse(node.path("today").textValue())
                    : defaultToday.orElseGet(bot::today);
        }
        catch (DateTimeException ex) {
            return AnswerJson.of(bad("\"today\" is no date. Write it like 2026-11-22"), id);
        }
        if (today.getYear() < 1900 || today.getYear() > 2100) {
            return AnswerJson.of(bad("\"today\" is too far from now. Write it like 2026-11-22"), id);
        }
        String text = node.path("text").textValue();
        return AnswerJson.of(bot.ask(text, new Where(node.path("conversation").asText("")), today), id);
    }

    private static Answer bad(String what) {
        return Answer.draft(Outcome.HELP, QuestionKind.HELP, "Not a question").say(what).done();
    }

}
