package org.councilratings.discord.render;

import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.data.model.Authority;

/** A window in which somebody types the councils that a question lacks. */
public final class CouncilModal {

    /** The id of its one field. */
    public static final String FIELD = "councils";

    private static final int LONGEST_NAME = 100;

    private CouncilModal() {
    }

    /**
     * The window. Its id is read by {@link ComponentId#read}, as the button's.
     * @param unfinished the question
     * @param named how many of its councils, from the first, were named already
     * @return empty where the question is too long for an id
     */
    public static Optional<Modal> of(Question unfinished, int named) {
        return new ComponentId.Find(named, QuestionCode.of(unfinished)).inOne()
            .map(id -> Modal.create(id, "Council ratings").addComponents(field(unfinished, named)).build());
    }

    private static Label field(Question unfinished, int named) {
        TextInput.Builder input = TextInput.create(FIELD, TextInputStyle.SHORT);
        if (unfinished instanceof Question.Compare compare) {
            List<String> names = compare.authorities().stream().limit(named).map(Authority::shortName).toList();
            input.setMaxLength(Question.Compare.MOST * LONGEST_NAME).setPlaceholder("Norfolk, Suffolk");
            if (!names.isEmpty()) {
                input.setValue(String.join(", ", names) + ", ");
            }
            return Label.of("Two to five councils, separated by commas", input.build());
        }
        return Label.of("Council", "Its name, or the beginning of it.",
                input.setMaxLength(LONGEST_NAME).setPlaceholder("Kent").build());
    }

}
