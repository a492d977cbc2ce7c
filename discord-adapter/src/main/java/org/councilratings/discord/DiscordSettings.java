package org.councilratings.discord;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.core.Bot;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.Secret;
import org.councilratings.core.settings.SharedSettings;

/**
 * How to run in Discord.
 *
 * @param shared what both platforms need
 * @param token the bot's, with which it logs in
 * @param api the REST API, with its version
 * @param gateway where events come from
 */
record DiscordSettings(SharedSettings shared, Secret token, URI api, URI gateway) {

    static final String TOKEN = "DISCORD_TOKEN";

    static final String API_URL = "DISCORD_API_URL";

    static final String GATEWAY_URL = "DISCORD_GATEWAY_URL";

    private static final URI API = URI.create("https://discord.com/api/v10/");

    private static final URI GATEWAY = URI.create("wss://gateway.discord.gg/");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Set<String> READABLE = Set.of("http", "ws");

    /** Three parts; the first is the number of the bot. */
    private static final Pattern BOT_TOKEN = Pattern.compile("[A-Za-z0-9_-]{18,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{17,20}");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private static final String REMEDY = "Copy the bot's token from your application's page \"Bot\" at "
            + "https://discord.com/developers/applications (\"Reset Token\" shows a new one).";

    /** Reads them; what is wrong is among the environment's faults afterwards. */
    static DiscordSettings from(Environment environment) {
        return new DiscordSettings(SharedSettings.from(environment, Bot.ZONE), token(environment), api(environment),
                url(environment, GATEWAY_URL, GATEWAY, "wss", "ws"));
    }

    /** Reads the token alone. */
    static Secret token(Environment environment) {
        return environment.requiredSecret(TOKEN, REMEDY, DiscordSettings::fault);
    }

    /** Reads where the REST API is. */
    static URI api(Environment environment) {
        return url(environment, API_URL, API, "https", "http");
    }

    private static URI url(Environment environment, String name, URI usual, String secure, String readable) {
        URI url = environment.url(name, usual, secure, readable);
        if (READABLE.contains(url.getScheme()) && !THIS_MACHINE.contains(url.getHost())) {
            environment.fault(name, "is plain " + readable + ", over which anybody on the way can read the token",
                    "Use %s (plain %s only to this machine: localhost or 127.0.0.1)".formatted(secure, readable));
        }
        return url;
    }

    private static Optional<String> fault(String value) {
        if (BOT_TOKEN.matcher(value).matches()) {
            return Optional.empty();
        }
        if (value.startsWith("Bot ")) {
            return Optional.of("begins with \"Bot \": leave that word out");
        }
        return Optional.of(NUMBER.matcher(value).matches() ? "is the application's number, and no token"
                : HEX.matcher(value).matches() ? "is the application's public key, and no token"
                        : "is no bot token: one has three parts with dots between them");
    }

}
