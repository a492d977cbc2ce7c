package org.councilratings.discord.listen;

import java.util.Objects;
import java.util.Optional;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.councilratings.core.reports.Actor;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;

/**
 * Where somebody gives a command about posts, whether they may, and whether the bot can
 * post there. A thread or a post is a place of its own. Direct messages go by the
 * person's id: the conversation may be opened anew.
 *
 * @param actor who gives it, and where; its refusal is for who may not change posts there
 * @param absence why the bot can never post there as things are, in a sentence or two;
 * empty where it is in the server, or the conversation is the person's own with it
 * @param obstacle why it may not write there at present, with who can mend that
 * @param readsHistory whether it may look there for a post of its own
 */
record PostingPlace(Actor actor, Optional<String> absence, Optional<String> obstacle, boolean readsHistory) {

    private static final String REFUSAL = "Only people with the permission “Manage Channels” may change what I post "
            + "here. Ask one of them; or subscribe in a direct message to me, for yourself.";

    private static final String GROUP = "I cannot post in a group conversation. Subscribe in a direct message to me, or "
            + "in a channel of a server that I am in.";

    private static final String NOT_THERE = "I am not in this server: you have me as an app of your own account, and so "
            + "I can answer here, but not post. Somebody with the permission “Manage Server” can add me: “Add App” in "
            + "my profile, or the link that “./bot discord --invite” prints for whoever runs me. Or subscribe in a "
            + "direct message to me.";

    static PostingPlace of(Interaction interaction) {
        String channel = interaction.getChannelId();
        String person = interaction.getUser().getId();
        Guild guild = interaction.getGuild();
        Member member = interaction.getMember();
        if (guild == null || member == null || channel == null) {
            boolean isOwn = interaction.getContext() == InteractionContextType.BOT_DM;
            return new PostingPlace(
                    new Actor(new Destination(Desk.PLATFORM, "", person, true),
                            new Maker(person, interaction.getUser().getEffectiveName()), Optional.empty()),
                    isOwn ? Optional.empty() : Optional.of(GROUP), Optional.empty(), true);
        }
        Destination where = new Destination(Desk.PLATFORM, guild.getId(), channel, false);
        Maker who = new Maker(person, member.getEffectiveName());
        if (guild.isDetached()) {
            return new PostingPlace(new Actor(where, who, Optional.empty()), Optional.of(NOT_THERE), Optional.empty(),
                    false);
        }
        // JDA does not tell of a command in a channel that it does not know
        GuildChannel place = (GuildChannel) Objects.requireNonNull(interaction.getChannel());
        Member self = guild.getSelfMember();
        boolean mayChange = member.hasPermission(place, Permission.MANAGE_CHANNEL);
        return new PostingPlace(new Actor(where, who, mayChange ? Optional.empty() : Optional.of(REFUSAL)),
                Optional.empty(), Obstacle.of(self, place), self.hasPermission(place, Permission.MESSAGE_HISTORY));
    }

    /** Whether it is no place that posts can ever go to: a group conversation. */
    boolean isNowhere() {
        return this.actor.where().isDirect() && this.absence.isPresent();
    }

}
