package org.councilratings.core.text;

/** The smallest thing that is laid out: never torn between two parts of an answer. */
public interface Portion {

    /** What it says, in plain words. */
    String text();

    /** How many characters it takes of a message. */
    int size();

    /** Whether it stands right below the one before it, as a bullet below a bullet. */
    boolean isTight();

}
