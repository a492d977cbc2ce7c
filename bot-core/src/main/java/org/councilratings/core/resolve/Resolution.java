package org.councilratings.core.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.Authority;

/** What a council's name, as a person typed it, stands for. */
public sealed interface Resolution {

    /** One authority: its name, one of its aliases, or a slip that fits no other. */
    record Match(Authority authority) implements Resolution {

        @Override
        public List<Authority> authorities() {
            return List.of(this.authority);
        }

    }

    /**
     * Several authorities fit ("Cheshire"): ask which, never choose.
     *
     * @param candidates at least two
     */
    record Ambiguous(List<Authority> candidates) implements Resolution {

        /**
         * @throws IllegalArgumentException if there is nothing to choose from
         */
        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("one candidate is no question: " + candidates);
            }
        }

        @Override
        public List<Authority> authorities() {
            return this.candidates;
        }

    }

    /**
     * An abolished council, or a district, which never had the duty.
     *
     * @param name in everyday use, not as it was typed
     * @param hadDuty whether it once had the duty itself: Cumbria did, Chelmsford never
     * @param since when it was abolished; absent for the districts of today
     * @param heirs who has the duty there now; at least one
     */
    record Succeeded(String name, boolean hadDuty, Optional<LocalDate> since,
            List<Authority> heirs) implements Resolution {

        /**
         * @throws IllegalArgumentException if nobody has the duty there
         */
        public Succeeded {
            heirs = List.copyOf(heirs);
            if (heirs.isEmpty()) {
                throw new IllegalArgumentException(name + " has no heir");
            }
        }

        @Override
        public List<Authority> authorities() {
            return this.heirs;
        }

    }

    /**
     * A council or nation outside England, where Ofsted does not inspect.
     *
     * @param name in everyday use
     * @param nation to stand after "in": "Scotland", "the Isle of Man"
     */
    record Outside(String name, String nation) implements Resolution {

        @Override
        public List<Authority> authorities() {
            return List.of();
        }

    }

    /**
     * A body or place in England that is no authority with the duty.
     *
     * @param name in everyday use
     * @param what to stand after "is": "a combined authority", "a place in Kirklees"
     */
    record WithoutDuty(String name, String what) implements Resolution {

        @Override
        public List<Authority> authorities() {
            return List.of();
        }

    }

    /**
     * No name that we know.
     *
     * @param near what may have been meant, nearest first: to offer, never to answer for
     */
    record None(List<Authority> near) implements Resolution {

        public None {
            near = List.copyOf(near);
        }

        @Override
        public List<Authority> authorities() {
            return List.of();
        }

    }

    /** Who has the duty under this name today; empty where nobody has. */
    List<Authority> authorities();

}
