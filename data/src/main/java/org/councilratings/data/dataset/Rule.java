package org.councilratings.data.dataset;

import java.util.function.Consumer;

/** Something that must hold of a dataset, looked at in its trees. */
interface Rule {

    /** Tells every place where it does not hold. */
    void check(DatasetTrees dataset, Consumer<Fault> faults);

}
