package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.data.model.Concern;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;

/** What the concerns that are asked for are about. */
public sealed interface Matter {

    /** Whether a concern is about it. */
    boolean holds(Concern concern);

    /** To stand after a noun: "", " about care leavers", " about neglect or plans". */
    String words();

    /** All concerns, whatever they are about. */
    static Matter any() {
        return new Any();
    }

    /** Whatever they are about. */
    record Any() implements Matter {

        @Override
        public boolean holds(Concern concern) {
            return true;
        }

        @Override
        public String words() {
            return "";
        }

    }

    /**
     * Those that bear on a judgement.
     *
     * @param area one of today's four, or care as one judgement
     */
    record OfArea(JudgementArea area) implements Matter {

        /** What a concern can be about, in the terms of today's judgements. */
        private static final Set<JudgementArea> AREAS = EnumSet.of(JudgementArea.LEADERS,
                JudgementArea.HELP_AND_PROTECTION, JudgementArea.IN_CARE_AND_CARE_LEAVERS, JudgementArea.IN_CARE,
                JudgementArea.CARE_LEAVERS);

        /**
         * @throws IllegalArgumentException if no concern is sorted by that area
         */
        public OfArea {
            if (!isOne(area)) {
                throw new IllegalArgumentException("no area of concerns: " + area);
            }
        }

        /** Whether concerns are sorted by an area. */
        public static boolean isOne(JudgementArea area) {
            return AREAS.contains(area);
        }

        @Override
        public boolean holds(Concern concern) {
            return (this.area == JudgementArea.IN_CARE_AND_CARE_LEAVERS)
                    ? concern.areas().contains(JudgementArea.IN_CARE)
                            || concern.areas().contains(JudgementArea.CARE_LEAVERS)
                    : concern.areas().contains(this.area);
        }

        @Override
        public String words() {
            return " about " + areaInWords();
        }

        private String areaInWords() {
            return (this.area == JudgementArea.IN_CARE_AND_CARE_LEAVERS) ? "children in care and care leavers"
                    : this.area.words();
        }

    }

    /**
     * Those about any of some themes.
     *
     * @param themes one to {@value #MOST}
     * @param area the judgement that they bear on as well, if one is asked for
     */
    record OnThemes(Set<Theme> themes, Optional<OfArea> area) implements Matter {

        /** More are no question, but a subject. */
        public static final int MOST = 5;

        /**
         * @throws IllegalArgumentException if there are none, or more than five
         */
        public OnThemes {
            if (themes.isEmpty() || themes.size() > MOST) {
                throw new IllegalArgumentException("one to five themes can be asked for: " + themes);
            }
            themes = Collections.unmodifiableSet(EnumSet.copyOf(themes));
        }

        /** Whatever judgement they bear on. */
        public static OnThemes of(Theme first, Theme... others) {
            return new OnThemes(EnumSet.of(first, others), Optional.empty());
        }

        @Override
        public boolean holds(Concern concern) {
            // asked of every concern on record: no streams
            boolean about = false;
            for (Theme theme : concern.themes()) {
                about |= this.themes.contains(theme);
            }
            return about && (this.area.isEmpty() || this.area.get().holds(concern));
        }

        @Override
        public String words() {
            return " about " + this.themes.stream().map(Theme::label).collect(Collectors.joining(" or "))
                    + this.area.map(some -> " for " + some.areaInWords()).orElse("");
        }

    }

    /** Those that a report made areas for priority action. */
    record PriorityActions() implements Matter {

        @Override
        public boolean holds(Concern concern) {
            return concern.priority();
        }

        @Override
        public String words() {
            return " for priority action";
        }

    }

}
