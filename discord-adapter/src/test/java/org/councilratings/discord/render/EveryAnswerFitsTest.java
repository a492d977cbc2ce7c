package org.councilratings.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.councilratings.core.AllQuestions;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.PublishedSince;
import org.councilratings.core.question.Question;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Does every answer fit into Discord, and is none of it lost?")
class EveryAnswerFitsTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE));

    private static final DiscordRenderer RENDERER = new DiscordRenderer();

    private static final Pattern OFFICIAL = Pattern.compile("https://[a-z.-]+\\.gov\\.uk(?:/\\S*)?");

    static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void aboutOneAuthority(Authority authority) {
        AllQuestions.about(authority)
            .forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void aboutMany() throws Exception {
        AllQuestions.ofMany().forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void everyKindOfQuestionIsWalked() {
        Set<Class<?>> walked = Stream
            .concat(AllQuestions.about(DATASET.authority("leeds").orElseThrow()).stream(),
                    AllQuestions.ofMany().stream())
            .map(Question::getClass)
            .collect(Collectors.toSet());

        assertThat(walked).containsAll(AllQuestions.kinds());
    }

    @Test
    void whatIsAskedBack() {
        for (String text : AllQuestions.askedBack()) {
            check(text, BOT.ask(text, Where.nowhere()));
        }
    }

    @Test
    void postsAboutOneReportAndAboutAllOfThem() {
        Digest digest = new Digest(DATASET, LocalDate.of(2026, 11, 26));
        for (LocalDate day : List.of(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 1, 1), LocalDate.of(2011, 1, 1))) {
            Answer answer = digest.of(PublishedSince.of(DATASET, Wants.everything(), day, Bot.ZONE));
            List<MessageCreateData> posts = RENDERER.post(answer);
            List<Seen> seen = posts.stream().map(Seen::of).toList();

            assertThat(posts).flatExtracting(MessageRules::brokenByPost).isEmpty();
            assertThat(seen).noneMatch(part -> part.text().contains("Show part"));
            linksLeadToSources("since " + day, answer, seen);
            nothingIsLost("since " + day, answer, seen);
        }
    }

    private static void check(String asked, Answer answer) {
        List<MessageCreateData> parts = RENDERER.parts(answer);
        List<Seen> seen = parts.stream().map(Seen::of).toList();

        assertThat(parts).as(asked).flatExtracting(MessageRules::brokenBy).isEmpty();
        assertThat(RENDERER.post(answer)).as("with their button: %s", asked)
            .flatExtracting(MessageRules::brokenByPost)
            .isEmpty();
        assertThat(parts.size() == 1 || answer.asked().isPresent()).as("the rest can be asked for: %s", asked).isTrue();
        assertThat(seen).as("each part is fresh: %s", asked)
            .allMatch(part -> part.text().contains(answer.freshness().orElse("")));
        assertThat(seen).as("each click is understood: %s", asked)
            .allMatch(part -> part.ids().stream().allMatch(Optional::isPresent));
        linksLeadToSources(asked, answer, seen);
        nothingIsLost(asked, answer, seen);
    }

    private static void linksLeadToSources(String asked, Answer answer, List<Seen> seen) {
        Set<String> links = seen.stream().flatMap(part -> part.links().stream()).collect(Collectors.toSet());
        Set<String> cited = answer.citations()
            .stream()
            .map(citation -> citation.link().toString())
            .collect(Collectors.toSet());

        assertThat(links).as("every source can be opened: %s", asked).containsAll(cited);
        links.removeAll(cited);
        assertThat(links).as("nothing else but government: %s", asked)
            .allMatch(link -> OFFICIAL.matcher(link).matches());
    }

    /** Every line of the answer is seen, and every source with its day. */
    private static void nothingIsLost(String asked, Answer answer, List<Seen> seen) {
        String words = String.join("\n", seen.stream().map(Seen::text).toList());
        List<String> bits = new ArrayList<>();
        for (String line : PlainText.of(answer).split("\n")) {
            String said = line.strip().replaceFirst("^(• |[0-9]+\\. )", "");
            if (!said.startsWith("Source: ")) {
                bits.addAll(List.of(said.split(": | – |; |, published ")));
            }
        }
        for (Citation citation : answer.citations()) {
            citation.published().ifPresent(day -> bits.add(day.words()));
        }

        assertThat(bits.stream().filter(bit -> !words.contains(bit))).as(asked).isEmpty();
    }

}
