package org.councilratings.data.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A name that people ask about and that is no authority with the duty. */
public sealed interface Place {

    /** In everyday use. */
    String name();

    /** Other ways to write it. */
    List<String> aliases();

    /**
     * A district council, of today or abolished: it never had the duty.
     *
     * @param authorities slugs of the authorities that have the duty there now; rarely
     * two, where an abolished district was split
     * @param abolished the day it went; absent for those of today
     */
    record District(String name, List<String> aliases, List<String> authorities,
            Optional<LocalDate> abolished) implements Place {

        public District {
            aliases = List.copyOf(aliases);
            authorities = List.copyOf(authorities);
        }

    }

    /**
     * A name that several authorities share or may be meant by, for example "Cheshire",
     * "West Yorkshire" or "NCC".
     *
     * @param authorities slugs of those it may mean; at least two
     */
    record Shared(String name, List<String> aliases, List<String> authorities) implements Place {

        public Shared {
            aliases = List.copyOf(aliases);
            authorities = List.copyOf(authorities);
        }

    }

    /**
     * A council or nation outside England, where Ofsted does not inspect.
     *
     * @param nation for example "Scotland"
     */
    record OutsideEngland(String name, List<String> aliases, String nation) implements Place {

        public OutsideEngland {
            aliases = List.copyOf(aliases);
        }

    }

    /**
     * A body or area in England without the duty, for example a combined authority.
     *
     * @param what what it is, to stand in a sentence: "a combined authority"
     */
    record WithoutDuty(String name, List<String> aliases, String what) implements Place {

        public WithoutDuty {
            aliases = List.copyOf(aliases);
        }

    }

}
