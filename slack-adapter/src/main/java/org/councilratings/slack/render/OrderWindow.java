package org.councilratings.slack.render;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.TimePickerElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.data.model.Region;
import org.jspecify.annotations.Nullable;

/**
 * The window in which an order is filled in: new, or as it is now. What came back is read
 * by {@link OrderFilled}.
 */
public final class OrderWindow {

    /** Its name, which comes back when it is submitted. */
    public static final String ORDER = "order";

    /** Of the field in which a zone is found as it is typed. */
    public static final String ZONE = "zone";

    static final String REGIONS = "regions";

    /** Stands among the regions for all of them. */
    static final String ALL = "all";

    /** Begins the name of each field with councils. */
    static final String COUNCILS = "councils";

    static final String WITH_NEIGHBOURS = "withNeighbours";

    static final String ONLY = "only";

    static final String KINDS = "kinds";

    static final String WHEN = "when";

    static final String DAY_OF_WEEK = "day";

    static final String DAY_OF_MONTH = "dayOfMonth";

    static final String TIME = "time";

    static final String TELLS_OF_NOTHING = "tellsOfNothing";

    /** What stands for the last day in each month. */
    private static final int LAST_DAY = 31;

    /** Slack takes no more options beforehand in one field. */
    private static final int MOST_COUNCILS = 100;

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private static final Gson GSON = new Gson();

    private OrderWindow() {
    }

    /**
     * Where the window was asked for, and for what: it travels with the window.
     *
     * @param id the subscription to change; 0 for a new one
     * @param channel where posts are to go
     * @param isDirect whether that is a direct message, of two or of several
     * @param responseUrl where to answer
     */
    public record From(long id, String channel, boolean isDirect, String responseUrl) {

        String toText() {
            return GSON.toJson(this);
        }

        /** What {@link #toText} wrote; empty where it is something else. */
        public static Optional<From> read(@Nullable String text) {
            try {
                From from = GSON.fromJson(text, From.class);
                return Optional.ofNullable(from)
                    .filter(known -> known.channel() != null && known.responseUrl() != null);
            }
            catch (JsonSyntaxException ex) {
                return Optional.empty();
            }
        }

        /** Whether something is changed, and nothing new made. */
        public boolean isChange() {
            return this.id != 0;
        }

    }

    /**
     * The window.
     * @param where posts go, to stand after "go": "to #general"
     * @param order as it stands before anybody touches it
     * @param isChosen whether somebody chose it, so that all of England is meant where it
     * says so
     * @param names what the councils of that order are called, by slug
     * @param notice what must be said first
     */
    public static View of(From from, String where, Order order, boolean isChosen, UnaryOperator<String> names,
            Optional<String> notice) {
        List<LayoutBlock> blocks = new ArrayList<>();
        notice.ifPresent(words -> blocks.add(SectionBlock.builder().text(SlackText.plain(words)).build()));
        blocks.add(SectionBlock.builder()
            .text(SlackText
                .plain("Posts about new Ofsted reports go %s. Please pick regions, councils or both; or all of "
                    .formatted(where) + "England, among the regions."))
            .build());
        boolean isChange = from.isChange();
        which(order, isChosen, names, blocks);
        when(order, blocks);
        return View.builder()
            .type("modal")
            .callbackId(ORDER)
            .title(ViewTitle.builder()
                .type("plain_text")
                .text(SlackText.shortened(isChange ? "Subscription " + from.id() : "Subscribe to reports", 24))
                .build())
            .submit(ViewSubmit.builder().type("plain_text").text(isChange ? "Change" : "Subscribe").build())
            .close(ViewClose.builder().type("plain_text").text("Cancel").build())
            .privateMetadata(from.toText())
            .blocks(blocks)
            .build();
    }

    private static void which(Order order, boolean isChosen, UnaryOperator<String> names, List<LayoutBlock> blocks) {
        OptionObject all = option(ALL, "All of England");
        List<OptionObject> regions = order.wants()
            .regions()
            .stream()
            .map(region -> option(region.slug(), region.title()))
            .toList();
        List<OptionObject> picked = (isChosen && order.wants().isAboutAll()) ? List.of(all) : regions;
        blocks.add(
                field(REGIONS, "Regions", null, true,
                        MultiStaticSelectElement.builder()
                            .actionId(REGIONS)
                            .placeholder(SlackText.plain("Pick regions"))
                            .options(Stream
                                .concat(Stream.of(all),
                                        Arrays.stream(Region.values())
                                            .map(region -> option(region.slug(), region.title())))
                                .toList())
                            .initialOptions(picked.isEmpty() ? null : picked)
                            .build()));
        councils(order.wants().authorities().stream().map(slug -> option(slug, names.apply(slug))).toList(), blocks);
        blocks.add(field(WITH_NEIGHBOURS, "Watch list", null, true,
                ticks(WITH_NEIGHBOURS, List.of(option("yes", "and the statistical neighbours of these councils")),
                        order.wants().withNeighbours() ? List.of("yes") : List.of())));
        List<OptionObject> only = Arrays.stream(Only.values()).map(one -> option(one.key(), one.words())).toList();
        blocks.add(field(ONLY, "Which of their reports?", null, false,
                RadioButtonsElement.builder()
                    .actionId(ONLY)
                    .options(only)
                    .initialOption(among(only, order.wants().only().key()))
                    .build()));
        blocks.add(field(KINDS, "Kinds of report", "With none ticked, every kind.", true,
                ticks(KINDS, Arrays.stream(Kinds.values()).map(kind -> option(kind.key(), kind.words())).toList(),
                        order.wants().kinds().stream().map(Kinds::key).toList())));
    }

