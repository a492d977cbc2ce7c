package org.councilratings.discord.listen;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Zones;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/**
 * What is suggested while somebody fills in {@code /reports subscribe} and its like. In a
 * list the last name is completed, and those before it stay.
 */
final class ReportCompletions {

    private static final int MOST = OptionData.MAX_CHOICES;

    private static final int LONGEST = OptionData.MAX_CHOICE_VALUE_LENGTH;

    private static final int LAST_DAY = 31;

    private static final int QUARTERS = 96;

    private final Desk desk;

    private final Reports reports;

    private final SubscribedHere subscribed;

    ReportCompletions(Desk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
        this.subscribed = new SubscribedHere(desk, reports::in);
    }

    /** Whether an option is completed here. */
    static boolean knows(String option) {
        return switch (option) {
            case ReportOffer.NUMBER, ReportOffer.REGIONS, ReportOffer.COUNCILS, ReportOffer.MORE_COUNCILS,
                    ReportOffer.KINDS, ReportOffer.DAY, ReportOffer.TIME, ReportOffer.ZONE ->
                true;
            default -> false;
        };
    }

    void complete(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().strip();
        if (event.getFocusedOption().getName().equals(ReportOffer.NUMBER)) {
            this.desk.until(this.subscribed.in(PostingPlace.of(event).actor().where())
                .thenAccept(held -> this.desk.workHere("completion",
                        () -> this.desk.send(event.replyChoices(numbers(held, typed))))));
            return;
        }
        Optional<String> when = Optional.ofNullable(event.getOption(ReportOffer.WHEN)).map(OptionMapping::getAsString);
        this.desk.workHere("completion",
                () -> this.desk.send(event.replyChoices(choices(event.getFocusedOption().getName(), typed, when))));
    }

    private List<Choice> numbers(List<Subscription> held, String typed) {
        return held.stream()
            .filter(one -> Long.toString(one.id()).startsWith(typed))
            .limit(MOST)
            .map(one -> new Choice(this.reports.label(one, OptionData.MAX_CHOICE_NAME_LENGTH), one.id()))
            .toList();
    }

    private List<Choice> choices(String option, String typed, Optional<String> when) {
        return switch (option) {
            case ReportOffer.REGIONS -> inList(typed, last -> beginning(last, Stream
                .concat(Arrays.stream(Region.values()).map(Region::title), Stream.of(ReportForm.ALL_OF_ENGLAND))));
            case ReportOffer.KINDS ->
                inList(typed, last -> beginning(last, Arrays.stream(Kinds.values()).map(Kinds::words)));
            case ReportOffer.DAY -> days(typed, when);
            case ReportOffer.TIME -> plain(times(typed));
            case ReportOffer.ZONE -> plain(Zones.suggest(typed, MOST));
            default -> inList(typed, this::councils);
        };
    }

    /** Completes the last of a list, as long as Discord lets a choice be. */
    private static List<Choice> inList(String typed, Function<String, List<String>> suggesting) {
        int comma = typed.lastIndexOf(',');
        List<String> before = ReportForm.items(typed.substring(0, Math.max(comma, 0)));
        return plain(suggesting.apply(typed.substring(comma + 1).strip())
            .stream()
            .filter(name -> before.stream().noneMatch(name::equalsIgnoreCase))
            .map(name -> before.isEmpty() ? name : String.join(", ", before) + ", " + name)
            .filter(list -> list.length() <= LONGEST)
            .toList());
    }

    private static List<Choice> plain(List<String> values) {
        return values.stream().limit(MOST).map(value -> new Choice(value, value)).toList();
    }

    private static List<String> beginning(String typed, Stream<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    private List<String> councils(String typed) {
        return this.desk.bot().suggest(typed, MOST + MOST).stream().map(ReportCompletions::inList).toList();
    }

    /** In a list a comma would end its name. */
    private static String inList(Authority authority) {
        return authority.shortName().contains(",") ? authority.slug() : authority.shortName();
    }

    private static List<Choice> days(String typed, Optional<String> when) {
        Stream<Choice> ofWeek = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
            .map(name -> new Choice(name, name));
        Stream<Choice> ofMonth = Stream.concat(Stream.of(new Choice("Last day of the month", "" + LAST_DAY)),
                IntStream.range(1, LAST_DAY)
                    .mapToObj(day -> new Choice("Day %d of the month".formatted(day), Integer.toString(day))));
        Stream<Choice> fitting = when.filter(Rhythm.Kind.WEEKLY.key()::equals).isPresent() ? ofWeek
                : when.filter(Rhythm.Kind.MONTHLY.key()::equals).isPresent() ? ofMonth : Stream.concat(ofWeek, ofMonth);
        String wanted = typed.toLowerCase(Locale.ROOT);
        return fitting
            .filter(day -> day.getAsString().toLowerCase(Locale.ROOT).startsWith(wanted)
                    || day.getName().toLowerCase(Locale.ROOT).startsWith(wanted))
            .limit(MOST)
            .toList();
    }

    /** Full hours where nothing is typed; else what begins so: "9" is 09:00 to 09:45. */
    private static List<String> times(String typed) {
        return IntStream.range(0, QUARTERS)
            .mapToObj(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter))
            .filter(time -> !typed.isEmpty() || time.getMinute() == 0)
            .map(LocalTime::toString)
            .filter(time -> time.startsWith(typed) || (time.startsWith("0") && time.substring(1).startsWith(typed)))
            .toList();
    }

}
