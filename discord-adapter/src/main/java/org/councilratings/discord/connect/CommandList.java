package org.councilratings.discord.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.councilratings.core.management.BotMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that Discord offers to people, kept in step with ours: looked at after
 * each start, and written only where they differ, since Discord counts what is written.
 */
public final class CommandList implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(CommandList.class);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(5);

    private final List<SlashCommandData> ours;

    private final BotMetrics metrics;

    private final ScheduledExecutorService alarms;

    /**
     * A list.
     * @param ours the commands as they shall be
     * @param alarms tell when to try again
     */
    public CommandList(List<SlashCommandData> ours, BotMetrics metrics, ScheduledExecutorService alarms) {
        this.ours = List.copyOf(ours);
        this.metrics = metrics;
        this.alarms = alarms;
    }

    @Override
    public void onEvent(GenericEvent event) {
        if (event instanceof ReadyEvent) {
            bringUpToDate(event.getJDA());
        }
    }

    private void bringUpToDate(JDA jda) {
        jda.retrieveCommands(true).queue(theirs -> {
            if (isSame(theirs)) {
                LOG.debug("Discord has our commands already");
            }
            else {
                jda.updateCommands()
                    .addCommands(this.ours)
                    .queue(written -> LOG
                        .info("Discord was told our {} commands; people who are in Discord now may have "
                                + "to restart it to see them", written.size()),
                            failure -> failed(failure, jda));
            }
        }, failure -> failed(failure, jda));
    }

    private void failed(Throwable failure, JDA jda) {
        LOG.error(
                "The list of commands could not be brought up to date: {}. What Discord has stays for now; trying again "
                        + "in {} min",
                Optional.ofNullable(failure.getCause()).orElse(failure).getMessage(), BETWEEN_ATTEMPTS.toMinutes());
        this.metrics.failedToPost("discord", "commands");
        try {
            this.alarms.schedule(() -> bringUpToDate(jda), BETWEEN_ATTEMPTS.toMinutes(), TimeUnit.MINUTES);
        }
        catch (RejectedExecutionException ex) {
            LOG.debug("A stop came first", ex);
        }
    }

    private boolean isSame(List<Command> theirs) {
        Map<String, Object> known = new HashMap<>();
        theirs.forEach(command -> known.put(command.getType() + command.getName(),
                CommandData.fromCommand(command).toData().toMap()));
        Map<String, Object> wanted = new HashMap<>();
        this.ours.forEach(command -> wanted.put(command.getType() + command.getName(), command.toData().toMap()));
        return known.equals(wanted);
    }

}
