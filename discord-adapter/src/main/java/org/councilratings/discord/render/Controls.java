package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;

/**
 * The buttons and menus of one message. Discord wants each id once, so a question that is
 * offered twice is shown where it comes first.
 */
final class Controls {

    private static final int MOST_BUTTONS = 5;

    private static final int MOST_MENUS = 5;

    private static final int MOST_CHOICES = MOST_MENUS * StringSelectMenu.OPTIONS_MAX_AMOUNT;

    private final Set<String> shown = new HashSet<>();

    /** Whether the controls tell all that the choices say, so that no text need. */
    static boolean tellAll(List<Choice> choices) {
        int most = (choices.size() <= MOST_BUTTONS) ? Button.LABEL_MAX_LENGTH : SelectOption.LABEL_MAX_LENGTH;
        return choices.size() <= MOST_CHOICES
                && choices.stream().map(choice -> QuestionCode.of(choice.question())).distinct().count() == choices
                    .size()
                && choices.stream().allMatch(choice -> DiscordText.fits(choice.label(), most));
    }

    /** What is asked back, and a way to type what no choice offers. */
    List<ActionRow> askedBack(Answer answer) {
        List<Choice> choices = unshown(answer.choices());
        Optional<Button> find = answer.unfinished().flatMap(question -> find(answer, question));
        if (choices.size() + (find.isPresent() ? 1 : 0) <= MOST_BUTTONS) {
            List<Button> buttons = buttons(choices);
            find.ifPresent(buttons::add);
            return buttons.isEmpty() ? List.of() : List.of(ActionRow.of(buttons));
        }
        List<ActionRow> rows = new ArrayList<>(asking(choices, ComponentId.CHOICES, "Which do you mean?"));
        find.map(ActionRow::of).ifPresent(rows::add);
        return rows;
    }

    /** What may be asked next. */
    List<ActionRow> next(Answer answer) {
        return asking(unshown(answer.followUps()), ComponentId.NEXT, "Ask next");
    }

    /** Shows another part of a long answer. */
    static ActionRow more(ComponentId.More more, int parts) {
        String label = "Show part %d of %d".formatted(more.part().number(), parts);
        return more.inOne()
            .map(id -> ActionRow.of(Button.primary(id, label)))
            .orElseGet(() -> ActionRow.of(StringSelectMenu.create(ComponentId.More.of(more.part()))
                .setPlaceholder(label)
                .addOptions(SelectOption.of(label, more.code()))
                .build()));
    }

    /** How many components rows are, with all that is in them. */
    static int sizeOf(List<ActionRow> rows) {
        return rows.stream().mapToInt(row -> 1 + row.getComponents().size()).sum();
    }

    private List<Choice> unshown(List<Choice> choices) {
        return choices.stream().filter(choice -> this.shown.add(QuestionCode.of(choice.question()))).toList();
    }

    private static List<ActionRow> asking(List<Choice> choices, String menu, String placeholder) {
        if (choices.isEmpty()) {
            return List.of();
        }
        if (choices.size() <= MOST_BUTTONS) {
            return List.of(ActionRow.of(buttons(choices)));
        }
        List<ActionRow> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(choices.size(), MOST_CHOICES); at += StringSelectMenu.OPTIONS_MAX_AMOUNT) {
            List<Choice> some = choices.subList(at, Math.min(choices.size(), at + StringSelectMenu.OPTIONS_MAX_AMOUNT));
            rows.add(ActionRow.of(StringSelectMenu.create(menu + rows.size())
                .setPlaceholder(placeholder)
                .addOptions(some.stream().map(Controls::option).toList())
                .build()));
        }
        return rows;
    }

    private static List<Button> buttons(List<Choice> choices) {
        List<Button> buttons = new ArrayList<>();
        choices.forEach(choice -> buttons.add(Button.secondary(QuestionCode.of(choice.question()),
                DiscordText.label(choice.label(), Button.LABEL_MAX_LENGTH))));
        return buttons;
    }

    private static SelectOption option(Choice choice) {
        return SelectOption.of(DiscordText.label(choice.label(), SelectOption.LABEL_MAX_LENGTH),
                QuestionCode.of(choice.question()));
    }

    private static Optional<Button> find(Answer answer, Question unfinished) {
        boolean isComparison = unfinished instanceof Question.Compare;
        // those that were named come first in the comparison, and stand-ins after them
        int named = isComparison ? answer.authorities().size() : 0;
        return new ComponentId.Find(named, QuestionCode.of(unfinished)).inOne()
            .map(id -> Button.primary(id, isComparison ? "Type the councils" : "Type a council"));
    }

}
