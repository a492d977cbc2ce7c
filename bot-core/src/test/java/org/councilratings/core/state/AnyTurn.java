package org.councilratings.core.state;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.AnyQuestion;
import org.councilratings.data.model.Authority;

/** Makes turns with every part or without it, from a source of chance. */
final class AnyTurn {

    private static final String LETTERS = "aZ09 .,;:'\"`\\/%_*?<>@#&|~\t\r\n\u00a0é٣\u202e漢😀";

    private final RandomGenerator chance;

    private final List<Authority> authorities;

    private final AnyQuestion questions;

    AnyTurn(RandomGenerator chance, List<Authority> authorities) {
        this.chance = chance;
        this.authorities = authorities;
        this.questions = new AnyQuestion(chance, authorities);
    }

    Turn next() {
        return new Turn(this.chance.nextBoolean() ? Optional.of(this.questions.next()) : Optional.empty(),
                Stream.generate(this::authority).limit(this.chance.nextInt(6)).toList(),
                Stream.generate(this::choice).limit(this.chance.nextInt(12)).toList(),
                this.chance.nextBoolean() ? Optional.of(text()) : Optional.empty());
    }

    private Authority authority() {
        return this.authorities.get(this.chance.nextInt(this.authorities.size()));
    }

    private Choice choice() {
        return new Choice(text(), text(), this.questions.next());
    }

    String text() {
        int[] letters = LETTERS.codePoints().toArray();
        return IntStream.generate(() -> letters[this.chance.nextInt(letters.length)])
            .limit(this.chance.nextInt(40))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

}
