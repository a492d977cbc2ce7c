package org.councilratings.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.data.model.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Are the colours of the grades to be told from each other?")
class AccentColourTest {

    private static final List<Color> COLOURS = Stream
        .concat(Stream.of(Grade.values()).map(Optional::of), Stream.of(Optional.<Grade>empty()))
        .map(grade -> new Color(AccentColour.of(grade)))
        .toList();

    @Test
    void eachStandsOutInLightAndInDark() {
        for (Color colour : COLOURS) {
            assertThat(contrast(colour, Color.WHITE)).as("on white: %s", colour).isGreaterThan(3);
            assertThat(contrast(colour, new Color(0x313338))).as("on dark: %s", colour).isGreaterThan(2.9);
        }
    }

    @Test
    void noTwoAreAlike() {
        for (Color one : COLOURS) {
            for (Color other : COLOURS) {
                assertThat(one == other ? 100 : distance(one, other)).as("%s and %s", one, other).isGreaterThan(45);
            }
        }
    }

    private static double distance(Color one, Color other) {
        return Math.hypot(Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                one.getBlue() - other.getBlue());
    }

    /** As the W3C's guidelines on accessible content reckon it. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

}
