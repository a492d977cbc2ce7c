package org.councilratings.discord.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Platform;
import org.councilratings.core.question.Visits;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/** The commands as Discord offers them: the core's list, each with its options. */
public final class Offer {

    /** All of the core's commands; how people ask on. */
    public static final Platform DISCORD = new Platform(EnumSet.allOf(Command.class),
            "To ask on, mention me: “and Essex?” or “what about care leavers?” Or reply to my answer, with the ping on, "
                    + "where it answered a mention. After a command or a button, mention me: Discord does not show me "
                    + "other replies.");

    static final String COUNCIL = "council";

    static final String AT = "at";

    static final String JUDGEMENT = "judgement";

    static final String KIND = "kind";

    static final String GRADE = "grade";

    static final String REGION = "region";

    static final String SINCE = "since";

    static final String QUESTION = "question";

    static final String RECENT = "recent";

    /** The choice in place of a grade where none is given any more. */
    static final String NO_OVERALL = "none";

    /** Councils to compare, by the names of their options. */
    static final List<String> COMPARED = List.of("a", "b", "c", "d", "e");

    private static final int LONGEST_QUESTION = 300;

    private static final int LONGEST_NAME = 100;

    /** Those that have been judged since 2023, and overall. */
    private static final List<JudgementArea> JUDGED = List.of(JudgementArea.OVERALL, JudgementArea.LEADERS,
            JudgementArea.HELP_AND_PROTECTION, JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS);

    private Offer() {
    }

    /** All of them. */
    public static List<SlashCommandData> commands() {
        return DISCORD.commands().stream().map(Offer::command).toList();
    }

    private static SlashCommandData command(Command command) {
        return with(command,
                Commands.slash(command.name().toLowerCase(Locale.ROOT), capital(command.about()))
                    .setContexts(InteractionContextType.ALL)
                    .setIntegrationTypes(IntegrationType.ALL));
    }

    /** No default: a new command stops the build here until its options are decided. */
    private static SlashCommandData with(Command command, SlashCommandData data) {
        return switch (command) {
            case RATING ->
                data.addOptions(council(), text(AT, "As it was then: 2019, June 2022, 1 March 2020; without it, now"));
            case CONCERNS -> data.addOptions(council(),
                    judgement("Only what bears on one judgement", JUDGED.subList(1, JUDGED.size())));
            case VISITS -> data.addOptions(council(), kindOfVisit());
            case HISTORY -> data.addOptions(council());
            case COMPARE -> data.addOptions(compared());
            case RATINGS -> data.addOptions(grade(), region(),
                    judgement("For one judgement; without it, overall", JUDGED), kindOfCouncil());
            case REPORTS -> data
                .addSubcommands(new SubcommandData(RECENT, "What was published lately").addOptions(region(),
                        kindOfVisit(), text(SINCE, "Published since: June 2026, 1 March 2026; without it, the newest")))
                .addSubcommands(ReportOffer.subcommands());
            case ASK -> data.addOptions(text(QUESTION, "For example: who improved in 2025?").setRequired(true)
                .setMaxLength(LONGEST_QUESTION));
            case ABOUT, HELP -> data;
        };
    }

    private static OptionData council() {
        return council(COUNCIL, "Its name, or the beginning of it").setRequired(true);
    }

    private static OptionData council(String name, String about) {
        return text(name, about).setAutoComplete(true).setMaxLength(LONGEST_NAME);
    }

    private static List<OptionData> compared() {
        List<OptionData> options = new ArrayList<>();
        for (String name : COMPARED) {
            boolean isNeeded = options.size() < 2;
            options.add(council(name, isNeeded ? "A council" : "Another council").setRequired(isNeeded));
        }
        return options;
    }

    private static OptionData text(String name, String about) {
        return new OptionData(OptionType.STRING, name, about);
    }

    private static OptionData judgement(String about, List<JudgementArea> areas) {
        return text(JUDGEMENT, about)
            .addChoices(areas.stream().map(area -> new Choice(capital(area.words()), area.key())).toList());
    }

    private static OptionData grade() {
        return text(GRADE, "Those that hold this grade now")
            .addChoices(Arrays.stream(Grade.values())
                .filter(grade -> grade != Grade.ADEQUATE)
                .map(grade -> new Choice(capital(grade.words()), grade.slug()))
                .toList())
            .addChoices(new Choice("No overall grade (inspected since April 2026)", NO_OVERALL));
    }

    private static OptionData region() {
        return text(REGION, "In one region of England").addChoices(
                Arrays.stream(Region.values()).map(region -> new Choice(region.title(), region.slug())).toList());
    }

    private static OptionData kindOfCouncil() {
        return text(KIND, "Councils of one kind").addChoices(Arrays.stream(AuthorityKind.values())
            .map(kind -> new Choice(capital(kind.plural()), kind.slug()))
            .toList());
    }

    private static OptionData kindOfVisit() {
        return text(KIND, "Inspections or visits of one kind").addChoices(Arrays.stream(Visits.values())
            .filter(visits -> visits != Visits.ANY)
            .map(visits -> new Choice(capital(visits.words()) + "s", visits.name().toLowerCase(Locale.ROOT)))
            .toList());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

}
