package org.councilratings.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.slack.api.Slack;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.settings.Secret;
import org.councilratings.core.subscription.Destination;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.post.Workspace;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Is a post published once, and is it known whether it was?")
class SlackPublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final String POST = "chat.postMessage";

    private static final String HISTORY = "conversations.history";

    private static final Instant SETTLED = NOW.plusSeconds(90);

    private final Time time = new Time();

    private final SlackStandIn slack = new SlackStandIn(this.time);

    private final Slack connection = SlackConnection.to(URI.create(this.slack.apiUrl()));

    private final Workspace workspace = new Workspace(this.connection, new Secret(SlackStandIn.BOT_TOKEN));

    private final SlackPublisher publisher = new SlackPublisher(this.connection, new Secret(SlackStandIn.BOT_TOKEN),
            this.workspace, this.time, Duration.ofSeconds(60));

    /** Stands until it is put forward, for Slack as for the publisher. */
    private static final class Time extends Clock {

        private volatile Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks for a zone");
        }

        @Override
        public Instant instant() {
            return this.now;
        }

    }

    private void itIs(Instant now) {
        this.time.now = now;
    }

    private void passes(Duration duration) {
        itIs(this.time.now.plus(duration));
    }

    /** Looks once what was sent has surely arrived, or never will. */
    private Sight lookLater(Publisher.Message message) {
        itIs(SETTLED);
        return this.publisher.look(message, NOW);
    }

    private void othersWrite(int messages) {
        IntStream.rangeClosed(1, messages)
            .forEach(number -> this.publisher.send(message(SlackStandIn.CHANNEL, "others-" + number)));
    }

    @AfterEach
    void nothingWasSentThatSlackWouldRefuse() {
        this.workspace.close();
        this.slack.close();
        assertThat(this.slack.violations()).isEmpty();
    }

    @Test
    void aPostCanBeOpened() {
        assertThat(this.publisher.link(new Destination("slack", "T1", "C1", false), "1764240000.000100"))
            .contains(URI.create("https://slack.com/archives/C1/p1764240000000100"));
    }

    private static Answer answer(int paragraphs) {
        Answer.Draft draft = Answer.draft(Outcome.ANSWERED, QuestionKind.RECENT, "Two new reports");
        IntStream.range(0, paragraphs)
            .forEach(number -> draft.say("<!channel> %d %s".formatted(number, "words & more ".repeat(60))));
        return draft.done();
    }

    private Publisher.Message message(String channel, String mark) {
        return new Publisher.Message(new Destination("slack", SlackStandIn.TEAM, channel, channel.startsWith("D")),
                this.publisher.render(answer(1)).getFirst(), mark, Optional.empty());
    }

    private Publisher.Message message() {
        return message(SlackStandIn.CHANNEL, "d-4711-1");
    }

    private Publisher.Message below(String first, String mark) {
        Publisher.Message message = message(SlackStandIn.CHANNEL, mark);
        return new Publisher.Message(message.where(), message.body(), mark, Optional.of(first));
    }

    @Test
    void aLongPostIsSeveralMessagesThatTogetherSayAll() {
        List<String> bodies = this.publisher.render(answer(40));

        assertThat(bodies).hasSizeGreaterThan(1);
        assertThat(String.join("", bodies)).contains("words &amp; more", " 39 ").doesNotContain("<!channel>");
        assertThat(bodies).allSatisfy(
                body -> assertThat(body).contains("\"unfurl_links\":false").doesNotContain("\"channel\"", "metadata"));
    }

    @Test
    void theFirstStandsInTheChannelAndTheOthersInItsThread() {
        Sent first = this.publisher.send(message());
        String id = ((Sent.Arrived) first).id();
        Sent second = this.publisher.send(below(id, "d-4711-2"));

        assertThat(second).isInstanceOf(Sent.Arrived.class);
        List<Received> posts = this.slack.received(POST);
        assertThat(posts.getFirst().threadTs()).isEmpty();
        assertThat(posts.getFirst().ts()).isEqualTo(id);
        assertThat(posts.getLast().threadTs()).isEqualTo(id);
        assertThat(posts.getFirst().body().at("/metadata/event_type").asText()).isEqualTo("council_ratings_post");
        assertThat(posts.getFirst().body().at("/metadata/event_payload/mark").asText()).isEqualTo("d-4711-1");
        assertThat(posts.getFirst().text()).contains("&lt;!channel&gt;");
    }

    @Test
    void aPersonIsWrittenToByTheirId() {
        assertThat(this.publisher.send(message("U0PAT", "n-1"))).isInstanceOf(Sent.Arrived.class);
        assertThat(this.slack.received(POST).getFirst().channel()).isEqualTo("D0PAT");
    }

    @Test
    void itWaitsAsLongAsSlackAsks() {
        this.slack.once(POST, new Fault.TooMany(Duration.ofSeconds(30)));

        assertThat(this.publisher.send(message()))
            .isEqualTo(new Sent.Later("Slack asks to wait", Optional.of(Duration.ofSeconds(30))));
        assertThat(this.slack.received(POST)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ratelimited", "service_unavailable", "request_timeout", "message_limit_exceeded" })
    void aMomentsTroubleIsForLater(String error) {
        this.slack.once(POST, new Fault.Refusal(error));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Later.class);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503, 403, 404 })
    void whatWasTurnedAwayIsForLater(int status) {
        this.slack.once(POST, new Fault.Status(status));

        assertThat(this.publisher.send(message())).isEqualTo(new Sent.Later("Slack: http_" + status, Optional.empty()));
        assertThat(this.slack.received(POST)).hasSize(1);
    }

    @Test
    void whereSlackIsNotReachedItIsForLater() {
        SlackPublisher nowhere = new SlackPublisher(SlackConnection.to(URI.create("http://127.0.0.1:1/")),
                new Secret(SlackStandIn.BOT_TOKEN), this.workspace, this.time, Duration.ofSeconds(60));

        assertThat(nowhere.send(message())).isEqualTo(new Sent.Later("Slack: unreachable", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "internal_error", "fatal_error" })
    void whatSlackMayHaveDoneIsDoubtful(String error) {
        this.slack.once(POST, new Fault.Doubt(error));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
    }

    @ParameterizedTest
    @ValueSource(ints = { 502, 504 })
    void afterAFailureInBetweenItIsDoubtful(int status) {
        this.slack.once(POST, new Fault.Status(status));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
    }

    @Test
    void anAnswerThatIsLostOrNotSlacksLeavesItInDoubt() {
        this.slack.once(POST, new Fault.LostAnswer());
        this.slack.once(POST, new Fault.LostRequest());
        this.slack.once(POST, new Fault.Garbage());

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
        assertThat(this.slack.received(POST)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({ "C0FOREIGN, I am not in this channel", "C0GONE, or it is gone", "C0ARCHIVED, archived",
            "D0THEIRS, I do not take part" })
    void aPlaceThatIsShutIsToldInWords(String channel, String words) {
        this.slack.hides("D0THEIRS");

        assertThat(this.publisher.send(message(channel, "d-1"))).isInstanceOfSatisfying(Sent.Shut.class,
                shut -> assertThat(shut.reason()).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = { "restricted_action", "restricted_action_thread_only_channel", "is_inactive",
            "user_disabled", "messages_tab_disabled" })
    void soIsWhatSlackDoesNotTakeThere(String error) {
        this.slack.once(POST, new Fault.Refusal(error));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Shut.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "invalid_blocks", "msg_too_long", "a_new_word_of_slacks" })
    void whatIsNoFaultOfThePlaceWaits(String error) {
        this.slack.once(POST, new Fault.Refusal(error));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "token_revoked", "invalid_auth", "account_inactive" })
    void aRefusedTokenIsRefusedForEverythingAndTheOperatorSeesIt(String error) {
        this.slack.always("auth.test", new Fault.Refusal(error));
        this.slack.once(POST, new Fault.Refusal(error));

        Sent first = this.publisher.send(message());
        Sent second = this.publisher.send(message());

        assertThat(first).isInstanceOf(Sent.Refused.class);
        assertThat(second).isInstanceOf(Sent.Refused.class);
        assertThat(this.workspace.fault()).hasValueSatisfying(fault -> assertThat(fault).contains(error));
        assertThat(this.slack.received(POST)).as("it is not tried in vain").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aTokenThatMayNotPostIsRefusedEverywhere() {
        this.slack.once(POST, new Fault.Refusal("missing_scope"));

        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Refused.class);
    }

    @Test
    void aPostThatArrivedUnseenIsFoundByItsMark() {
        this.publisher.send(message(SlackStandIn.CHANNEL, "d-1-1"));
        this.slack.once(POST, new Fault.LostAnswer());
        this.publisher.send(message(SlackStandIn.CHANNEL, "d-2-1"));
        String id = this.slack.received(POST).getLast().ts();

        assertThat(this.publisher.look(message(SlackStandIn.CHANNEL, "d-2-1"), NOW)).isEqualTo(new Sight.There(id));
        Received asked = this.slack.received(HISTORY).getLast();
        assertThat(asked.body().path("include_all_metadata").asBoolean()).isTrue();
        assertThat(asked.body().path("oldest").asText()).isEqualTo("%d.000000", NOW.getEpochSecond() - 600);
    }

    @Test
    void soIsALaterPartInTheThread() {
        String first = ((Sent.Arrived) this.publisher.send(message())).id();
        this.slack.once(POST, new Fault.LostAnswer());
        this.publisher.send(below(first, "d-4711-2"));

        assertThat(lookLater(below(first, "d-4711-2"))).isInstanceOf(Sight.There.class);
        assertThat(lookLater(below(first, "d-4711-3"))).isEqualTo(new Sight.NotThere());
        assertThat(lookLater(below("1.000100", "d-4711-3"))).isInstanceOf(Sight.Unknowable.class);
    }

    @Test
    void itIsFoundBehindWhateverWasWrittenSince() {
        this.publisher.send(message());
        othersWrite(40);

        assertThat(lookLater(message())).isInstanceOf(Sight.There.class);
        assertThat(this.slack.received(HISTORY)).hasSize(3);
    }

    @Test
    void soItIsInTheSecondPageOfALongThread() {
        String first = ((Sent.Arrived) this.publisher.send(message())).id();
        IntStream.rangeClosed(2, 30).forEach(number -> this.publisher.send(below(first, "d-4711-" + number)));

        assertThat(lookLater(below(first, "d-4711-30"))).isInstanceOf(Sight.There.class);
        assertThat(this.slack.received("conversations.replies")).hasSize(2);
    }

    @Test
    void soIsWhatLeftLateSinceItsProcessHadStoodStill() {
        itIs(NOW.plus(Duration.ofHours(3)));
        this.publisher.send(message());
        passes(Duration.ofHours(1));

        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.There.class);
    }

    @Test
    void whatIsNotThereIsSurelyNotThereOnlyAfterAMinute() {
        itIs(NOW.plusSeconds(59));
        assertThat(this.publisher.look(message(), NOW))
            .isEqualTo(new Sight.Later("it may still be on its way", Optional.of(Duration.ofSeconds(1))));
        passes(Duration.ofSeconds(1));
        assertThat(this.publisher.look(message(), NOW)).isEqualTo(new Sight.NotThere());
    }

    @Test
    void untilThenOnlyTheNewestAreReadForAllMustBeReadAgain() {
        this.publisher.send(message());
        othersWrite(40);

        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.Later.class);
        assertThat(this.slack.received(HISTORY)).hasSize(1);
    }

    @Test
    void whereSlackGivesAPageAMinuteItGoesOnWhereItStopped() {
        this.slack.rationsHistory();
        this.publisher.send(message());
        othersWrite(40);

        assertThat(lookLater(message()))
            .isEqualTo(new Sight.Later("Slack: rate_limited", Optional.of(Duration.ofSeconds(60))));
        passes(Duration.ofSeconds(60));
        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.Later.class);
        passes(Duration.ofSeconds(60));
        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.There.class);
    }

    @Test
    void whatIsSentAnewIsLookedForFromTheBeginning() {
        this.slack.rationsHistory();
        othersWrite(20);
        assertThat(lookLater(message())).isInstanceOf(Sight.Later.class);

        passes(Duration.ofSeconds(60));
        this.slack.once(POST, new Fault.LostAnswer());
        this.publisher.send(message());
        Instant sent = this.time.now;
        passes(Duration.ofSeconds(60));

        assertThat(this.publisher.look(message(), sent)).isInstanceOf(Sight.There.class);
    }

    @Test
    void anAnswerThatIsLostTwiceAnHourApartLeavesOneMessage() {
        this.slack.once(POST, new Fault.LostRequest());
        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
        this.slack.always(HISTORY, new Fault.Status(503));
        assertThat(lookLater(message())).isInstanceOf(Sight.Later.class);
        passes(Duration.ofHours(1));
        this.slack.lift(HISTORY);
        assertThat(this.publisher.look(message(), NOW)).isEqualTo(new Sight.NotThere());

        Instant again = this.time.now;
        this.slack.once(POST, new Fault.LostAnswer());
        assertThat(this.publisher.send(message())).isInstanceOf(Sent.Doubtful.class);
        passes(Duration.ofHours(1));

        assertThat(this.publisher.look(message(), again)).isInstanceOf(Sight.There.class);
        assertThat(this.slack.standing(SlackStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void withoutTheScopeNobodyCanKnow() {
        this.slack.withdraws("channels:history");
        this.publisher.send(message());

        assertThat(this.publisher.look(message(), NOW)).isInstanceOfSatisfying(Sight.Unknowable.class,
                unknowable -> assertThat(unknowable.reason()).contains("permission"));
    }

    @Test
    void inDirectMessagesItCanAlwaysLook() {
        this.slack.withdraws("channels:history");
        this.publisher.send(message("D0PAT", "d-9"));

        assertThat(this.publisher.look(message("D0PAT", "d-9"), NOW)).isInstanceOf(Sight.There.class);
    }

    @Test
    void whereANoticeWentNobodyCanLook() {
        assertThat(this.publisher.look(message("U0PAT", "n-1"), NOW)).isInstanceOf(Sight.Unknowable.class);
        assertThat(this.slack.received(HISTORY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "not_allowed_token_type", "not_in_channel", "channel_not_found", "access_denied" })
    void whatIsNotOpenToItStaysUnknown(String error) {
        this.slack.once(HISTORY, new Fault.Refusal(error));

        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.Unknowable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "internal_error", "ratelimited", "token_revoked", "a_new_word_of_slacks" })
    void whatPassesIsLookedAtAgainLater(String error) {
        this.slack.once(HISTORY, new Fault.Refusal(error));

        assertThat(this.publisher.look(message(), NOW)).isInstanceOf(Sight.Later.class);
    }

    @Test
    void soIsWhatCouldNotBeAsked() {
        this.slack.once(HISTORY, new Fault.TooMany(Duration.ofSeconds(60)));
        this.slack.once(HISTORY, new Fault.Status(502));
        this.slack.once(HISTORY, new Fault.Garbage());

        assertThat(lookLater(message()))
            .isEqualTo(new Sight.Later("Slack: rate_limited", Optional.of(Duration.ofSeconds(60))));
        assertThat(lookLater(message())).isInstanceOf(Sight.Later.class);
        assertThat(lookLater(message())).isInstanceOf(Sight.Later.class);
    }

}
