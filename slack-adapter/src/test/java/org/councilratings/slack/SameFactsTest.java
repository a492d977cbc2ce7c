package org.councilratings.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.core.AllQuestions;
import org.councilratings.core.AnswerFacts;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.slack.listen.Listeners;
import org.councilratings.slack.standin.Received;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Does Slack show all that the core answers?")
class SameFactsTest {

    private static final Pattern LINK = Pattern.compile("<([^|<>]+)\\|([^|<>]+)>");

    @RegisterExtension
    private final InSlack slack = InSlack.overHttp();

    private final Bot core = new Bot(DatasetLoader.packaged(), InSlack.CLOCK, new ThreadsInMemory(InSlack.CLOCK),
            Listeners.SLACK);

    @Test
    void toTwoHundredQuestionsInPeoplesOwnWords() {
        List<String> questions = AllQuestions.inWords();
        assertThat(questions).hasSize(200).doesNotHaveDuplicates();

        for (String question : questions) {
            // each in a thread of its own
            this.slack.user().mention(question);
            List<Received> parts = parts(this.slack.slack().nextMessage());
            Answer answer = this.core.ask(question, Where.nowhere());

            String seen = String.join("\n", parts.stream().map(part -> seen(part.blocks())).toList());
            String readAloud = String.join("\n", parts.stream().map(part -> unescaped(part.text())).toList());
            assertThat(AnswerFacts.of(answer)).as(question)
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(seen).contains(fact))
                .allSatisfy(fact -> assertThat(readAloud).contains(fact));
        }
    }

    /** What is shown at once, and what the button for the next part shows. */
    private List<Received> parts(Received first) {
        List<Received> parts = new ArrayList<>(List.of(first));
        Optional<String> more = more(first);
        while (more.isPresent()) {
            this.slack.user().clicks(parts.getLast(), more.get());
            parts.add(this.slack.slack().nextMessage());
            more = more(parts.getLast());
        }
        return parts;
    }

    private static Optional<String> more(Received part) {
        return texts(part.blocks()).filter(label -> label.startsWith("Show part ")).findFirst();
    }

    private static String seen(JsonNode blocks) {
        return String.join("\n", texts(blocks).map(SameFactsTest::unescaped).toList());
    }

    private static Stream<String> texts(JsonNode node) {
        Stream<String> own = node.path("text").isTextual() ? Stream.of(node.path("text").asText()) : Stream.empty();
        return Stream.concat(own, StreamSupport.stream(node.spliterator(), false).flatMap(SameFactsTest::texts));
    }

    /** The words, with the pages that they link to at the end. */
    private static String unescaped(String text) {
        StringBuilder words = new StringBuilder(LINK.matcher(text).replaceAll("$2"));
        LINK.matcher(text).results().forEach(link -> words.append('\n').append(link.group(1)));
        return words.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

}
