package org.councilratings.data.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which grade is better?")
class GradeTest {

    @Test
    void theOrderIsOfstedsOwn() {
        assertThat(Grade.OUTSTANDING.isBetterThan(Grade.GOOD)).isTrue();
        assertThat(Grade.GOOD.isBetterThan(Grade.REQUIRES_IMPROVEMENT)).isTrue();
        assertThat(Grade.REQUIRES_IMPROVEMENT.isBetterThan(Grade.INADEQUATE)).isTrue();
        assertThat(Grade.INADEQUATE.isBetterThan(Grade.OUTSTANDING)).isFalse();
        assertThat(Grade.GOOD.isBetterThan(Grade.GOOD)).isFalse();
    }

    @Test
    void adequateComparesWithNothing() {
        for (Grade grade : Grade.values()) {
            assertThat(Grade.ADEQUATE.isBetterThan(grade)).isFalse();
            assertThat(grade.isBetterThan(Grade.ADEQUATE)).isFalse();
        }
    }

}
