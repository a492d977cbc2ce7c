package org.councilratings.core.question;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** Everything that can be asked. */
public sealed interface Question {

    /** What kind of question it is. */
    QuestionKind kind();

    /** The authorities that it names, in order; empty where it is about many or none. */
    default List<Authority> authorities() {
        return List.of();
    }

    /**
     * The same question about other authorities; empty where it cannot be asked of so
     * many, or of so few.
     */
    default Optional<Question> about(List<Authority> others) {
        return Optional.empty();
    }

    /** A question about one authority. */
    sealed interface OfOne extends Question {

        /** Whom it is about. */
        Authority authority();

        @Override
        default List<Authority> authorities() {
            return List.of(authority());
        }

        @Override
        default Optional<Question> about(List<Authority> others) {
            return (others.size() == 1) ? Optional.of(about(others.getFirst())) : Optional.empty();
        }

        /** The same question about another authority. */
        default OfOne about(Authority other) {
            return switch (this) {
                case Rating rating -> new Rating(other, rating.when());
                case Judgement judgement -> new Judgement(other, judgement.area(), judgement.when());
                case LastVisit visit -> new LastVisit(other, visit.visits());
                case VisitsTo visits -> new VisitsTo(other, visits.visits(), visits.period());
                case Concerns concerns -> new Concerns(other, concerns.matter());
                case ConcernHistory history -> new ConcernHistory(other, history.visits(), history.period());
                case ConcernProgress progress -> new ConcernProgress(other);
                case SharedConcerns shared -> new SharedConcerns(other);
                case Strengths strengths -> new Strengths(other);
                case History history -> new History(other, history.area(), history.period());
                case Neighbours neighbours -> new Neighbours(other);
                case ReportFacts facts -> new ReportFacts(other, facts.visits(), facts.year(), facts.aspect());
                case NextInspection next -> new NextInspection(other);
            };
        }

    }

    /** "What is Kent rated?", "How was Kent rated in 2019?" */
    record Rating(Authority authority, When when) implements OfOne {

        /** The rating that holds now. */
        public static Rating now(Authority authority) {
            return new Rating(authority, new When.Now());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.RATING;
        }

    }

