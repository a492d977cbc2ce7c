package org.councilratings.core.delivery;

/** What is seen where a message may have arrived. */
public sealed interface Sight {

    /** It is there. */
    record There(String id) implements Sight {
    }

    /** It is not there, and to send it again gives no second one. */
    record NotThere() implements Sight {
    }

    /** That cannot be seen at present, and may be later. */
    record Later(String reason) implements Sight {
    }

    /** That cannot be seen at all: no permission to look. */
    record Unknowable(String reason) implements Sight {
    }

}
