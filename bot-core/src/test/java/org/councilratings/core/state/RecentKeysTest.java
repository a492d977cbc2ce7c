package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which events does a process know by itself?")
class RecentKeysTest {

    private final RecentKeys keys = new RecentKeys();

    @Test
    void thoseThatAreNotTooOld() {
        assertThat(this.keys.claim(List.of("a"), 1_000, 0)).isTrue();
        assertThat(this.keys.claim(List.of("a"), 2_000, 1_000)).isFalse();
        assertThat(this.keys.claim(List.of("a"), 2_001, 1_001)).isTrue();
    }

    @Test
    void theNewestOnly() {
        for (int i = 0; i < RecentKeys.MOST + 1; i++) {
            assertThat(this.keys.claim(List.of("key " + i), 1_000, 0)).isTrue();
        }

        assertThat(this.keys.claim(List.of("key 1"), 1_000, 0)).isFalse();
        assertThat(this.keys.claim(List.of("key 0"), 1_000, 0)).isTrue();
    }

    @Test
    void notThoseThatWereTakenBack() {
        assertThat(this.keys.claim(List.of("a", "b"), 1_000, 0)).isTrue();
        this.keys.release(List.of("a", "b"));

        assertThat(this.keys.claim(List.of("b", "c"), 1_000, 0)).isTrue();
    }

}
