package org.councilratings.slack;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.councilratings.core.Bot;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.Secret;
import org.councilratings.core.settings.SharedSettings;
import org.councilratings.slack.listen.Editors;

/**
 * How to run in Slack.
 *
 * @param shared what both platforms need
 * @param botToken what the Web API wants to see
 * @param signingSecret with which Slack signs what it sends; there unless Socket Mode is
 * used
 * @param appToken for Socket Mode; empty for HTTP
 * @param port where HTTP is listened for; 0 for any that is free
 * @param api the Web API
 * @param editors who may change what is posted in channels
 */
record SlackSettings(SharedSettings shared, Secret botToken, Optional<Secret> signingSecret, Optional<Secret> appToken,
        int port, URI api, Editors editors) {

    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";

    static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";

    static final String APP_TOKEN = "SLACK_APP_TOKEN";

    static final String PORT = "SLACK_PORT";

    static final String API_URL = "SLACK_API_URL";

    private static final String EVERYBODY = "everyone";

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,}");

    private static final int USUAL_PORT = 3000;

    private static final URI SLACK = URI.create("https://slack.com/api/");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String BOT_TOKEN_REMEDY = "Copy the \"Bot User OAuth Token\", which begins with xoxb-, from "
            + "your app's page \"OAuth & Permissions\" at https://api.slack.com/apps.";

    private static final String SIGNING_SECRET_REMEDY = "Copy the \"Signing Secret\" from your app's page \"Basic "
            + "Information\" at https://api.slack.com/apps. Or, to use Socket Mode, set " + APP_TOKEN + " instead.";

    private static final String APP_TOKEN_REMEDY = "Make an app-level token with the scope connections:write on your "
            + "app's page \"Basic Information\"; it begins with xapp-.";

    /** Reads them; what is wrong is among the environment's faults afterwards. */
    static SlackSettings from(Environment environment) {
        Secret botToken = environment.requiredSecret(BOT_TOKEN, BOT_TOKEN_REMEDY, value -> begins(value, "xoxb-"));
        Optional<Secret> appToken = environment.secret(APP_TOKEN, APP_TOKEN_REMEDY, value -> begins(value, "xapp-"));
        Optional<Secret> signingSecret = appToken.isPresent() ? Optional.empty()
                : Optional.of(environment.requiredSecret(SIGNING_SECRET, SIGNING_SECRET_REMEDY,
                        value -> value.startsWith("xox") || value.startsWith("xapp-")
                                ? Optional.of("is a token, and no signing secret") : Optional.empty()));
        int port = environment.port(PORT, USUAL_PORT);
        URI api = environment.url(API_URL, SLACK, "https", "http");
        if ("http".equals(api.getScheme()) && !THIS_MACHINE.contains(api.getHost())) {
            environment.fault(API_URL, "is plain http, over which anybody on the way can read the token",
                    "Use https (plain http only to this machine: localhost or 127.0.0.1)");
        }
        return new SlackSettings(SharedSettings.from(environment, Bot.ZONE), botToken, signingSecret, appToken, port,
                api, editors(environment));
    }

    private static Editors editors(Environment environment) {
        String text = environment.text(Editors.SETTING).orElse(EVERYBODY);
        if (text.equalsIgnoreCase(EVERYBODY)) {
            return Editors.everybody();
        }
        Set<String> users = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
        if (users.isEmpty() || !users.stream().allMatch(user -> USER.matcher(user).matches())) {
            environment.fault(Editors.SETTING, "names somebody by something else than a Slack id",
                    "Write everyone, or ids with commas between them, such as U024BE7LH,W012A3CDE: a person's profile in "
                            + "Slack has, behind its three dots, \"Copy member ID\".");
        }
        return new Editors(Optional.of(users));
    }

    private static Optional<String> begins(String value, String start) {
        if (value.startsWith(start)) {
            return Optional.empty();
        }
        String kind = value.startsWith("xapp-") ? "is an app-level token" : value.startsWith("xoxb-") ? "is a bot token"
                : value.startsWith("xoxp-") ? "is a user's token" : "is no such token";
        return Optional.of("%s: one that begins with %s belongs here".formatted(kind, start));
    }

}
