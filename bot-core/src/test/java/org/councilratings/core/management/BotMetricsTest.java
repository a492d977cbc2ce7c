package org.councilratings.core.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is counted and measured?")
class BotMetricsTest {

    private final BotMetrics metrics = new BotMetrics();

    @AfterEach
    void close() {
        this.metrics.close();
    }

    private List<String> lines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        this.metrics.write(out, "text/plain; version=0.0.4; charset=utf-8");
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Answer answer(Outcome outcome, QuestionKind kind) {
        return Answer.draft(outcome, kind, "Kent").done();
    }

    @Test
    void answersByKindAndOutcome() throws IOException {
        this.metrics.answered("slack", "slash", answer(Outcome.ANSWERED, QuestionKind.LAST_VISIT), Duration.ZERO);
        this.metrics.answered("slack", "mention", answer(Outcome.ANSWERED, QuestionKind.LAST_VISIT), Duration.ZERO);
        this.metrics.answered("slack", "slash", answer(Outcome.CLARIFY, QuestionKind.RATING), Duration.ZERO);

        assertThat(lines()).contains(
                "ratings_answers_total{kind=\"last_visit\",outcome=\"answered\",platform=\"slack\"} 2.0",
                "ratings_answers_total{kind=\"rating\",outcome=\"clarify\",platform=\"slack\"} 1.0");
    }

    @Test
    void howLongAnAnswerTookByTheWayItWasAskedFor() throws IOException {
        this.metrics.answered("discord", "button", answer(Outcome.ANSWERED, QuestionKind.RATING), Duration.ofMillis(4));
        this.metrics.answered("discord", "button", answer(Outcome.ANSWERED, QuestionKind.RATING),
                Duration.ofMillis(2500));

        String tags = "{kind=\"rating\",platform=\"discord\",surface=\"button\"";
        assertThat(lines()).contains("ratings_answer_duration_seconds_count" + tags + "} 2",
                "ratings_answer_duration_seconds_sum" + tags + "} 2.504",
                "ratings_answer_duration_seconds_bucket" + tags + ",le=\"0.001\"} 0",
                "ratings_answer_duration_seconds_bucket" + tags + ",le=\"0.005\"} 1",
                "ratings_answer_duration_seconds_bucket" + tags + ",le=\"2.0\"} 1",
                "ratings_answer_duration_seconds_bucket" + tags + ",le=\"3.0\"} 2");
    }

    @Test
    void whatDoesNotGoAsItShould() throws IOException {
        this.metrics.seenBefore("slack");
        this.metrics.seenBefore("slack");
        this.metrics.waited("discord");
        this.metrics.failedToPost("slack", "channel_not_found");

        assertThat(lines()).contains("ratings_events_seen_before_total{platform=\"slack\"} 2.0",
                "ratings_rate_limit_waits_total{platform=\"discord\"} 1.0",
                "ratings_post_failures_total{platform=\"slack\",reason=\"channel_not_found\"} 1.0");
    }

    @Test
    void whatIsWatchedAsItIsWhenSomebodyLooks() throws IOException {
        SmallRecord small = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .visit("Kent", ReportKind.FOCUSED_VISIT, "2024-11-12", "2024-11-13", "2024-12-20", "care leavers");
        // in London it is the next day already
        Clock clock = Clock.fixed(Instant.parse("2026-08-31T23:30:00Z"), ZoneId.of("Europe/London"));
        AtomicBoolean usable = new AtomicBoolean(true);
        this.metrics.watchDataset(small::dataset, clock);
        this.metrics.watchStateStore(usable::get);
        this.metrics.watchWaiting("slack", () -> 3);

        assertThat(lines()).contains("ratings_dataset_age_days 10.0", "ratings_dataset_reports 1.0",
                "ratings_state_store_usable 1.0", "ratings_messages_waiting{platform=\"slack\"} 3.0");

        usable.set(false);

        assertThat(lines()).contains("ratings_state_store_usable 0.0");
    }

    @Test
    void whatBecameOfDatasetsThatHadChanged() throws IOException {
        AtomicBoolean faulty = new AtomicBoolean();
        this.metrics.watchRefreshes(faulty::get);
        this.metrics.refreshed(BotMetrics.Refreshed.SWAPPED);

        assertThat(lines()).contains("ratings_dataset_refreshes_total{outcome=\"swapped\"} 1.0",
                "ratings_dataset_refreshes_total{outcome=\"faulty\"} 0.0",
                "ratings_dataset_refreshes_total{outcome=\"unreadable\"} 0.0", "ratings_dataset_faulty 0.0");

        faulty.set(true);

        assertThat(lines()).contains("ratings_dataset_faulty 1.0");
    }

    @Test
    void theJvmItself() throws IOException {
        assertThat(lines()).anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
            .anyMatch(line -> line.startsWith("jvm_threads_live_threads "))
            .anyMatch(line -> line.startsWith("jvm_gc_memory_allocated_bytes_total "))
            .anyMatch(line -> line.startsWith("process_uptime_seconds "));
    }

    @Test
    void everyNameIsExplained() throws IOException {
        this.metrics.answered("slack", "slash", answer(Outcome.ANSWERED, QuestionKind.RATING), Duration.ZERO);
        this.metrics.seenBefore("slack");
        this.metrics.waited("slack");
        this.metrics.failedToPost("slack", "not_in_channel");
        this.metrics.watchWaiting("slack", () -> 0);
        this.metrics.watchStateStore(() -> true);
        this.metrics.watchRefreshes(() -> false);
        this.metrics.watchDataset(new SmallRecord()::dataset, Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/London")));

        List<String> lines = lines();

        assertThat(lines).filteredOn(line -> line.startsWith("# TYPE ratings_"))
            .hasSizeGreaterThanOrEqualTo(11)
            .allSatisfy(type -> assertThat(lines)
                .anyMatch(line -> line.matches("# HELP " + type.split(" ")[2] + " \\w.+")));
    }

    @Test
    void manyWordsMakeNoMoreThanAFewSeries() throws IOException {
        for (int i = 0; i < 1000; i++) {
            this.metrics.answered("slack", "surface" + i, answer(Outcome.ANSWERED, QuestionKind.RATING), Duration.ZERO);
            this.metrics.failedToPost("slack", "Channel C" + i + " is archived");
        }

        List<String> lines = lines();
        assertThat(lines).filteredOn(line -> line.startsWith("ratings_answer_duration_seconds_count"))
            .hasSize(Words.LIMIT + 1)
            .contains("ratings_answer_duration_seconds_count{kind=\"rating\",platform=\"slack\",surface=\"other\"} "
                    + (1000 - Words.LIMIT));
        assertThat(lines).filteredOn(line -> line.startsWith("ratings_post_failures_total"))
            .containsExactly("ratings_post_failures_total{platform=\"slack\",reason=\"other\"} 1000.0");
    }

}
