package org.councilratings.core.question;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/** Makes questions of every kind, with parts of every kind, from a source of chance. */
public final class AnyQuestion {

    private static final int KINDS = 25;

    private final RandomGenerator chance;

    private final List<Authority> authorities;

    public AnyQuestion(RandomGenerator chance, List<Authority> authorities) {
        this.chance = chance;
        this.authorities = authorities;
    }

    /** A question; which is decided by chance. */
    public Question next() {
        return switch (this.chance.nextInt(KINDS)) {
            case 0 -> new Question.Rating(authority(), when());
            case 1 -> new Question.Judgement(authority(), one(JudgementArea.class), when());
            case 2 -> new Question.LastVisit(authority(), one(Visits.class));
            case 3 -> new Question.VisitsTo(authority(), one(Visits.class), period());
            case 4 -> new Question.Concerns(authority(), matter());
            case 5 -> new Question.Strengths(authority());
            case 6 -> new Question.History(authority(), one(JudgementArea.class), period());
            case 7 -> new Question.Compare(several(), one(JudgementArea.class));
            case 8 -> new Question.Listing(group(), wanted(), this.chance.nextBoolean());
            case 9 -> new Question.Recent(group(), one(Visits.class), period(), this.chance.nextBoolean()
                    ? OptionalInt.empty() : OptionalInt.of(this.chance.nextInt(1, Integer.MAX_VALUE)));
            case 10 -> new Question.Changes(group(), one(JudgementArea.class), one(Direction.class), optionalGrade(),
                    optionalGrade(), period());
            case 11 -> new Question.Neighbours(authority());
            case 12 -> new Question.ReportFacts(authority(), one(Visits.class), optionalYear(), one(Aspect.class));
            case 13 -> new Question.Explain(one(Term.class));
            case 14 -> new Question.NextInspection(authority());
            case 15 -> new Question.LongestWait(group());
            case 16 -> new Question.About();
            case 17 -> new Question.Judged(group(), graded(), period());
            case 18 -> new Question.ConcernHistory(authority(), one(Visits.class), period());
            case 19 -> new Question.WithConcern(group(), among(), matter(), this.chance.nextBoolean());
            case 20 -> new Question.CommonThemes(group(), among(), this.chance.nextBoolean() ? Matter.any() : ofArea());
            case 21 -> new Question.Themes();
            case 22 -> new Question.ConcernProgress(authority());
            case 23 -> new Question.SharedConcerns(authority());
            default -> new Question.Help();
        };
    }

    private Matter matter() {
        return this.chance.nextBoolean() ? Matter.any() : particular();
    }

    private Matter particular() {
        return switch (this.chance.nextInt(3)) {
            case 0 -> ofArea();
            case 1 -> new Matter.PriorityActions();
            default -> new Matter.OnThemes(EnumSet.of(one(Theme.class), one(Theme.class)),
                    this.chance.nextBoolean() ? Optional.empty() : Optional.of(ofArea()));
        };
    }

    private Matter.OfArea ofArea() {
        List<JudgementArea> areas = EnumSet.allOf(JudgementArea.class).stream().filter(Matter.OfArea::isOne).toList();
        return new Matter.OfArea(areas.get(this.chance.nextInt(areas.size())));
    }

    private Among among() {
        return switch (this.chance.nextInt(3)) {
            case 0 -> Among.everyone();
            case 1 -> new Among.Rated(EnumSet.of(one(Grade.class), one(Grade.class)));
            default -> new Among.Moved(this.chance.nextBoolean() ? Direction.BETTER : Direction.WORSE);
        };
    }

    private Authority authority() {
        return this.authorities.get(this.chance.nextInt(this.authorities.size()));
    }

    private List<Authority> several() {
        List<Authority> several = new ArrayList<>(this.authorities);
        Collections.shuffle(several, Random.from(this.chance));
        return several.subList(0, this.chance.nextInt(2, Question.Compare.MOST + 1));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.get(this.chance.nextInt(all.size()));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> some = EnumSet.allOf(type);
        some.removeIf(constant -> this.chance.nextBoolean());
        return some;
    }

    private Group group() {
        return new Group(some(Region.class), some(AuthorityKind.class));
    }

    private Wanted wanted() {
        Set<Grade> grades = some(Grade.class);
        return switch (this.chance.nextInt(3)) {
            case 0 -> new Wanted.Everyone();
            case 1 -> new Wanted.NoOverall();
            default -> grades.isEmpty() ? new Wanted.Everyone() : new Wanted.Graded(grades, one(JudgementArea.class));
        };
    }

    private Wanted.Graded graded() {
        return new Wanted.Graded(EnumSet.of(one(Grade.class), one(Grade.class)), one(JudgementArea.class));
    }

    private Optional<Grade> optionalGrade() {
        return this.chance.nextBoolean() ? Optional.empty() : Optional.of(one(Grade.class));
    }

    private Year year() {
        return Year.of(this.chance.nextInt(1900, 2198));
    }

    private Optional<Year> optionalYear() {
        return this.chance.nextBoolean() ? Optional.empty() : Optional.of(year());
    }

    private LocalDate day() {
        return year().atDay(this.chance.nextInt(1, 366));
    }

    private When when() {
        return switch (this.chance.nextInt(6)) {
            case 0 -> new When.Now();
            case 1 -> new When.On(day());
            case 2 -> {
                LocalDate first = day();
                yield new When.During(first, first.plusDays(this.chance.nextInt(300)));
            }
            case 3 -> new When.OfInspection(year());
            case 4 -> new When.LastOverall();
            default -> new When.BeforeInspection(optionalYear());
        };
    }

    private Period period() {
        LocalDate one = day();
        LocalDate other = day();
        return switch (this.chance.nextInt(5)) {
            case 0 -> Period.always();
            case 1 -> Period.since(one);
            case 2 -> Period.until(one);
            case 3 -> one.isBefore(other) ? Period.between(one, other) : Period.between(other, one);
            default -> new Period.SinceInspection(optionalYear());
        };
    }

}
