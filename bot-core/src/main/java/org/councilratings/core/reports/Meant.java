package org.councilratings.core.reports;

import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.subscription.Subscription;

/** Which subscription somebody means. */
public sealed interface Meant {

    /** This one. */
    record One(Subscription subscription) implements Meant {
    }

    /**
     * One of several, or none that there is.
     *
     * @param question asks for the number, with a list; for the asker alone
     * @param all those that can be meant; at least one
     */
    record AnyOf(Answer question, List<Subscription> all) implements Meant {

        public AnyOf {
            all = List.copyOf(all);
        }

    }

    /**
     * None: nothing is subscribed there, or it cannot be known.
     *
     * @param words say which, for the asker alone
     */
    record None(Answer words) implements Meant {
    }

}
