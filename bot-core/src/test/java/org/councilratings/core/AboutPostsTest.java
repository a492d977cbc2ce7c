package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Is who wants posts told how they are set up?")
class AboutPostsTest {

    private final Bot bot = SmallRecord.bot(DatasetLoader.packaged());

    @ParameterizedTest
    @ValueSource(strings = { "/reports list", "/reports subscribe kent", "/Reports  why Kent",
            "subscribe us to Kent's reports", "how do I unsubscribe?", "notify me of new reports",
            "please stop posting here" })
    void itIs(String text) {
        assertThat(this.bot.ask(text, Where.nowhere())).isEqualTo(StandingAnswers.ABOUT_POSTS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/reports", "/reports north west", "recent reports", "/reports kent",
            "/reports help and protection in Kent", "/reports why is Kent inadequate",
            "did Ofsted stop posting grades?", "what did inspectors alert us to in Kent" })
    void whoAsksForReportsGetsThem(String text) {
        assertThat(this.bot.ask(text, Where.nowhere())).isNotEqualTo(StandingAnswers.ABOUT_POSTS);
    }

}
