package org.councilratings.core.question;

/** Which way a grade went from one inspection to the next. */
public enum Direction {

    BETTER, WORSE, EITHER

}
