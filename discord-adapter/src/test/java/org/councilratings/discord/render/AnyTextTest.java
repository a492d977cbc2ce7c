package org.councilratings.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Term;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever text is in an answer, does Discord take it as text?")
class AnyTextTest {

    private static final int TRIES = 120;

    private static final Pattern OFFICIAL = Pattern.compile("https://(?:[A-Za-z0-9-]+\\.)+gov\\.uk(?:[/?#].*)?");

    private static final Pattern UNSEEN = Pattern
        .compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n]]");

    /** What Discord makes something of, and what breaks lines and lengths. */
    private static final List<String> BITS = List.of("**bold**", "*slanted*", "_slanted_", "__under__", "~~gone~~",
            "||hidden||", "`code`", "```", "``", "> ", ">>> ", "# ", "## ", "### ", "-# ", "- ", "* ", "+ ", "1. ",
            "12) ", "1", ".", "•", "<@123>", "<@!123>", "<@&123>", "<#123>", "<id:guide>", "<:good:123>", "<a:good:1>",
            "<t:1700000000:R>", "</rating:123>", "@everyone", "@here", "@", ":tada:", ":", "::", ":good", "[a](",
            "[Kent: good](https://example.org)", "[Kent](<https://example.org>)", "](https://www.gov.uk)", "[", "]",
            "(", ")", "<https://example.org>", "<https://www.gov.uk/x>", "https://example.org/", "http://example.org",
            "HTTPS://EXAMPLE.ORG/", "https://www.gov.uk/x?a=1&b=2", "https://www.gov.uk",
            "https://www.gov.uk.evil.org/", "https://www.gov.uk@evil.org", "https://evil.org/.gov.uk",
            "http://www.gov.uk/", "https://", "steam://run/1", "discord.gg/abc", "discord", "discord.com/invite/abc",
            "www.example.org", "mailto:a@example.org", "tel:999", "<tel:999>", "¯\\_(ツ)_/¯", "\\", "\\\\", "\n", "\n\n",
            "\r\n", "\t", "\u0000", "\u202e", "\u2066", "\u2028", "\ud83d", "\udfe2", "🟢", "👩‍👩‍👧", "é", "Kent",
            "good", "published 1 May 2024", "|", "\"", "'", "-", "#", "<", ">", " ", "  ", "a", "Source: ");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(TRIES);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int bits = random.nextInt(1, most);
        for (int i = 0; i < bits; i++) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }

    private static List<String> texts(Random random, int most) {
        Supplier<String> text = () -> text(random, 40);
        return Stream.generate(text).limit(random.nextInt(1, most)).toList();
    }

    private static Answer answer(Random random) {
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, "a" + text(random, 60))
            .accent(random.nextBoolean() ? Optional.of(Grade.GOOD) : Optional.empty());
        int blocks = random.nextInt(0, 12);
        for (int i = 0; i < blocks; i++) {
            answer.add(block(random));
        }
        int choices = random.nextInt(0, 70);
        for (int i = 0; i < choices; i++) {
            Term term = Term.values()[random.nextInt(Term.values().length)];
            Choice choice = new Choice(text(random, 20), "key", new Question.Explain(term));
            if (random.nextBoolean()) {
                answer.choice(choice);
            }
            else {
                answer.followUp(choice);
            }
        }
        int citations = random.nextInt(0, 60);
        for (int i = 0; i < citations; i++) {
            answer.cite(citation(random));
        }
        return answer.freshness(text(random, 30)).done().to(new Question.Help());
    }

    private static Citation citation(Random random) {
        String host = List.of("https://www.gov.uk/", "https://example.org/", "http://example.org/")
            .get(random.nextInt(3));
        return new Citation(random.nextBoolean() ? text(random, 10) : "Ofsted's report on Kent",
                URI.create(host + random.nextInt() + "?a=1&b=%7C_(x)"), random.nextBoolean()
                        ? Optional.of(KnownDate.of(LocalDate.of(2024, 5, random.nextInt(1, 30)))) : Optional.empty());
    }

    private static Block block(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Paragraph(text(random, 300));
            case 1 -> new Block.Bullets(texts(random, 30));
            case 2 -> new Block.Facts(texts(random, 12).stream().map(text -> new Block.Fact(text, text)).toList());
            case 3 -> new Block.JudgementGrid(new TreeMap<>(Map.of(JudgementArea.LEADERS, Grade.GOOD)));
            case 4 -> {
                int columns = random.nextInt(2, 8);
                List<List<String>> rows = new ArrayList<>();
                for (int i = 0; i < random.nextInt(1, 12); i++) {
                    rows.add(Stream.generate(() -> text(random, 8)).limit(columns).toList());
                }
                yield new Block.Table(Stream.generate(() -> text(random, 8)).limit(columns).toList(), rows);
            }
            case 5 ->
                new Block.Entry(text(random, 12), random.nextBoolean() ? Optional.of(Grade.GOOD) : Optional.empty(),
                        texts(random, 30), List.of(new Citation(text(random, 10),
                                URI.create("https://www.gov.uk/" + random.nextInt()), Optional.empty())));
            default -> new Block.Timeline(texts(random, 30).stream()
                .map(text -> new Block.Event("1 May 2024", text, Optional.of(Grade.INADEQUATE)))
                .toList());
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textLooksAsItWasWritten(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            String text = text(random, 30);

            Markdown read = Markdown.of(DiscordText.escaped(text));

            assertThat(read.live()).as(text).allMatch("link"::equals);
            assertThat(read.links()).as(text).allMatch(link -> OFFICIAL.matcher(link).matches());
            // what was in angle brackets keeps them
            assertThat(read.seen()).isEqualTo(UNSEEN.matcher(text).replaceAll(" "));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLinkLeadsWhereItShouldWhateverItsWords(long seed) {
        Random random = new Random(seed);
        URI page = URI.create("https://files.ofsted.gov.uk/v1/file/" + seed);
        String words = text(random, 12);

        Markdown read = Markdown.of(DiscordText.link(page, words));

        assertThat(read.live()).as(words).allMatch("link"::equals);
        assertThat(read.links()).as(words).contains(page.toString()).allMatch(link -> OFFICIAL.matcher(link).matches());
        assertThat(read.seen()).contains(UNSEEN.matcher(words.replace('\n', ' ')).replaceAll(" ").strip());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLimitHoldsAndAllMarkupIsOurs(long seed) {
        Answer answer = answer(new Random(seed));
        List<String> cited = answer.citations().stream().map(citation -> citation.link().toString()).toList();

        DiscordRenderer renderer = new DiscordRenderer();
        assertThat(renderer.post(answer)).flatExtracting(MessageRules::brokenByPost).isEmpty();
        for (MessageCreateData part : Stream.of(renderer.parts(answer), renderer.post(answer))
            .flatMap(List::stream)
            .toList()) {
            assertThat(MessageRules.brokenBy(part)).isEmpty();
            Seen seen = Seen.of(part);
            assertThat(seen.links()).allMatch(link -> OFFICIAL.matcher(link).matches() || cited.contains(link));
            assertThat(Markdown.of(seen.markup().getFirst()).live()).startsWith("heading");
            seen.markup().stream().skip(1).forEach(AnyTextTest::hasOurMarkupOnly);
        }
    }

    /** No more than one of ours begins a line. */
    private static void hasOurMarkupOnly(String markup) {
        Map<String, Long> live = Markdown.of(markup)
            .live()
            .stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(live.keySet()).as(markup).isSubsetOf("bold", "link", "list", "number", "small");
        assertThat(live.getOrDefault("list", 0L) + live.getOrDefault("number", 0L) + live.getOrDefault("small", 0L))
            .as(markup)
            .isLessThanOrEqualTo(markup.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "**bold**", "_slanted_", "~~gone~~", "||hidden||", "`code`", "> quoted", "# heading",
            "-# small", "- list", "+ list", "1. list", "<@123>", "<#1>", "<:good:123>", "<t:17:R>", "</rating:1>",
            "@everyone", ":tada:", "[a](https://example.org)", "<https://example.org>", "http://example.org",
            "HTTPS://EXAMPLE.ORG", "discord.gg/abc", "a\n- # b" })
    void theTestsReaderFindsWhatIsLive(String markup) {
        assertThat(Markdown.of(markup).live()).isNotEmpty();
        assertThat(Markdown.of(DiscordText.escaped(markup)).live()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLabelIsShortenedOnlyAsFarAsItMust(long seed) {
        String label = text(new Random(seed), 40);
        String whole = UNSEEN.matcher(label.replace('\n', ' ')).replaceAll(" ").strip();

        String shortened = DiscordText.label(label, 80);

        assertThat(shortened.length()).isBetween(1, 80);
        assertThat(whole.startsWith(shortened.replaceFirst("…$", ""))).isTrue();
        assertThat(shortened.equals(whole)).isEqualTo(DiscordText.fits(label, 80) && !whole.isEmpty());
        assertThat(shortened.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Kent: good", "St Helens", "Stockton-on-Tees", "Bath & North East Somerset",
            "In 2020, 1.5 % of 1,200 children – about 18 – (see below)." })
    void whatNeedsNoEscapeGetsNone(String text) {
        assertThat(DiscordText.escaped(text)).isEqualTo(text);
    }

    @Test
    void onlyAnAddressOfGovernmentCanBeOpened() {
        assertThat(DiscordText.escaped("see https://www.gov.uk/report-child-abuse."))
            .isEqualTo("see <https://www.gov.uk/report-child-abuse>.");
        assertThat(DiscordText.escaped("see https://www.gov.uk.example.org/x"))
            .isEqualTo("see https\\://www\\.gov\\.uk\\.example\\.org/x");
    }

}
