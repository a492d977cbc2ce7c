package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "help", "what can you do", and a greeting. */
final class HelpIntent implements Intent {

    private static final Set<String> SIGNS = WordList.of("""
            use help commands command usage examples example do hi hello hey thanks start menu info ask
            options
            """);

    private static final Set<String> THANKS = Set.of("thanks", "thank", "thx", "cheers", "ta");

    private static final Set<String> THANKING = WordList.of("""
            thanks thank thx cheers ta you u very much so many a lot great good brilliant perfect lovely ok okay
            that thats is was helpful
            """);

    private static final Set<String> VOCABULARY = WordList.of("""
            work works use come where go goes when begin used using list possible questions things thing
            type support supported sort kinds kind bot this
            """);

    @Override
    public List<String> phrases() {
        return List.of("help");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (text.words().words().stream().allMatch(word -> THANKING.contains(word.text())) && text.hasWord(THANKS)) {
            return Optional.of(new Reading.Thanks());
        }
        boolean asked = text.words().size() == 0 || text.says(SIGNS);
        if (!text.holdsOnly() || !asked || !text.unexplained(SIGNS).stream().allMatch(VOCABULARY::contains)) {
            return Optional.empty();
        }
        return Optional.of(new Reading.Asked(new Question.Help()));
    }

}
