package org.councilratings.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What are the words of a text?")
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "<@U0LAN0Z89> rating Kent|rating,kent", "<@!123456789012345678> rating|rating",
                    "<!here> york|york", "@everyone york|york", "<#C024BE7LR> x|x", "B&amp;NES|b,nes",
                    "children's|childrens", "Léicester|leicester" })
    void markupIsNoWord(String text, String words) {
        assertThat(Words.of(text).words()).extracting(Words.Word::text).containsExactly(words.split(","));
    }

    @RepeatedTest(300)
    void whateverIsTypedEachWordStandsWhereItSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(700); i > 0; i--) {
            text.appendCodePoint(random.nextInt(5) == 0 ? random.nextInt(0x110000)
                    : " abcYork's<@!>|&19".charAt(random.nextInt(18)));
        }

        Words words = Words.of(text.toString());

        for (Words.Word word : words.words()) {
            assertThat(word.start()).isBetween(0, word.end() - 1);
            assertThat(words.clean().substring(word.start(), word.end())).isNotBlank();
        }
    }

}
