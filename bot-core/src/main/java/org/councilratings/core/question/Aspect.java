package org.councilratings.core.question;

/** What is asked of a report. */
public enum Aspect {

    /** Whatever is known of it. */
    ALL,
    /** Who led the inspection. */
    INSPECTOR,
    /** When inspectors were on site, and when the report came out. */
    DATES,
    /** Whether it was a short or a standard inspection, or another kind of visit. */
    TYPE,
    /** Where it is found. */
    LINK

}
