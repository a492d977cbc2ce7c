package org.councilratings.discord.listen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.councilratings.core.reports.OrderForm;

/** The options of {@code /reports subscribe} and its like, as the core's form. */
final class ReportForm {

    static final String ALL_OF_ENGLAND = "All of England";

    /** The form's words for its fields, where the options have others. */
    private static final Map<String, String> OPTIONS = Map.of("withNeighbours", ReportOffer.NEIGHBOURS,
            "tellsOfNothing", ReportOffer.QUIET_NOTE);

    private final Function<String, Optional<OptionMapping>> options;

    /**
     * A form.
     * @param options what was filled in, by the option's name
     */
    ReportForm(Function<String, Optional<OptionMapping>> options) {
        this.options = options;
    }

    OrderForm filled() {
        return new OrderForm(list(ReportOffer.REGIONS), councils(), yesOrNo(ReportOffer.NEIGHBOURS),
                text(ReportOffer.ONLY), list(ReportOffer.KINDS), text(ReportOffer.WHEN), text(ReportOffer.DAY),
                text(ReportOffer.TIME), text(ReportOffer.ZONE), yesOrNo(ReportOffer.QUIET_NOTE));
    }

    /** Whether it says which reports are wanted. */
    boolean saysWhat() {
        return ReportOffer.WANTS.stream().anyMatch(name -> this.options.apply(name).isPresent());
    }

    /** The option in which a field of the form is filled in. */
    static String optionFor(String field) {
        return OPTIONS.getOrDefault(field, field);
    }

    private Optional<String> text(String name) {
        return this.options.apply(name).map(OptionMapping::getAsString).map(Typed::meant).map(String::strip);
    }

    private Optional<Boolean> yesOrNo(String name) {
        return this.options.apply(name).map(OptionMapping::getAsBoolean);
    }

    private Optional<List<String>> list(String name) {
        return text(name).map(ReportForm::items);
    }

    /** What stands between commas. */
    static List<String> items(String text) {
        return Arrays.stream(text.split("[,;\\n]")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }

    private Optional<List<String>> councils() {
        Optional<List<String>> first = list(ReportOffer.COUNCILS);
        Optional<List<String>> more = list(ReportOffer.MORE_COUNCILS);
        return (first.isEmpty() && more.isEmpty()) ? Optional.empty()
                : Optional.of(Stream.of(first, more).flatMap(Optional::stream).flatMap(List::stream).toList());
    }

}
