package org.councilratings.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Is it sent again, and when?")
class VerdictTest {

    private static Verdict of(@Nullable String error) {
        ChatPostMessageResponse response = new ChatPostMessageResponse();
        response.setOk(error == null);
        response.setError(error);
        return Verdict.of(response, "1.2");
    }

    @Test
    void whatSlackTookIsDone() {
        assertThat(of(null)).isEqualTo(new Verdict.Arrived("1.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ratelimited", "rate_limited", "service_unavailable" })
    void aMomentsTroubleIsWaitedOut(String error) {
        assertThat(of(error)).isEqualTo(new Verdict.Later(error, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "invalid_auth", "token_revoked", "account_inactive", "token_expired", "not_authed" })
    void aTokenThatIsRefusedIsRefusedForEverything(String error) {
        assertThat(of(error)).isEqualTo(new Verdict.Refused(error));
    }

    @ParameterizedTest
    @ValueSource(strings = { "is_archived", "not_in_channel", "missing_scope", "msg_blocks_too_long", "fatal_error",
            "internal_error", "ekm_access_denied" })
    void anythingElseIsFinal(String error) {
        assertThat(of(error)).isEqualTo(new Verdict.Never(error));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "rating kent", "<script>", "A_Word" })
    void whatIsNoWordOfSlacksIsNotRepeated(String error) {
        assertThat(of(error)).isEqualTo(new Verdict.Never("unknown_error"));
    }

    @Test
    void slackSaysHowLongToWait() {
        assertThat(Verdict.of(429, "30"))
            .isEqualTo(new Verdict.Later("rate_limited", Optional.of(Duration.ofSeconds(30))));
        assertThat(Verdict.of(429, null)).isEqualTo(new Verdict.Later("rate_limited", Optional.empty()));
        assertThat(Verdict.of(429, "soon")).isEqualTo(new Verdict.Later("rate_limited", Optional.empty()));
        assertThat(Verdict.of(429, "-5")).isEqualTo(new Verdict.Later("rate_limited", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503 })
    void slacksOwnFailureIsWaitedOut(int status) {
        assertThat(Verdict.of(status, null)).isEqualTo(new Verdict.Later("http_" + status, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = { 502, 504 })
    void afterAFailureInBetweenNobodyKnows(int status) {
        assertThat(Verdict.of(status, null)).isEqualTo(new Verdict.Never("unconfirmed"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 410 })
    void whatIsTurnedAwayIsToldByItsStatus(int status) {
        assertThat(Verdict.of(status, null)).isEqualTo(new Verdict.Never("http_" + status));
    }

}
