package org.councilratings.data.dataset;

import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.ReportKind;

/** A fact that was held of a report, and is another now, or is held no more. */
public sealed interface Difference {

    /** It is about another kind of visit. */
    record Kind(ReportKind before, ReportKind now) implements Difference {
    }

    /**
     * An area has another grade.
     *
     * @param now empty where the area has none any more
     */
    record Judgement(JudgementArea area, Grade before, Optional<Grade> now) implements Difference {
    }

    /**
     * Inspectors were there at another time.
     *
     * @param before all times that were held; at least one
     * @param now all that are held; none where it is not known any more
     */
    record Visited(List<OnSite> before, List<OnSite> now) implements Difference {

        public Visited {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }

    }

    /**
     * It came out at another time.
     *
     * @param now empty where it is not known any more
     */
    record Published(KnownDate before, Optional<KnownDate> now) implements Difference {
    }

}
