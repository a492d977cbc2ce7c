package org.councilratings.discord;

import java.util.List;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.Where;
import org.councilratings.discord.render.DiscordRenderer;

/**
 * What the first person to ask would otherwise wait for: classes are loaded and code is
 * compiled by doing, while the connection is made, what will be done for them.
 */
final class WarmUp {

    private static final List<String> QUESTIONS = List.of("/rating kent", "/concerns kent", "/compare kent essex",
            "/ratings good in the north west", "/reports", "/rating");

    private WarmUp() {
    }

    /** Understands, answers and renders. */
    static void answers(Bot bot) {
        DiscordRenderer renderer = new DiscordRenderer();
        for (String question : QUESTIONS) {
            renderer.first(bot.ask(question, Where.nowhere())).toData().toString();
        }
        bot.suggest("ken", 25);
    }

}