    /** In several fields where one does not hold all. */
    private static void councils(List<OptionObject> picked, List<LayoutBlock> blocks) {
        for (int from = 0; from == 0 || from < picked.size(); from += MOST_COUNCILS) {
            List<OptionObject> held = picked.subList(from, Math.min(picked.size(), from + MOST_COUNCILS));
            String name = (from == 0) ? COUNCILS : COUNCILS + from;
            String label = (from == 0) ? "Councils" : "More councils, as one field holds %d".formatted(MOST_COUNCILS);
            blocks.add(field(name, label, "Type a few letters of a name.", true,
                    MultiExternalSelectElement.builder()
                        .actionId(name)
                        .placeholder(SlackText.plain("Find councils"))
                        .minQueryLength(0)
                        .maxSelectedItems(MOST_COUNCILS)
                        .initialOptions(held.isEmpty() ? null : held)
                        .build()));
        }
    }

    private static void when(Order order, List<LayoutBlock> blocks) {
        Rhythm rhythm = order.rhythm();
        DayOfWeek weekday = (rhythm instanceof Rhythm.Weekly weekly) ? weekly.day() : DayOfWeek.MONDAY;
        int day = (rhythm instanceof Rhythm.Monthly monthly) ? monthly.day() : 1;
        LocalTime at = rhythm.timeOfDay().orElse(LocalTime.of(9, 0));
        blocks.add(select(WHEN, "When?", "As they appear: soon after a report is in my record.",
                Arrays.stream(Rhythm.Kind.values()).map(kind -> option(kind.key(), words(kind))).toList(),
                rhythm.kind().key()));
        blocks.add(select(DAY_OF_WEEK, "Once a week: on which day?", "Matters for weekly posts only.",
                Arrays.stream(DayOfWeek.values()).map(OrderWindow::weekday).toList(), weekday(weekday).getValue()));
        blocks.add(select(DAY_OF_MONTH, "Once a month: on which day?",
                "Matters for monthly posts only. In a month that is shorter, its last day.",
                IntStream.rangeClosed(1, LAST_DAY)
                    .mapToObj(number -> option(Integer.toString(number),
                            (number == LAST_DAY) ? "the last day" : "day " + number))
                    .toList(),
                Integer.toString(day)));
        blocks.add(field(TIME, "At what time?", "Does not matter for posts that come as reports appear.", false,
                TimePickerElement.builder().actionId(TIME).initialTime(HOURS.format(at)).build()));
        blocks.add(field(ZONE, "In which time zone?", "Type a few letters of a city: “london”, “lisbon”.", false,
                ExternalSelectElement.builder()
                    .actionId(ZONE)
                    .minQueryLength(0)
                    .initialOption(option(order.zone().getId(), order.zone().getId()))
                    .build()));
        blocks.add(field(TELLS_OF_NOTHING, "When nothing is new", null, true,
                ticks(TELLS_OF_NOTHING, List.of(option("yes", "tell me that, too, in a short post")),
                        order.wants().tellsOfNothing() ? List.of("yes") : List.of())));
    }

    private static String words(Rhythm.Kind kind) {
        return switch (kind) {
            case AS_THEY_APPEAR -> "As they appear";
            case DAILY -> "Once a day, in one post";
            case WEEKLY -> "Once a week, in one post";
            case MONTHLY -> "Once a month, in one post";
        };
    }

    private static OptionObject weekday(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.UK);
        return option(name, name);
    }

    private static LayoutBlock select(String name, String label, String hint, List<OptionObject> options,
            String initial) {
        return field(name, label, hint, false,
                StaticSelectElement.builder()
                    .actionId(name)
                    .options(options)
                    .initialOption(among(options, initial))
                    .build());
    }

    private static BlockElement ticks(String name, List<OptionObject> options, List<String> ticked) {
        List<OptionObject> initial = options.stream().filter(option -> ticked.contains(option.getValue())).toList();
        return CheckboxesElement.builder()
            .actionId(name)
            .options(options)
            .initialOptions(initial.isEmpty() ? null : initial)
            .build();
    }

    private static @Nullable OptionObject among(List<OptionObject> options, String value) {
        return options.stream().filter(option -> option.getValue().equals(value)).findFirst().orElse(null);
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder()
            .text(SlackText.plain(SlackText.shortened(label, SlackRenderer.LONGEST_LABEL)))
            .value(value)
            .build();
    }

    private static LayoutBlock field(String name, String label, @Nullable String hint, boolean optional,
            BlockElement element) {
        return InputBlock.builder()
            .blockId(name)
            .label(SlackText.plain(label))
            .hint((hint != null) ? SlackText.plain(hint) : null)
            .optional(optional)
            .element(element)
            .build();
    }

}