    /**
     * "How are care leavers in Kent graded?" One part of a rating.
     */
    record Judgement(Authority authority, JudgementArea area, When when) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.JUDGEMENT;
        }

    }

    /**
     * "When was Kent last visited?" Inspections, focused visits, monitoring visits and
     * joint inspections all count, unless one kind is asked for.
     */
    record LastVisit(Authority authority, Visits visits) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.LAST_VISIT;
        }

    }

    /**
     * "Monitoring visits to Kent", "Was Kent visited in 2025?"
     *
     * @param period when inspectors were on site
     */
    record VisitsTo(Authority authority, Visits visits, Period period) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.VISITS;
        }

    }

    /**
     * "What must Kent improve?", "What happened to the concern about neglect in Kent?"
     *
     * @param matter which of its concerns
     */
    record Concerns(Authority authority, Matter matter) implements OfOne {

        /** All of them. */
        public static Concerns all(Authority authority) {
            return new Concerns(authority, Matter.any());
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.CONCERNS;
        }

    }

    /**
     * "The history of Kent's concerns", "What did the visits of 2025 find wanting?" What
     * each report raised, and what it said of the concerns before it.
     *
     * @param visits which kinds of report
     * @param period when inspectors were on site, or the report came out
     */
    record ConcernHistory(Authority authority, Visits visits, Period period) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.CONCERNS;
        }

    }

    /** "What does Kent do well?" */
    record Strengths(Authority authority) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.STRENGTHS;
        }

    }

    /**
     * "How has Kent changed since 2015?"
     *
     * @param area the judgement to follow; {@code OVERALL} for the rating as a whole
     * @param period what to tell; the inspection that held when it began is told too
     */
    record History(Authority authority, JudgementArea area, Period period) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.HISTORY;
        }

    }

    /**
     * "Compare Kent, Essex and Surrey": the ratings that hold now.
     *
     * @param authorities two to five, each once
     * @param area the judgement to compare; {@code OVERALL} for all of them
     */
    record Compare(List<Authority> authorities, JudgementArea area) implements Question {

        /** More do not fit on a phone. */
        public static final int MOST = 5;

        /**
         * @throws IllegalArgumentException if there are fewer than two or more than five,
         * or one of them twice
         */
        public Compare {
            authorities = List.copyOf(authorities);
            if (authorities.size() < 2 || authorities.size() > MOST
                    || authorities.stream().distinct().count() < authorities.size()) {
                throw new IllegalArgumentException("two to five authorities can be compared: " + authorities);
            }
        }

        @Override
        public Optional<Question> about(List<Authority> others) {
            List<Authority> each = others.stream().distinct().toList();
            return (each.size() < 2 || each.size() > MOST) ? Optional.empty()
                    : Optional.of(new Compare(each, this.area));
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.COMPARE;
        }

    }

    /**
     * "Which county councils are outstanding?", "How many authorities are there in
     * London?"
     *
     * @param count whether their number is asked for, rather than their names
     */
    record Listing(Group group, Wanted wanted, boolean count) implements Question {

        @Override
        public QuestionKind kind() {
            return this.count ? QuestionKind.COUNT : QuestionKind.LIST;
        }

    }

    /**
     * "Which reports came out in May?", "The newest report in the North East".
     *
     * @param period when they were published
     * @param newest how many at most, the newest first; absent for all of the period
     */
    record Recent(Group group, Visits visits, Period period, OptionalInt newest) implements Question {

        /**
         * @throws IllegalArgumentException if fewer than one are asked for
         */
        public Recent {
            if (newest.isPresent() && newest.getAsInt() < 1) {
                throw new IllegalArgumentException("the newest %d reports".formatted(newest.getAsInt()));
            }
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.RECENT;
        }

    }

    /**
     * "Who improved in 2025?", "Which councils fell from good to inadequate?" Each
     * inspection published in the period is set beside the one before it.
     *
     * @param area the judgement that moved
     * @param from the grade before, where one is asked for
     * @param to the grade after, where one is asked for
     */
    record Changes(Group group, JudgementArea area, Direction direction, Optional<Grade> from, Optional<Grade> to,
            Period period) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.CHANGES;
        }

    }

    /**
     * "Who was judged inadequate in 2025?" What inspections found at a time, whatever
     * holds now.
     *
     * @param period when the reports were published
     */
    record Judged(Group group, Wanted.Graded wanted, Period period) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.LIST;
        }

    }

    /** "What has Kent put right?" What became of its concerns since they were raised. */
    record ConcernProgress(Authority authority) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.CONCERNS;
        }

    }

    /** "Who shares Kent's concerns?" Theme by theme. */
    record SharedConcerns(Authority authority) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.CONCERNS;
        }

    }

    /**
     * "Which councils have an open concern about neglect?"
     *
     * @param matter what the concern is about
     * @param count whether their number is asked for, rather than their names
     */
    record WithConcern(Group group, Among among, Matter matter, boolean count) implements Question {

        @Override
        public QuestionKind kind() {
            return this.count ? QuestionKind.COUNT : QuestionKind.LIST;
        }

    }

    /**
     * "What are the most common concerns among inadequate councils?"
     *
     * @param matter all concerns, or those about one judgement; not a theme, since themes
     * are what is counted
     */
    record CommonThemes(Group group, Among among, Matter matter) implements Question {

        /**
         * @throws IllegalArgumentException if a theme is given
         */
        public CommonThemes {
            if (matter instanceof Matter.OnThemes) {
                throw new IllegalArgumentException("themes are what is counted");
            }
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.CONCERNS;
        }

    }

    /** "Kent's statistical neighbours", and how they are rated. */
    record Neighbours(Authority authority) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.NEIGHBOURS;
        }

    }

    /**
     * "Who was the lead inspector in Kent in 2022?", "Link to Kent's report".
     *
     * @param visits which kind of report
     * @param year when inspectors were on site or the report came out; empty for the
     * newest
     * @param aspect what is asked of it
     */
    record ReportFacts(Authority authority, Visits visits, Optional<Year> year, Aspect aspect) implements OfOne {

        @Override
        public QuestionKind kind() {
            return (this.aspect == Aspect.LINK) ? QuestionKind.SOURCE : QuestionKind.REPORT;
        }

    }

    /** "What does ILACS mean?" */
    record Explain(Term term) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.EXPLAIN;
        }

    }

    /** "When is Kent's next inspection?", "How long has Kent waited?" */
    record NextInspection(Authority authority) implements OfOne {

        @Override
        public QuestionKind kind() {
            return QuestionKind.NEXT_INSPECTION;
        }

    }

    /** "Which councils have waited longest for an inspection?" */
    record LongestWait(Group group) implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.NEXT_INSPECTION;
        }

    }

    /** "Which themes of concerns are there?" */
    record Themes() implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.EXPLAIN;
        }

    }

    /** "How fresh is your data?", "What do you know?" */
    record About() implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.HELP;
        }

    }

    /** "What can I ask?" */
    record Help() implements Question {

        @Override
        public QuestionKind kind() {
            return QuestionKind.HELP;
        }

    }

}
