package org.councilratings.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does somebody want who clicks?")
class ComponentIdTest {

    private static final ComponentId.Part PART = new ComponentId.Part(12, "9zldr");

    private static final String LONG = "1.wc." + "a".repeat(95);

    @Test
    void aButtonsIdIsItsQuestion() {
        assertThat(ComponentId.read("1.rt.926.n", List.of())).contains(new ComponentId.Ask("1.rt.926.n"));
    }

    @Test
    void aMenusValueIsItsQuestion() {
        assertThat(ComponentId.read("choices0", List.of("1.hp"))).contains(new ComponentId.Ask("1.hp"));
        assertThat(ComponentId.read("next4", List.of("1.hp"))).contains(new ComponentId.Ask("1.hp"));
        assertThat(ComponentId.read("next0", List.of())).isEmpty();
    }

    @Test
    void aPartIsWanted() {
        ComponentId.More more = new ComponentId.More(PART, "1.ls.-.ov-g.n");

        assertThat(more.inOne().flatMap(id -> ComponentId.read(id, List.of()))).contains(more);
    }

    @Test
    void aPartOfAVeryLongQuestionIsWantedByAMenu() {
        ComponentId.More more = new ComponentId.More(PART, LONG);

        assertThat(more.inOne()).isEmpty();
        assertThat(ComponentId.read(ComponentId.More.of(PART), List.of(LONG))).contains(more);
    }

    @Test
    void councilsAreToBeTyped() {
        ComponentId.Find find = new ComponentId.Find(1, "1.cp.886-301.ov");

        assertThat(find.inOne().flatMap(id -> ComponentId.read(id, List.of()))).contains(find);
        assertThat(new ComponentId.Find(1, LONG).inOne()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "1", "m", "m1", "m1.9zldr", "m.1.hp", "m1234.9.1.hp", "f", "f1.", "f.1.hp",
            "choices", "choices10", "other", "<@1>", "1.rt.926.n\n" })
    void whatIsNotOursIsNothing(String id) {
        assertThat(ComponentId.read(id, List.of())).isEqualTo(Optional.empty());
    }

}
