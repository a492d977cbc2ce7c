package org.councilratings.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.core.AllQuestions;
import org.councilratings.core.AnswerFacts;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.discord.listen.Offer;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Does Discord show all that the core answers?")
class SameFactsTest {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[([^\\]]+)]\\(<?([^)>]+)>?\\)");

    @RegisterExtension
    private final InDiscord discord = InDiscord.connected();

    private final Bot core = new Bot(DatasetLoader.packaged(), InDiscord.CLOCK, new ThreadsInMemory(InDiscord.CLOCK),
            Offer.DISCORD);

    @Test
    void toTwoHundredQuestionsInPeoplesOwnWords() {
        List<String> questions = AllQuestions.inWords();
        assertThat(questions).hasSize(200).doesNotHaveDuplicates();

        for (int i = 0; i < questions.size(); i++) {
            // each asked by somebody else, whom nobody knows
            Seen first = this.discord.user().as("13%017d".formatted(i)).mention(questions.get(i));
            Answer answer = this.core.ask(questions.get(i), Where.nowhere());

            String shown = String.join("\n", parts(first).map(SameFactsTest::whole).toList());
            assertThat(AnswerFacts.of(answer)).as(questions.get(i))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(shown).contains(fact));
        }
    }

    /** What is shown at once, and what the button for the next part shows. */
    private Stream<Seen> parts(Seen first) {
        List<Seen> parts = new ArrayList<>(List.of(first));
        Optional<String> more = more(first);
        while (more.isPresent()) {
            parts.add(this.discord.user().click(parts.getLast(), more.get()));
            more = more(parts.getLast());
        }
        return parts.stream();
    }

    private static Optional<String> more(Seen part) {
        return part.labels().stream().filter(label -> label.startsWith("Show part ")).findFirst();
    }

    /** Its text without markup, its links, its buttons and its menus. */
    private static String whole(Seen part) {
        List<String> all = new ArrayList<>();
        LINK.matcher(part.text()).results().forEach(link -> all.add(link.group(2)));
        all.add(LINK.matcher(part.text())
            .replaceAll("$1")
            .replaceAll("\\\\([^A-Za-z0-9\\s])", "$1")
            .replace("**", "")
            .replace("\u200b", ""));
        all.addAll(part.labels());
        part.options().forEach(option -> all.add(option.name()));
        return String.join("\n", all);
    }

}
