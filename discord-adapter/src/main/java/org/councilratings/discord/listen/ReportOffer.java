package org.councilratings.discord.listen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.councilratings.core.subscription.Only;

/** What {@code /reports} offers beside what was published lately. */
final class ReportOffer {

    static final String SUBSCRIBE = "subscribe";

    static final String LIST = "list";

    static final String CHANGE = "change";

    static final String PAUSE = "pause";

    static final String RESUME = "resume";

    static final String UNSUBSCRIBE = "unsubscribe";

    static final String NOW = "now";

    static final String PREVIEW = "preview";

    static final String WHY = "why";

    static final String NUMBER = "number";

    static final String REGIONS = "regions";

    static final String COUNCILS = "councils";

    /** Discord completes a hundred characters at most. */
    static final String MORE_COUNCILS = "more-councils";

    static final String NEIGHBOURS = "neighbours";

    static final String ONLY = "only";

    static final String KINDS = "kinds";

    static final String WHEN = "when";

    static final String DAY = "day";

    static final String TIME = "time";

    static final String ZONE = "zone";

    static final String QUIET_NOTE = "quiet-note";

    static final String WEEKLY = "weekly";

    static final String MONTHLY = "monthly";

    /** Those that say which reports are wanted. */
    static final List<String> WANTS = List.of(REGIONS, COUNCILS, MORE_COUNCILS, NEIGHBOURS, ONLY, KINDS);

    private static final int LONGEST_LIST = 1_000;

    private static final int LONGEST_NAME = 100;

    private ReportOffer() {
    }

    static List<SubcommandData> subcommands() {
        return List.of(
                new SubcommandData(SUBSCRIBE, "Post new reports here from now on").addOptions(wants())
                    .addOptions(rhythm()),
                new SubcommandData(LIST, "What is subscribed here, by whom, and when the next post comes"),
                new SubcommandData(CHANGE, "Change a subscription; what you leave out stays as it is")
                    .addOptions(number())
                    .addOptions(wants())
                    .addOptions(rhythm()),
                new SubcommandData(PAUSE, "Post nothing until it is resumed").addOptions(number()),
                new SubcommandData(RESUME, "Post again").addOptions(number()),
                new SubcommandData(UNSUBSCRIBE, "End a subscription").addOptions(number()),
                new SubcommandData(NOW, "Post at once what the next summary would tell").addOptions(number()),
                new SubcommandData(PREVIEW, "Show you alone what a post would look like").addOptions(number())
                    .addOptions(wants()),
                new SubcommandData(WHY, "Why a council's report was posted here, or was not")
                    .addOptions(text(Offer.COUNCIL, "Its name, or the beginning of it").setRequired(true)
                        .setAutoComplete(true)
                        .setMaxLength(LONGEST_NAME)));
    }

    private static OptionData number() {
        return new OptionData(OptionType.INTEGER, NUMBER, "Which subscription; not needed where there is only one")
            .setMinValue(1)
            .setAutoComplete(true);
    }

    private static List<OptionData> wants() {
        return List.of(list(REGIONS, "Reports about these regions, with commas between them; or all"),
                list(COUNCILS, "Reports about these councils, with commas between them"),
                list(MORE_COUNCILS, "More councils, where one list is too short"),
                yesOrNo(NEIGHBOURS, "Also those councils' statistical neighbours"),
                text(ONLY, "Only some of the reports")
                    .addChoices(Arrays.stream(Only.values()).map(only -> choice(only.words(), only.key())).toList()),
                list(KINDS, "Only these kinds of report, with commas between them; or all"));
    }

    private static List<OptionData> rhythm() {
        return List.of(
                text(WHEN, "When to post").addChoices(choice("as they appear", "as-they-appear"),
                        choice("every day", "daily"), choice("every week", WEEKLY), choice("every month", MONTHLY)),
                text(DAY, "The day of the week, or of the month").setAutoComplete(true).setMaxLength(LONGEST_NAME),
                text(TIME, "The time of day, for example 09:00").setAutoComplete(true).setMaxLength(LONGEST_NAME),
                text(ZONE, "Where that time is meant, for example Europe/London").setAutoComplete(true)
                    .setMaxLength(LONGEST_NAME),
                yesOrNo(QUIET_NOTE, "Also say so when nothing is new"));
    }

    private static OptionData list(String name, String about) {
        return text(name, about).setAutoComplete(true).setMaxLength(LONGEST_LIST);
    }

    private static OptionData text(String name, String about) {
        return new OptionData(OptionType.STRING, name, about);
    }

    private static OptionData yesOrNo(String name, String about) {
        return new OptionData(OptionType.BOOLEAN, name, about);
    }

    private static Choice choice(String words, String value) {
        return new Choice(words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1), value);
    }

}
