package org.councilratings.core.reports;

import java.util.List;

import org.councilratings.core.subscription.Order;

/** What a form says. */
public sealed interface OrderRead {

    /** All of it is clear. */
    record Clear(Order order) implements OrderRead {
    }

    /**
     * Something is not.
     *
     * @param faults all of them; at least one
     */
    record Unclear(List<Fault> faults) implements OrderRead {

        public Unclear {
            faults = List.copyOf(faults);
        }

    }

    /**
     * One thing that is not clear.
     *
     * @param field which: the name of the component of {@link OrderForm}
     * @param words what is wrong and how to mend it, in a sentence or two; a council's
     * name that may mean several names them
     */
    record Fault(String field, String words) {
    }

}
