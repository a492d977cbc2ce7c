package org.councilratings.core.understand;

/**
 * A subject that is somebody else's.
 *
 * @param words to stand after "not": "adult social care"
 */
public record Topic(String words) {
}
