package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.data.model.Grade;

/** Whose concerns are asked for, where they are asked of many authorities. */
public sealed interface Among {

    /** To stand before the name of a group: "", "inadequate ", "declined ". */
    String words();

    /**
     * Who is meant of a group, to stand after a number: "authorities in England rated
     * inadequate".
     */
    String of(Group group);

    /** All of the group. */
    static Among everyone() {
        return new Everyone();
    }

    /** All of the group. */
    record Everyone() implements Among {

        @Override
        public String words() {
            return "";
        }

        @Override
        public String of(Group group) {
            return group.words();
        }

    }

    /**
     * Those that hold one of these grades overall now.
     *
     * @param grades at least one
     */
    record Rated(Set<Grade> grades) implements Among {

        /**
         * @throws IllegalArgumentException if no grade is given
         */
        public Rated {
            if (grades.isEmpty()) {
                throw new IllegalArgumentException("no grade is given");
            }
            grades = Collections.unmodifiableSet(EnumSet.copyOf(grades));
        }

        @Override
        public String words() {
            return inWords() + " ";
        }

        @Override
        public String of(Group group) {
            return "%s rated %s".formatted(group.words(), inWords());
        }

        private String inWords() {
            return this.grades.stream().map(Grade::words).collect(Collectors.joining(" or "));
        }

    }

    /**
     * Those whose overall grade went up or down at the newest inspection.
     *
     * @param direction up or down
     */
    record Moved(Direction direction) implements Among {

        /**
         * @throws IllegalArgumentException if it is neither up nor down
         */
        public Moved {
            if (direction == Direction.EITHER) {
                throw new IllegalArgumentException("neither up nor down");
            }
        }

        @Override
        public String words() {
            return (this.direction == Direction.WORSE) ? "declined " : "improved ";
        }

        @Override
        public String of(Group group) {
            return "%s whose overall grade went %s at the newest inspection".formatted(group.words(),
                    (this.direction == Direction.WORSE) ? "down" : "up");
        }

    }

}
