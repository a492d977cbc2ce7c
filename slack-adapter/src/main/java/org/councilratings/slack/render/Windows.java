package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiExternalSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import org.councilratings.core.question.Question;
import org.councilratings.data.model.Authority;
import org.jspecify.annotations.Nullable;

/** Windows over a conversation: an answer, or a picker for what a question lacks. */
public final class Windows {

    /** The picker's name, which comes back when it is submitted. */
    public static final String PICKER = "picker";

    /** The picker's one field. */
    public static final String FIELD = "councils";

    private static final Gson GSON = new Gson();

    private Windows() {
    }

    /**
     * Where an answer goes once somebody has picked.
     *
     * @param code the question that lacks its councils
     * @param responseUrl empty to show it in the window
     * @param thread empty where there is none
     * @param isThreadForEverybody whether all in that thread see whatever is said
     * @param where the memory of that thread; empty where nothing is remembered
     */
    public record Asker(String code, @Nullable String responseUrl, @Nullable String thread,
            boolean isThreadForEverybody, @Nullable String where) {

        String toText() {
            return GSON.toJson(this);
        }

        /** What {@link #toText} wrote; empty where it is something else. */
        public static Optional<Asker> read(@Nullable String text) {
            try {
                Asker asker = GSON.fromJson(text, Asker.class);
                return (asker == null || asker.code() == null) ? Optional.empty() : Optional.of(asker);
            }
            catch (JsonSyntaxException ex) {
                return Optional.empty();
            }
        }

    }

    /** A window with an answer. */
    public static View answer(Message message) {
        return View.builder()
            .type("modal")
            .callbackId("answer")
            .title(ViewTitle.builder().type("plain_text").text("Council ratings").build())
            .close(ViewClose.builder().type("plain_text").text("Close").build())
            .blocks(message.blocks())
            .build();
    }

    /**
     * A window to pick what a question lacks.
     * @param unfinished the question
     * @param named councils to compare that are named already
     */
    public static View picker(Question unfinished, List<Authority> named, Asker asker) {
        List<LayoutBlock> blocks = new ArrayList<>();
        boolean isOne = unfinished instanceof Question.OfOne;
        blocks.add(InputBlock.builder()
            .blockId(FIELD)
            .label(SlackText.plain(isOne ? "Which council?" : "Compare two to five councils"))
            .hint(SlackText.plain("Type a few letters of a name."))
            .element(isOne ? one(unfinished) : several(unfinished, named))
            .build());
        return View.builder()
            .type("modal")
            .callbackId(PICKER)
            .title(ViewTitle.builder().type("plain_text").text("Council ratings").build())
            .submit(ViewSubmit.builder().type("plain_text").text(isOne ? "Show" : "Compare").build())
            .close(ViewClose.builder().type("plain_text").text("Cancel").build())
            .privateMetadata(asker.toText())
            .blocks(blocks)
            .build();
    }

    private static BlockElement one(Question unfinished) {
        return ExternalSelectElement.builder()
            .actionId(ActionId.pick(unfinished))
            .placeholder(SlackText.plain("Find a council"))
            .minQueryLength(0)
            .focusOnLoad(true)
            .build();
    }

    private static BlockElement several(Question unfinished, List<Authority> named) {
        return MultiExternalSelectElement.builder()
            .actionId(ActionId.pick(unfinished))
            .placeholder(SlackText.plain("Find councils"))
            .minQueryLength(0)
            .maxSelectedItems(Question.Compare.MOST)
            .initialOptions(named.isEmpty() ? null : named.stream().map(Windows::option).toList())
            .focusOnLoad(true)
            .build();
    }

    private static OptionObject option(Authority authority) {
        return OptionObject.builder()
            .text(SlackText.plain(SlackText.shortened(authority.shortName(), SlackRenderer.LONGEST_LABEL)))
            .value(authority.slug())
            .build();
    }

    /** The slugs that somebody picked. */
    public static List<String> picked(View submitted) {
        List<String> slugs = new ArrayList<>();
        submitted.getState().getValues().getOrDefault(FIELD, java.util.Map.of()).values().forEach(value -> {
            if (value.getSelectedOption() != null) {
                slugs.add(value.getSelectedOption().getValue());
            }
            if (value.getSelectedOptions() != null) {
                value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue).forEach(slugs::add);
            }
        });
        return slugs;
    }

}
