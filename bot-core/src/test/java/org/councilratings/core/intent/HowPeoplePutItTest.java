package org.councilratings.core.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Some 700 texts of officers, journalists and parents, a third of them traps, written by
 * people who had not seen how they are read.
 */
@DisplayName("Is a text read as what its asker meant?")
class HowPeoplePutItTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    private static final Understanding UNDERSTANDING = new Understanding(RESOLVER);

    private static final Intents INTENTS = new Intents(RESOLVER);

    /**
     * A text with what serves its asker.
     *
     * @param outcomes any of these
     * @param kinds any of these, where it is answered; empty for any
     * @param councils all of these, where the question names some; empty for any
     */
    private record Line(String text, Set<String> outcomes, Set<String> kinds, Set<String> councils) {

        static Line of(String line) {
            String[] cells = line.split("\t", -1);
            return new Line(cells[0], words(cells[1]), words(cells[2]), words(cells[3]));
        }

        private static Set<String> words(String cell) {
            return cell.isBlank() ? Set.of() : Set.of(cell.split(" "));
        }

        boolean isServedBy(Question question) {
            Set<String> named = new HashSet<>(question.authorities().stream().map(Authority::slug).toList());
            boolean helps = question.kind() == QuestionKind.HELP && this.outcomes.contains("help");
            boolean answers = this.outcomes.contains("answered")
                    && (this.kinds.isEmpty() || this.kinds.contains(question.kind().key()));
            return (helps || answers) && (named.isEmpty() || this.councils.isEmpty() || this.councils.equals(named));
        }

    }

    private static List<Line> lines() throws IOException {
        try (InputStream stream = HowPeoplePutItTest.class.getResourceAsStream("how-people-put-it.tsv")) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(Line::of).toList();
        }
    }

    @Test
    void noTextIsAnsweredAsAnotherQuestionAndFewAreNotUnderstood() throws IOException {
        List<String> otherwise = new ArrayList<>();
        List<String> declined = new ArrayList<>();
        List<Line> lines = lines();
        for (Line line : lines) {
            Reading reading = INTENTS.read(UNDERSTANDING.read(line.text(), TODAY));
            if (reading instanceof Reading.Asked(Question question) && !line.isServedBy(question)) {
                otherwise.add(line.text() + " → " + question);
            }
            if (reading instanceof Reading.NotUnderstood && line.outcomes().equals(Set.of("answered"))) {
                declined.add(line.text());
            }
        }

        assertThat(otherwise).isEmpty();
        // what is declined is a question lost, but no false answer
        assertThat(declined).hasSizeLessThan(lines.size() * 4 / 100);
    }

}
