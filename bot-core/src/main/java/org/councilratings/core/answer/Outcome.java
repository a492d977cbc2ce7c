package org.councilratings.core.answer;

/** What became of a question. */
public enum Outcome {

    /** Answered from the data, with sources. */
    ANSWERED,
    /** More than one thing could be meant, or something is missing: the reply asks. */
    CLARIFY,
    /** The name is not one of the authorities with the duty. */
    UNKNOWN_COUNCIL,
    /** Understood, but the data does not hold it. */
    NO_DATA,
    /** About something else. */
    OUT_OF_SCOPE,
    /** The bot explains what it can be asked. */
    HELP;

    /** The key in the command line's JSON. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

}
