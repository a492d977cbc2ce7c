package org.councilratings.discord.standin;

/**
 * A suggestion for an option, or an entry of a menu.
 *
 * @param name what people see
 * @param value what the bot is told
 */
public record Choice(String name, String value) {
}
