package org.councilratings.discord.standin;

import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/**
 * Connects a JDA bot to the stand-in's gateway, and without JDA's five seconds between
 * one session and the next. A session that was invalidated still waits the two seconds
 * that JDA gives it.
 */
public final class AtOnce extends ConcurrentSessionController {

    private final String gatewayUrl;

    public AtOnce(String gatewayUrl) {
        this.gatewayUrl = gatewayUrl;
    }

    @Override
    public String getGateway() {
        return this.gatewayUrl;
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        Thread.ofVirtual().name("connect").start(() -> {
            try {
                node.run(true);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            catch (IllegalStateException unreachable) {
                // As JDA's own queue does, though without its pause.
                appendSession(node);
            }
        });
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        // Nothing waits.
    }

}
