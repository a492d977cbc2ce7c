package org.councilratings.core.subscription;

/**
 * Who made or changed a subscription.
 *
 * @param user the platform's id, by which they can be written to
 * @param name as the platform showed it then; plain text
 */
public record Maker(String user, String name) {
}
