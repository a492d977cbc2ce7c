/**
 * Connects the core to Discord through JDA: an event becomes words or a question, an
 * answer becomes a message, and nothing else happens here.
 *
 * <p>
 * May use {@code bot-core}, the model records of {@code data}, and JDA. A new way to ask
 * is a class in {@code discord.listen}.
 */
@NullMarked
package org.councilratings.discord;

import org.jspecify.annotations.NullMarked;
