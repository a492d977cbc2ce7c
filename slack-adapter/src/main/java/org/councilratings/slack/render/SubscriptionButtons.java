package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import org.councilratings.core.subscription.Subscription;

/** Buttons below a list of subscriptions, each with its number. */
public final class SubscriptionButtons {

    /** Begins the id of each. */
    public static final String REPORTS = "reports.";

    /** Does nothing, and tells what can be done. */
    public static final String HELP = "help";

    /** With more, a list is long enough without them. */
    private static final int MOST = 8;

    private static final Pattern ID = Pattern.compile("reports\\.([a-z]+)\\.([0-9]{1,18})");

    private SubscriptionButtons() {
    }

    /**
     * What a button does.
     *
     * @param verb as it is typed after "/reports", in small letters
     * @param id the subscription's number
     */
    public record Pressed(String verb, long id) {
    }

    /** What the button of an id does; empty for what is none of these. */
    public static Optional<Pressed> pressed(String actionId) {
        Matcher matcher = ID.matcher(actionId);
        return matcher.matches() ? Optional.of(new Pressed(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** A button that shows what else can be done. */
    static BlockElement help() {
        return ButtonElement.builder()
            .actionId(REPORTS + HELP + ".0")
            .text(SlackText.plain("What /reports can do"))
            .build();
    }

    /** A post with a button by which whoever reads it comes to what brought it. */
    public static Message underPost(Message post) {
        BlockElement button = ButtonElement.builder()
            .actionId(REPORTS + "list.0")
            .text(SlackText.plain("Change or stop these posts"))
            .build();
        List<LayoutBlock> blocks = new ArrayList<>(post.blocks());
        if (!blocks.isEmpty() && blocks.getLast() instanceof ActionsBlock next) {
            List<BlockElement> elements = new ArrayList<>(next.getElements());
            elements.add(button);
            blocks.set(blocks.size() - 1, ActionsBlock.builder().blockId(next.getBlockId()).elements(elements).build());
        }
        else {
            blocks.add(ActionsBlock.builder().blockId(REPORTS + "list").elements(List.of(button)).build());
        }
        return new Message(post.text(), blocks);
    }

    /** A list with all that can be done with each. */
    public static Message below(Message list, List<Subscription> subscriptions) {
        return with(list, subscriptions,
                one -> List.of("change", one.isPaused() ? "resume" : "pause", "preview", "unsubscribe"));
    }

    /** A list from which one is picked, to do something with. */
    public static Message toPick(Message list, List<Subscription> subscriptions, String verb) {
        return with(list, subscriptions, one -> List.of(verb));
    }

    /** What can be done with one. */
    private interface Verbs {

        List<String> of(Subscription subscription);

    }

    private static Message with(Message list, List<Subscription> subscriptions, Verbs verbs) {
        if (subscriptions.isEmpty() || subscriptions.size() > MOST) {
            return list;
        }
        List<LayoutBlock> blocks = new ArrayList<>(list.blocks());
        for (Subscription subscription : subscriptions) {
            List<BlockElement> buttons = new ArrayList<>();
            verbs.of(subscription).forEach(verb -> buttons.add(button(verb, subscription.id())));
            blocks.add(ActionsBlock.builder().blockId(REPORTS + subscription.id()).elements(buttons).build());
        }
        return new Message(list.text(), blocks);
    }

    private static BlockElement button(String verb, long id) {
        String label = "%s%s %d".formatted(verb.substring(0, 1).toUpperCase(java.util.Locale.UK), verb.substring(1),
                id);
        ButtonElement.ButtonElementBuilder button = ButtonElement.builder()
            .actionId("%s%s.%d".formatted(REPORTS, verb, id))
            .text(SlackText.plain(label));
        if (verb.equals("unsubscribe")) {
            button.confirm(ConfirmationDialogObject.builder()
                .title(SlackText.plain("Unsubscribe %d?".formatted(id)))
                .text(SlackText.plain("It posts nothing more here, and cannot be brought back: only made anew. To stop "
                        + "it for a while, pause it."))
                .confirm(SlackText.plain("Unsubscribe"))
                .deny(SlackText.plain("Keep it"))
                .build());
        }
        return button.build();
    }

}
