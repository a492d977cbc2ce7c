package org.councilratings.discord.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The least that JDA needs to say hello, set up as its guide does: in a word, or in a
 * message as long and with as many parts as an answer of ours.
 */
public final class BareJda {

    static final String HELLO = "hello";

    /** Argument: JDA is set as the adapter sets it. */
    static final String TUNED = "tuned";

    /** Argument: hello is said at length. */
    static final String AT_LENGTH = "at-length";

    /** Texts in an answer of ours, and buttons. */
    private static final int PARTS = 5;

    /** Characters in each of those texts. */
    private static final int LENGTH = 280;

    /** To be packed without the rest of the tests. */
    static final List<Class<?>> CLASSES = List.of(BareJda.class, Loopback.class);

    private BareJda() {
    }

    public static void main(String[] arguments) {
        RestConfig rest = new RestConfig().setBaseUrl(System.getenv("DISCORD_API_URL"));
        JDABuilder builder = JDABuilder.createLight(System.getenv("DISCORD_TOKEN"))
            .setRestConfig(rest)
            .setSessionController(new Loopback(System.getenv("DISCORD_GATEWAY_URL")))
            .addEventListeners(saying(List.of(arguments).contains(AT_LENGTH) ? atLength()
                    : new MessageCreateBuilder().setContent(HELLO).build()));
        if (List.of(arguments).contains(TUNED)) {
            rest.setCustomBuilder(BareJda::withoutResponse);
            // JDA lets go of all but 5 connections, and of those after 10 seconds
            builder.setHttpClientBuilder(
                    new OkHttpClient.Builder().connectionPool(new ConnectionPool(32, 5, TimeUnit.MINUTES)));
        }
        builder.build();
    }

    private static EventListener saying(MessageCreateData hello) {
        return event -> {
            if (event instanceof SlashCommandInteractionEvent command) {
                command.reply(hello).queue();
            }
        };
    }

    private static MessageCreateData atLength() {
        List<ContainerChildComponent> texts = new ArrayList<>(List.of(TextDisplay.of("### " + HELLO)));
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            texts.add(TextDisplay.of("a line, ".repeat(LENGTH / 8)));
            buttons.add(Button.secondary("1.rt.886." + i, "Another"));
        }
        return new MessageCreateBuilder().useComponentsV2()
            .setComponents(Container.of(texts).withAccentColor(1), ActionRow.of(buttons))
            .build();
    }

    /** Discord then does not repeat the message, and JDA need not read it. */
    private static void withoutResponse(Request.Builder request) {
        HttpUrl url = request.build().url();
        if (url.encodedPath().endsWith("/callback")) {
            request.url(url.newBuilder().query(null).build());
        }
    }

    /** JDA asks nothing else where the gateway is. */
    private static final class Loopback extends ConcurrentSessionController {

        private final String gateway;

        Loopback(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return this.gateway;
        }

    }

}
