package org.councilratings.discord.listen;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.state.EventsSeen;

/** Everything that Discord may tell, and who takes it. */
public final class Listeners implements EventListener {

    private final SlashCommands commands;

    private final Completions completions;

    private final Clicks clicks;

    private final Messages messages;

    private final Desk desk;

    public Listeners(Desk desk, EventsSeen seen, Reports reports) {
        this.desk = desk;
        ReportCommands posts = new ReportCommands(desk, reports);
        this.commands = new SlashCommands(desk, posts);
        this.completions = new Completions(desk, new ReportCompletions(desk, reports));
        this.clicks = new Clicks(desk, posts);
        this.messages = new Messages(desk, seen);
    }

    /** One look at the event: JDA's own adapter asks for each of its many kinds. */
    @Override
    public void onEvent(GenericEvent event) {
        this.desk.workHere("event", () -> take(event));
    }

    private void take(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent command -> this.commands.command(command);
            case CommandAutoCompleteInteractionEvent typing -> this.completions.complete(typing);
            case ButtonInteractionEvent click -> this.clicks.button(click);
            case StringSelectInteractionEvent pick -> this.clicks.picked(pick);
            case ModalInteractionEvent window -> this.clicks.typed(window);
            case MessageReceivedEvent message -> this.messages.received(message);
            default -> {
                // nothing that we are asked
            }
        }
    }

}
