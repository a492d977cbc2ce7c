package org.councilratings.core.delivery;

/**
 * Told of each step on the way of a post, before and after it: so that a test can stop a
 * process right there.
 */
@FunctionalInterface
public interface Steps {

    /** Nobody listens. */
    Steps NONE = step -> {
    };

    /** The steps in their order: what is done before, and what comes next. */
    enum Step {

        /** It is decided what a subscription is told; nothing is kept of it yet. */
        DECIDED,
        /** All that was due is planned. */
        PLANNED,
        /** A post is taken up. */
        TAKEN_UP,
        /** Its messages are made; nothing is kept of them yet. */
        MADE,
        /** Its messages are kept. */
        WRITTEN,
        /** A message is noted as being sent; it is not sent yet. */
        BEGUN,
        /** A message is sent; what came of it is not kept yet. */
        SENT,
        /** What came of a message is kept. */
        NOTED,
        /** It is about to be looked whether a message is there. */
        TO_LOOK,
        /** That was looked at; what was seen is not kept yet. */
        LOOKED

    }

    /**
     * @param step which was reached
     */
    void at(Step step);

}
