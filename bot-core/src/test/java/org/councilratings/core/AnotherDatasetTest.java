package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("May the dataset change while the bot answers?")
class AnotherDatasetTest {

    private static final Dataset BEFORE = record("Kent", "2022-07-05", Grade.GOOD);

    private static final Dataset AFTER = record("Kent", "2026-07-05", Grade.INADEQUATE);

    private static Dataset record(String council, String published, Grade grade) {
        String onSite = published.substring(0, 4) + "-05-";
        return new SmallRecord().council(council, Region.SOUTH_EAST)
            .inspection(council, ReportKind.ILACS_STANDARD, onSite + "09", onSite + "20", published,
                    JudgementArea.OVERALL, grade, JudgementArea.LEADERS, grade)
            .dataset();
    }

    private static Question rating(Bot bot) {
        return Question.Rating.now(bot.authority("kent").orElseThrow());
    }

    @Test
    void wordsAndQuestionsAreAnsweredFromTheNewOneAtOnce() {
        Bot bot = SmallRecord.bot(BEFORE);
        Where thread = new Where("a thread");
        bot.ask("rating Kent", thread);
        Question asked = rating(bot);
        bot.answer(asked, thread);

        bot.serve(AFTER);

        assertThat(bot.dataset()).isSameAs(AFTER);
        assertThat(PlainText.of(bot.ask("rating Kent", Where.nowhere()))).contains("5 July 2026");
        assertThat(PlainText.of(bot.answer(asked, Where.nowhere()))).contains("5 July 2026");
        assertThat(PlainText.of(bot.ask("and in 2023?", thread))).doesNotContain("5 July 2022");
    }

    @Test
    void namesAreThoseOfTheNewOne() {
        Bot bot = SmallRecord.bot(BEFORE);

        bot.serve(record("Essex", "2026-07-05", Grade.GOOD));

        assertThat(bot.suggest("", 10)).extracting(authority -> authority.slug()).containsExactly("essex");
        assertThat(bot.resolve("Kent")).isNotInstanceOf(Resolution.Match.class);
        assertThat(bot.resolve("Essex")).isInstanceOf(Resolution.Match.class);
    }

    @Test
    void whoeverAsksMeanwhileGetsTheOldAnswerOrTheNewOneWhole() throws Exception {
        Bot bot = SmallRecord.bot(BEFORE);
        Question question = rating(bot);
        List<String> whole = List.of(PlainText.of(SmallRecord.bot(BEFORE).answer(question, Where.nowhere())),
                PlainText.of(SmallRecord.bot(AFTER).answer(question, Where.nowhere())));
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch asking = new CountDownLatch(4);
        List<Future<List<String>>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> {
                    List<String> other = new ArrayList<>();
                    while (!over.get()) {
                        for (Answer answer : List.of(bot.ask("rating Kent", Where.nowhere()),
                                bot.answer(question, Where.nowhere()))) {
                            String text = PlainText.of(answer);
                            if (!whole.contains(text)) {
                                other.add(text);
                            }
                        }
                        asking.countDown();
                    }
                    return other;
                }));
            }
            asking.await();
            for (int i = 0; i < 50; i++) {
                bot.serve((i % 2 == 0) ? AFTER : BEFORE);
            }
            over.set(true);
            for (Future<List<String>> others : asked) {
                assertThat(others.get()).isEmpty();
            }
        }
    }

}
