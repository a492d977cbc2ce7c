package org.councilratings.discord.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.councilratings.discord.render.PostMark;

/** What was written in a channel since some time, to find a post of ours in it. */
final class History {

    /**
     * Discord says "a few minutes" of how long it knows a message by its number: they are
     * taken for two, so that what is sent within them is there before they are over. No
     * message that was given up is on its way for longer.
     */
    static final Duration KNOWN_BY_NUMBER = Duration.ofMinutes(2);

    private static final int PAGE = 100;

    private static final int MOST_PAGES = 30;

    /** Our clock may be ahead of Discord's. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final JDA jda;

    private final String channel;

    private final boolean isDirect;

    History(JDA jda, String channel, boolean isDirect) {
        this.jda = jda;
        this.channel = channel;
        this.isDirect = isDirect;
    }

    /** What is found. */
    sealed interface Found {

        record At(String id) implements Found {
        }

        record Nowhere() implements Found {
        }

        /** We may not read there. */
        record Unreadable() implements Found {
        }

        /** Not among as many messages as we look through. */
        record TooMuch() implements Found {
        }

    }

    /**
     * Looks for a mark.
     * @throws ExecutionException if Discord cannot be asked, has no such channel, or does
     * not let us see it
     */
    Found find(String mark, Instant since) throws ExecutionException, InterruptedException, TimeoutException {
        long after = TimeUtil.getDiscordTimestamp(since.minus(SLACK).toEpochMilli());
        for (int i = 0; i < MOST_PAGES; i++) {
            DataArray page = page("limit", Integer.toString(PAGE), "after", Long.toUnsignedString(after));
            Optional<DataObject> found = page.stream(DataArray::getObject)
                .filter(message -> message.getObject("author").getUnsignedLong("id") == self())
                .filter(message -> PostMark.isIn(message, mark))
                .findFirst();
            if (found.isPresent()) {
                return new Found.At(found.get().getString("id"));
            }
            if (page.length() < PAGE) {
                return (i > 0 || !page.isEmpty() || isReadable()) ? new Found.Nowhere() : new Found.Unreadable();
            }
            after = page.stream(DataArray::getObject)
                .mapToLong(message -> message.getUnsignedLong("id"))
                .max()
                .orElse(after);
        }
        return new Found.TooMuch();
    }

    /**
     * Where we may not read, Discord shows an empty channel. What JDA knows of it may be
     * older than a change of permissions.
     */
    private boolean isReadable() throws ExecutionException, InterruptedException, TimeoutException {
        if (this.isDirect || !page("limit", "1").isEmpty()) {
            return true;
        }
        GuildMessageChannel known = this.jda.getChannelById(GuildMessageChannel.class, this.channel);
        return known != null && known.getLatestMessageIdLong() == 0
                && known.getGuild().getSelfMember().hasPermission(known, Permission.MESSAGE_HISTORY);
    }

    private DataArray page(String... query) throws ExecutionException, InterruptedException, TimeoutException {
        return DiscordPublisher.got(new RestActionImpl<DataArray>(this.jda,
                Route.Messages.GET_MESSAGE_HISTORY.compile(this.channel).withQueryParams(query),
                (response, request) -> response.getArray()));
    }

    private long self() {
        return this.jda.getSelfUser().getIdLong();
    }

}
