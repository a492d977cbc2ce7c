package org.councilratings.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What do the environment's variables mean?")
class EnvironmentTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final URI HOME = URI.create("https://example.org/api/");

    private static Environment with(String name, String value) {
        return new Environment(Map.of(name, value));
    }

    private static void onlyFault(Environment environment, String... parts) {
        assertThat(environment.faults()).singleElement().asString().contains(parts);
    }

    @Test
    void aTextIsReadWithoutTheBlanksAroundIt() {
        assertThat(with("NAME", "  two words\n").text("NAME")).contains("two words");
    }

    @Test
    void aBlankVariableIsNotSet() {
        Environment environment = with("NAME", " \t");

        assertThat(environment.text("NAME")).isEmpty();
        assertThat(environment.port("NAME", 3000)).isEqualTo(3000);
        assertThat(environment.secret("NAME")).isEmpty();
        assertThat(environment.faults()).isEmpty();
    }

    @Test
    void whatIsMissingIsAFaultAndNoException() {
        Environment environment = new Environment(Map.of());

        assertThat(environment.required("NAME", "It is the name of the app.")).isEmpty();

        assertThat(environment.faults())
            .containsExactly(new SettingFault("NAME", "is not set", "It is the name of the app."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "1", "8081", "65535", " 3000 " })
    void aPortIsANumberUpTo65535(String text) {
        Environment environment = with("PORT", text);

        assertThat(environment.port("PORT", 99)).isEqualTo(Integer.parseInt(text.strip()));
        assertThat(environment.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "65536", "80a", "8 081", "99999999999999999999", "0x50" })
    void anythingElseIsNoPort(String text) {
        Environment environment = with("PORT", text);

        assertThat(environment.port("PORT", 3000)).isEqualTo(3000);
        onlyFault(environment, "PORT is \"" + text + "\", which is no port", "from 1 to 65535", "3000");
    }

    @Test
    void aNumberIsWholeAndWithinItsBounds() {
        assertThat(with("MOST", " 20 ").number("MOST", 1, 100, 50)).isEqualTo(20);
        assertThat(with("OTHER", "20").number("MOST", 1, 100, 50)).isEqualTo(50);

        Environment environment = with("MOST", "101");
        assertThat(environment.number("MOST", 1, 100, 50)).isEqualTo(50);
        onlyFault(environment, "MOST is \"101\", which is no whole number from 1 to 100", "50");
    }

    @Test
    void aTimeIsInWholeSeconds() {
        Duration day = Duration.ofDays(1);
        assertThat(with("TIME", "0").seconds("TIME", day)).contains(Duration.ZERO);
        assertThat(with("TIME", "600").seconds("TIME", day)).contains(Duration.ofMinutes(10));
        assertThat(with("OTHER", "1").seconds("TIME", day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "86401", "10s", "PT10S", "1.5" })
    void anythingElseIsNoTime(String text) {
        Environment environment = with("TIME", text);

        assertThat(environment.seconds("TIME", Duration.ofDays(1))).isEmpty();
        onlyFault(environment, "TIME is \"" + text + "\", which is no number of seconds from 0 to 86400", "unit");
    }

    @Test
    void aUrlHasASchemeThatWillDoAndAHost() {
        Environment environment = with("URL", "http://127.0.0.1:4711/api");

        assertThat(environment.url("URL", HOME, "http", "https")).isEqualTo(URI.create("http://127.0.0.1:4711/api"));
        assertThat(environment.url("NOT_SET", HOME, "https")).isEqualTo(HOME);
        assertThat(environment.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "slack.com/api", "ftp://example.org", "https:", "https:///api", "/api",
            "https://exa mple.org" })
    void anythingElseWillNotDoAsAUrl(String text) {
        Environment environment = with("URL", text);

        assertThat(environment.url("URL", HOME, "https", "http")).isEqualTo(HOME);
        onlyFault(environment, "URL is \"" + text + "\"", "https:// or http://", HOME.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://me:pass-word@example.org", "ftp://example.org/?key=pass-word" })
    void aUrlThatMayHoldAPasswordIsNotShown(String text) {
        Environment environment = with("URL", text);

        environment.url("URL", HOME, "https");

        onlyFault(environment, "URL will not do as a URL");
        assertThat(environment.faults().toString()).doesNotContain("pass-word");
    }

    @Test
    void aPathNeedNotBeThere() {
        Environment environment = with("FILE", "some/where.db");

        assertThat(environment.path("FILE", Path.of("usual"))).isEqualTo(Path.of("some", "where.db"));
        assertThat(environment.path("NOT_SET", Path.of("usual"))).isEqualTo(Path.of("usual"));
        assertThat(environment.faults()).isEmpty();
    }

    @Test
    void aTildeIsNotAHome() {
        Environment environment = with("FILE", "~/bot.db");

        assertThat(environment.path("FILE", Path.of("usual"))).isEqualTo(Path.of("usual"));
        onlyFault(environment, "FILE is \"~/bot.db\", and ~ means nothing here", "Write the whole path");
    }

    @Test
    void whatNoFileCanBeCalledIsNoPath() {
        Environment environment = with("FILE", "a\0b");

        assertThat(environment.path("FILE", Path.of("usual"))).isEqualTo(Path.of("usual"));
        onlyFault(environment, "FILE is \"a?b\", which is no path", "usual");
    }

    @Test
    void aZoneIsARegionAndACity() {
        assertThat(with("ZONE", "Europe/Dublin").zone("ZONE", LONDON)).isEqualTo(ZoneId.of("Europe/Dublin"));

        Environment environment = with("ZONE", "London");
        assertThat(environment.zone("ZONE", LONDON)).isEqualTo(LONDON);
        onlyFault(environment, "ZONE is \"London\", which is no time zone", "Europe/London");
    }

    @Test
    void everyFaultIsToldOnceInTheOrderAskedFor() {
        Environment environment = new Environment(Map.of("B", "x", "C", "y"));

        environment.port("B", 1);
        environment.required("A", "It is needed.");
        environment.zone("C", LONDON);
        environment.port("B", 1);
        environment.fault("D", "and E go together", "Set both or none.");

        assertThat(environment.faults()).extracting(SettingFault::variable).containsExactly("B", "A", "C", "D");
    }

    @Test
    void aLongValueIsShownInPartAndControlsNobodysTerminal() {
        Environment environment = with("PORT", "\u001B[2J" + "9".repeat(5000));

        environment.port("PORT", 1);

        assertThat(environment.faults().toString()).contains("\"?[2J999").hasSizeLessThan(300);
    }

    @Test
    void faultsAreTextForPeople() {
        String text = SettingFault.textOf(List.of(new SettingFault("A", "is not set", "Copy it from the app's page."),
                new SettingFault("B", "is \"x\", which is no port", "Write a number.")));

        assertThat(text).isEqualTo("""
                The bot cannot start yet: 2 settings need a change.

                A is not set.
                    Copy it from the app's page.

                B is "x", which is no port.
                    Write a number.
                """);
        assertThat(SettingFault.textOf(List.of())).isEmpty();
    }

}
