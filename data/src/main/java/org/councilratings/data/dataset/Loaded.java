package org.councilratings.data.dataset;

import java.util.List;

/** What became of files that somebody else wrote. */
public sealed interface Loaded {

    /** They are clean. */
    record Clean(Dataset dataset) implements Loaded {
    }

    /**
     * They are not, and nothing of them is used.
     *
     * @param faults all of them; at least one
     */
    record Faulty(List<Fault> faults) implements Loaded {

        public Faulty {
            faults = List.copyOf(faults);
        }

    }

}
