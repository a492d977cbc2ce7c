package org.councilratings.discord.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.councilratings.core.Bot;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/**
 * A subscription on one line, to be told from the others of its channel: "3: North West,
 * every Monday at 09:00 (paused)".
 */
final class SubscriptionLabel {

    private static final int MOST_NAMED = 3;

    private SubscriptionLabel() {
    }

    /** No longer than Discord lets a choice be. */
    static String of(Subscription subscription, Bot bot) {
        String when = subscription.order().rhythm().words() + (subscription.isPaused() ? " (paused)" : "");
        for (int named = MOST_NAMED; named >= 0; named--) {
            String label = "%d: %s, %s".formatted(subscription.id(), what(subscription.order().wants(), named, bot),
                    when);
            if (label.length() <= OptionData.MAX_CHOICE_NAME_LENGTH) {
                return label;
            }
        }
        return "%d: %s".formatted(subscription.id(), when);
    }

    private static String what(Wants wants, int most, Bot bot) {
        List<String> named = new ArrayList<>(wants.regions().stream().map(Region::title).toList());
        wants.authorities().forEach(slug -> named.add(bot.authority(slug).map(Authority::shortName).orElse(slug)));
        StringJoiner what = new StringJoiner(", ");
        if (named.isEmpty()) {
            what.add("all councils");
        }
        named.stream().limit(most).forEach(what::add);
        int others = named.size() - most;
        if (others > 0) {
            what.add((most == 0) ? "%d councils or regions".formatted(others) : "%d more".formatted(others));
        }
        if (wants.withNeighbours()) {
            what.add("with neighbours");
        }
        if (wants.only() != Only.ANYTHING) {
            what.add(wants.only().words());
        }
        if (most > 0) {
            wants.kinds().stream().map(Kinds::words).forEach(what::add);
        }
        return what.toString();
    }

}
