package org.councilratings.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What are the adapters told, whatever their platform?")
class SharedSettingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void withoutVariablesTheUsual() {
        SharedSettings settings = SharedSettings.from(new Environment(Map.of()), LONDON);

        assertThat(settings).isEqualTo(new SharedSettings(new DatasetSetting(Optional.empty()),
                Path.of("./var/bot.db").normalize(), LONDON, 8081, Optional.empty(), 50));
    }

    @Test
    void whatTheVariablesSay() {
        Environment environment = new Environment(
                Map.of("RATINGS_DATA", "/srv/data", "RATINGS_STATE", "/srv/bot.db", "RATINGS_ZONE", "Europe/Dublin",
                        "MANAGEMENT_PORT", "0", "RATINGS_REFRESH", "30", "RATINGS_NEWS_LIMIT", "20"));

        assertThat(SharedSettings.from(environment, LONDON))
            .isEqualTo(new SharedSettings(new DatasetSetting(Optional.of("/srv/data")), Path.of("/srv/bot.db"),
                    ZoneId.of("Europe/Dublin"), 0, Optional.of(Duration.ofSeconds(30)), 20));
        assertThat(environment.faults()).isEmpty();
    }

    @Test
    void allThatIsWrongAtOnce() {
        Environment environment = new Environment(Map.of("RATINGS_STATE", "~/bot.db", "RATINGS_ZONE", "here",
                "MANAGEMENT_PORT", "none", "RATINGS_REFRESH", "10s", "RATINGS_NEWS_LIMIT", "0"));

        SharedSettings.from(environment, LONDON);

        assertThat(environment.faults()).extracting(SettingFault::variable)
            .containsExactly("RATINGS_STATE", "RATINGS_ZONE", "MANAGEMENT_PORT", "RATINGS_REFRESH",
                    "RATINGS_NEWS_LIMIT");
    }

    @Test
    void aUrlThatMayHoldAKeyIsNotShown() {
        Environment environment = new Environment(Map.of("RATINGS_DATA", "https://example.org/data.zip?key=abc"));

        assertThat(SharedSettings.from(environment, LONDON).toString()).doesNotContain("abc");
    }

}
