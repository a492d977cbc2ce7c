package org.councilratings.core.settings;

/**
 * A token or key. Only {@link #value()} shows it, so that no log line or exception does
 * by accident; and two of them are never equal, so that none can be found out by
 * comparing.
 */
public final class Secret {

    private final String value;

    /**
     * Wraps a value.
     * @throws IllegalArgumentException if there is none
     */
    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret without a value");
        }
        this.value = value;
    }

    /** The token itself, for the one call that sends it. */
    public String value() {
        return this.value;
    }

    /** Always the same words. */
    @Override
    public String toString() {
        return "(secret)";
    }

}
