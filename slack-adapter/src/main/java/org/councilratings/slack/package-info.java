/**
 * Connects the core to Slack through Bolt's servlet on Jetty and the Web API: an event
 * becomes words or a question, an answer becomes blocks, and nothing else happens here.
 *
 * <p>
 * May use {@code bot-core}, the model records of {@code data}, Bolt and Jetty. A new way
 * to ask is a class of its own in this package.
 */
@NullMarked
package org.councilratings.slack;

import org.jspecify.annotations.NullMarked;
