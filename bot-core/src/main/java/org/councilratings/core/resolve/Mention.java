package org.councilratings.core.resolve;

/**
 * A name found in a text.
 *
 * @param start where it starts, in characters of the text as given
 * @param end where it ends: the first character after it
 * @param resolution what it stands for; never {@link Resolution.None}
 */
public record Mention(int start, int end, Resolution resolution) {
}
