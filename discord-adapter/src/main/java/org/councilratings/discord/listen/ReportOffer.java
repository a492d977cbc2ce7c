package org.councilratings.discord.listen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import org.councilratings.core.reports.Verb;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Rhythm;

/** What {@code /reports} offers beside what was published lately. */
final class ReportOffer {

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

    /** Those that say which reports are wanted. */
    static final List<String> WANTS = List.of(REGIONS, COUNCILS, MORE_COUNCILS, NEIGHBOURS, ONLY, KINDS);

    private static final int LONGEST_LIST = 1_000;

    private static final int LONGEST_NAME = 100;

    private ReportOffer() {
    }

    static List<SubcommandData> subcommands() {
        return List.of(
                verb(Verb.SUBSCRIBE, "Post new reports here; without options, all of them as they appear")
                    .addOptions(wants())
                    .addOptions(rhythm()),
                verb(Verb.LIST, "What is subscribed here, by whom, and when the next post comes"),
                verb(Verb.CHANGE, "Change a subscription; what you leave out stays as it is").addOptions(number())
                    .addOptions(wants())
                    .addOptions(rhythm()),
                verb(Verb.PAUSE, "Post nothing until it is resumed").addOptions(number()),
                verb(Verb.RESUME, "Post again").addOptions(number()),
                verb(Verb.UNSUBSCRIBE, "End a subscription").addOptions(number()),
                verb(Verb.NOW, "Post at once what the next summary would tell").addOptions(number()),
                verb(Verb.PREVIEW, "Show you alone what a post would look like").addOptions(number())
                    .addOptions(wants()),
                verb(Verb.WHY, "Why a council's report was posted here, or was not")
                    .addOptions(text(Offer.COUNCIL, "Its name, or the beginning of it").setRequired(true)
                        .setAutoComplete(true)
                        .setMaxLength(LONGEST_NAME)));
    }

    private static SubcommandData verb(Verb verb, String about) {
        return new SubcommandData(verb.word(), about);
    }

    private static OptionData number() {
        return new OptionData(OptionType.INTEGER, NUMBER, "Which subscription; not needed where there is only one")
            .setMinValue(1)
            .setAutoComplete(true);
    }

    private static List<OptionData> wants() {
        return List.of(list(REGIONS, "Regions to hear about, with commas between them; or all"),
                list(COUNCILS, "Councils to hear about, with commas between them"),
                list(MORE_COUNCILS, "More councils, where the first list is full"),
                yesOrNo(NEIGHBOURS, "Also those councils' statistical neighbours"),
                text(ONLY, "Only some of the reports")
                    .addChoices(Arrays.stream(Only.values()).map(only -> choice(only.words(), only.key())).toList()),
                list(KINDS, "Only these kinds of report, with commas between them; or all"));
    }

    private static List<OptionData> rhythm() {
        return List.of(
                text(WHEN, "When to post").addChoices(
                        Arrays.stream(Rhythm.Kind.values()).map(kind -> choice(kind.words(), kind.key())).toList()),
                text(DAY, "For every week or month: which day of it").setAutoComplete(true).setMaxLength(LONGEST_NAME),
                text(TIME, "For every day, week or month: the time of day, for example 09:00").setAutoComplete(true)
                    .setMaxLength(LONGEST_NAME),
                text(ZONE, "The time zone of that time, for example Europe/London").setAutoComplete(true)
                    .setMaxLength(LONGEST_NAME),
                yesOrNo(QUIET_NOTE, "For every day, week or month: post a line when nothing is new, too"));
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
