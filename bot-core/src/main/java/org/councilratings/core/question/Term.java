package org.councilratings.core.question;

/** A term of the field that the bot can explain. */
public enum Term {

    ILACS

}
