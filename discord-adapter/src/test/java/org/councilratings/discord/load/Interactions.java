package org.councilratings.discord.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;

/**
 * {@code /rating} about each council in turn, given or half typed. Each interaction has
 * an id and a token of its own, as long as Discord's are.
 */
final class Interactions {

    private static final long FIRST_ID = 1_400_000_000_000_000_000L;

    private static final String TOKEN = "aW50ZXJhY3Rpb24".repeat(13);

    private static final List<Authority> COUNCILS = List.copyOf(DatasetLoader.packaged().authorities());

    private static final String PERSON = """
            {"id":"100000000000000003","username":"person","global_name":"A Person","discriminator":"0",\
            "avatar":null,"avatar_decoration_data":null,"collectibles":null,"primary_guild":null,"clan":null,\
            "display_name_styles":null,"public_flags":0}""";

    private static final String PLACE = """
            "application_id":"100000000000000001","version":1,"guild_id":"100000000000000005",\
            "guild":{"id":"100000000000000005","locale":"en-GB","features":[]},"channel_id":"100000000000000006",\
            "channel":{"id":"100000000000000006","guild_id":"100000000000000005","type":0,"name":"general",\
            "topic":null,"position":0,"parent_id":null,"nsfw":false,"flags":0,"icon_emoji":null,"theme_color":null,\
            "rate_limit_per_user":0,"last_message_id":"1399999999999999999","permissions":"2248473465835073"},\
            "member":{"user":%s,"nick":null,"avatar":null,"banner":null,"roles":[],"permissions":"2248473465835073",\
            "joined_at":"2024-01-01T10:00:00.000000+00:00","premium_since":null,"pending":false,"deaf":false,\
            "mute":false,"flags":0,"communication_disabled_until":null,"unusual_dm_activity_until":null,\
            "collectibles":null,"display_name_styles":null},"locale":"en-GB","guild_locale":"en-GB",\
            "app_permissions":"2248473465835073","entitlements":[],"entitlement_sku_ids":[],\
            "authorizing_integration_owners":{"0":"100000000000000005"},"attachment_size_limit":10485760,"context":0""";

    /** What a person does. */
    enum Kind {

        /** Gives the whole command. */
        COMMAND(2, ""),

        /** Has typed half of a council's name. */
        COMPLETION(4, ",\"focused\":true");

        private final String before;

        private final String after;

        Kind(int type, String focused) {
            this.before = "{\"type\":" + type + "," + PLACE.formatted(PERSON)
                    + ",\"data\":{\"id\":\"100000000000000010\",\"name\":\"rating\",\"type\":1,"
                    + "\"options\":[{\"name\":\"council\",\"type\":3,\"value\":\"";
            this.after = "\"" + focused + "}]},";
        }

        private String typed(Authority council) {
            return (this == COMMAND) ? council.slug()
                    : council.shortName().substring(0, Math.max(4, council.shortName().length() / 2));
        }

    }

    private final AtomicInteger number = new AtomicInteger();

    private final Discord discord;

    private final Contender to;

    Interactions(Discord discord, Contender to) {
        this.discord = discord;
        this.to = to;
    }

    /**
     * Sends the next one.
     * @param then done after its answer
     */
    Asked next(Kind kind, Runnable then) {
        int count = this.number.getAndIncrement();
        Authority council = COUNCILS.get(count % COUNCILS.size());
        Asked asked = new Asked(this.to.expected(council.shortName()));
        String token = TOKEN + count;
        String data = kind.before + kind.typed(council) + kind.after + "\"id\":\"" + (FIRST_ID + count)
                + "\",\"token\":\"" + token + "\"}";
        try {
            this.discord.ask(token, asked, then, data);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return asked;
    }

}
