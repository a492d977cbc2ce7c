package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.understand.Understood;

/** Reads "help", "what can you do", "how fresh is your data", and a greeting. */
final class HelpIntent implements Intent {

    private static final Set<String> SIGNS = Set.of("help", "commands", "command", "usage", "examples", "fresh", "data",
            "dataset", "sources", "do", "hi", "hello", "hey", "thanks", "start", "menu", "info", "complete", "updated");

    private static final Set<String> VOCABULARY = Set.of("work", "works", "use", "old", "date", "come", "comes",
            "where", "record", "go", "goes", "when", "last");

    @Override
    public List<String> phrases() {
        return List.of("help", "what can you do?", "how fresh is your data?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean nothingElse = text.mentions().isEmpty() && text.grades().isEmpty() && text.areas().isEmpty()
                && text.regions().isEmpty() && text.times().isEmpty() && text.topics().isEmpty();
        boolean asked = text.words().size() == 0 || text.says(SIGNS);
        if (!nothingElse || !asked || !text.unexplained(SIGNS).stream().allMatch(VOCABULARY::contains)) {
            return Optional.empty();
        }
        return Optional.of(new Reading.Asked(new Question.Help()));
    }

}
