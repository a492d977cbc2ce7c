package org.councilratings.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where do secrets come from, and do they stay secret?")
class SecretTest {

    private static final SecretCheck BOT_TOKEN = value -> value.startsWith("xapp-")
            ? Optional.of("begins with xapp-, which is an app token") : Optional.empty();

    @TempDir
    private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(this.folder.resolve("token"), content);
    }

    private static Environment inFile(Path file) {
        return new Environment(Map.of("TOKEN_FILE", file.toString()));
    }

    private static void onlyFault(Environment environment, String... parts) {
        assertThat(environment.faults()).singleElement().asString().contains(parts);
    }

    @Test
    void fromAVariable() {
        Environment environment = new Environment(Map.of("TOKEN", " abc "));

        assertThat(environment.secret("TOKEN")).map(Secret::value).contains("abc");
        assertThat(environment.secret("OTHER")).isEmpty();
        assertThat(environment.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "abc\n", "  abc\r\n\n", "\uFEFFabc\n" })
    void fromAFileWithoutWhatEditorsAdd(String content) throws IOException {
        Environment environment = inFile(file(content));

        assertThat(environment.secret("TOKEN")).map(Secret::value).contains("abc");
        assertThat(environment.faults()).isEmpty();
    }

    @Test
    void notFromBoth() throws IOException {
        Environment environment = new Environment(Map.of("TOKEN", "abc", "TOKEN_FILE", file("abc").toString()));

        assertThat(environment.requiredSecret("TOKEN", "Copy it.").value()).isEqualTo("abc");
        onlyFault(environment, "TOKEN and TOKEN_FILE are both set");
    }

    @Test
    void aMissingOneMayStandInAFileToo() {
        Environment environment = new Environment(Map.of());

        assertThat(environment.requiredSecret("TOKEN", "Copy it from the app's page.")).hasToString("(secret)");
        onlyFault(environment, "TOKEN is not set", "Copy it from the app's page.", "TOKEN_FILE");
    }

    @Test
    void aFileMustBeThere() {
        Environment environment = inFile(this.folder.resolve("nothing"));

        assertThat(environment.requiredSecret("TOKEN", "Copy it.")).isNotNull();
        onlyFault(environment, "TOKEN_FILE names a file that is not there", Path.of("").toAbsolutePath().toString());
    }

    @Test
    void aFileMustBeAFile() {
        Environment environment = inFile(this.folder);

        // present, though it cannot be used: somebody did set it
        assertThat(environment.secret("TOKEN")).isPresent();
        onlyFault(environment, "TOKEN_FILE names a directory", this.folder.toString());
    }

    @Test
    void aFileMustBeReadable() throws IOException {
        Path loop = this.folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        Environment environment = inFile(loop);

        environment.secret("TOKEN");

        onlyFault(environment, "TOKEN_FILE names a file that cannot be read", loop.toString());
    }

    @Test
    void aFileMustNotBeEmpty() throws IOException {
        Environment environment = inFile(file(" \n"));

        environment.secret("TOKEN");

        onlyFault(environment, "TOKEN_FILE names a file that is empty", "token");
    }

    @Test
    void aFileHasAtMost64KB() throws IOException {
        Environment fits = inFile(file("x".repeat(64 * 1024)));
        assertThat(fits.secret("TOKEN")).map(secret -> secret.value().length()).contains(64 * 1024);
        assertThat(fits.faults()).isEmpty();

        Environment environment = inFile(file("x".repeat(64 * 1024 + 1)));
        environment.secret("TOKEN");
        onlyFault(environment, "TOKEN_FILE names a file of more than 64 KB");
    }

    @Test
    void aFileIsTextInUtf8() throws IOException {
        Path file = Files.write(this.folder.resolve("token"), "abc".getBytes(StandardCharsets.UTF_16));
        Environment environment = inFile(file);

        environment.secret("TOKEN");

        onlyFault(environment, "TOKEN_FILE names a file that is not text in UTF-8", "Save it again");
    }

    @Test
    void aSecretIsOneLine() throws IOException {
        Environment environment = inFile(file("abc\nxyz\n"));
        environment.secret("TOKEN");
        onlyFault(environment, "TOKEN_FILE has several lines");

        Environment variable = new Environment(Map.of("TOKEN", "abc\nxyz"));
        variable.secret("TOKEN");
        onlyFault(variable, "TOKEN has several lines");
    }

    @Test
    void quotationMarksAreNoPartOfIt() {
        Environment environment = new Environment(Map.of("TOKEN", "\"abc\""));

        environment.secret("TOKEN");

        onlyFault(environment, "TOKEN is in quotation marks");
    }

    @Test
    void aTokenOfTheWrongKindIsToldByItsKind() throws IOException {
        Environment environment = new Environment(
                Map.of("TOKEN", "xapp-1-A1B2C3", "OTHER_FILE", file("xapp-1-A1B2C3").toString()));

        environment.requiredSecret("TOKEN", "Copy the bot token.", BOT_TOKEN);
        environment.secret("OTHER", "Copy the bot token.", BOT_TOKEN);

        assertThat(environment.faults()).containsExactly(
                new SettingFault("TOKEN", "begins with xapp-, which is an app token", "Copy the bot token."),
                new SettingFault("OTHER_FILE", "begins with xapp-, which is an app token", "Copy the bot token."));
    }

    @Test
    void aSecretIsNotShownAndHasNoEqual() {
        Secret secret = new Secret("abc");

        assertThat(secret).hasToString("(secret)").isNotEqualTo(new Secret("abc"));
        assertThat(List.of(secret).toString() + Optional.of(secret)).doesNotContain("abc");
        assertThatIllegalArgumentException().isThrownBy(() -> new Secret(" "));
    }

    static Stream<String> anySecrets() {
        Random random = new Random(20261122);
        String signs = "ABCDEFGHJKMNPQRTUVWXYZ23456789-._/+=";
        return Stream.generate(() -> {
            StringBuilder secret = new StringBuilder();
            int length = 12 + random.nextInt(80);
            while (secret.length() < length) {
                secret.append(signs.charAt(random.nextInt(signs.length())));
            }
            return secret.toString();
        }).limit(40);
    }

    @ParameterizedTest
    @MethodSource("anySecrets")
    void noFaultShowsAnyPartOfASecret(String secret) throws IOException {
        SecretCheck talkative = value -> Optional.of("is " + value.substring(0, value.length() - 2));
        Environment environment = new Environment(Map.ofEntries(Map.entry("BOTH", secret),
                Map.entry("BOTH_FILE", this.folder.toString()), Map.entry("LINES", secret + "\n" + secret),
                Map.entry("QUOTED", "'" + secret + "'"), Map.entry("WRONG", secret),
                // a token where its file's path belongs
                Map.entry("MISTAKEN_FILE", secret), Map.entry("ODD_FILE", secret + "\0"),
                Map.entry("LONG_FILE", file((secret + "\n").repeat(3)).toString())));

        List<Object> read = List.of(environment.secret("BOTH"), environment.secret("LINES"),
                environment.secret("QUOTED"), environment.requiredSecret("WRONG", "Copy it.", talkative),
                environment.secret("MISTAKEN"), environment.secret("ODD"), environment.secret("LONG"));

        assertThat(environment.faults()).hasSize(7);
        String told = SettingFault.textOf(environment.faults()) + environment.faults() + read;
        for (int start = 0; start + 8 <= secret.length(); start++) {
            assertThat(told).doesNotContain(secret.substring(start, start + 8));
        }
    }

}
