package org.councilratings.discord.listen;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.councilratings.data.model.Authority;

/** Councils suggested while a name is typed: the name is shown, the slug comes back. */
final class Completions {

    private final Desk desk;

    private final ReportCompletions ofPosts;

    Completions(Desk desk, ReportCompletions ofPosts) {
        this.desk = desk;
        this.ofPosts = ofPosts;
    }

    void complete(CommandAutoCompleteInteractionEvent event) {
        if (ReportCompletions.knows(event.getFocusedOption().getName())) {
            this.ofPosts.complete(event);
            return;
        }
        this.desk.workHere("completion", () -> this.desk.send(event.replyChoices(choices(event))));
    }

    private List<Choice> choices(CommandAutoCompleteInteractionEvent event) {
        Set<String> taken = event.getOptions()
            .stream()
            .filter(option -> !option.getName().equals(event.getFocusedOption().getName()))
            .map(OptionMapping::getAsString)
            .collect(Collectors.toSet());
        return this.desk.bot()
            .suggest(event.getFocusedOption().getValue(), OptionData.MAX_CHOICES + taken.size())
            .stream()
            .filter(authority -> !taken.contains(authority.slug()))
            .limit(OptionData.MAX_CHOICES)
            .map(Completions::choice)
            .toList();
    }

    private static Choice choice(Authority authority) {
        return new Choice(authority.shortName(), authority.slug());
    }

}
