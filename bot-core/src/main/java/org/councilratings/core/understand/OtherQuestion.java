package org.councilratings.core.understand;

/**
 * A turn of phrase that asks for something which no question of ours answers.
 *
 * @param what what it asks for, for {@code --explain}
 */
public record OtherQuestion(String what) {
}
