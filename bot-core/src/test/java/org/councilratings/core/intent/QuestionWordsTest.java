package org.councilratings.core.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionWords;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Is a question in our words understood as the same question?")
class QuestionWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Resolver RESOLVER = new Resolver(DATASET);

    private static final Understanding UNDERSTANDING = new Understanding(RESOLVER);

    private static final Intents INTENTS = new Intents(RESOLVER);

    /** Those that people speak of. */
    private static final List<JudgementArea> AREAS = List.of(JudgementArea.LEADERS, JudgementArea.HELP_AND_PROTECTION,
            JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS, JudgementArea.IN_CARE_AND_CARE_LEAVERS);

    private static final List<Authority> AUTHORITIES = List.copyOf(DATASET.authorities());

    static Stream<Question> aboutEveryAuthority() {
        Random random = new Random(7);
        return AUTHORITIES.stream()
            .flatMap(authority -> Stream.of(Question.Rating.now(authority),
                    new Question.Rating(authority, when(random)),
                    new Question.Judgement(authority, any(AREAS, random), new When.Now()),
                    new Question.LastVisit(authority, any(List.of(Visits.values()), random)),
                    new Question.VisitsTo(authority, any(List.of(Visits.values()), random), period(random)),
                    Question.Concerns.all(authority),
                    new Question.Concerns(authority, new Matter.OfArea(any(AREAS, random))),
                    new Question.Concerns(authority, themes(random)),
                    new Question.Concerns(authority, new Matter.PriorityActions()),
                    new Question.ConcernProgress(authority), new Question.SharedConcerns(authority),
                    new Question.ConcernHistory(authority, any(List.of(Visits.values()), random), period(random)),
                    new Question.ConcernHistory(authority, any(List.of(Visits.values()), random), Period.always()),
                    new Question.Strengths(authority),
                    new Question.History(authority, JudgementArea.OVERALL, period(random)),
                    new Question.History(authority, any(AREAS, random), Period.always()),
                    new Question.Neighbours(authority), new Question.NextInspection(authority),
                    new Question.ReportFacts(authority, Visits.ANY, Optional.empty(),
                            any(List.of(Aspect.values()), random)),
                    new Question.ReportFacts(authority, Visits.FOCUSED, Optional.of(Year.of(2019)), Aspect.LINK)));
    }

    static Stream<Question> aboutMany() {
        Random random = new Random(11);
        return Stream.generate(() -> many(random)).flatMap(List::stream).limit(1_300);
    }

    static Stream<Question> others() {
        return Stream.concat(
                Stream.of(Term.values())
                    .filter(term -> !Set.of(Term.GRADE, Term.OFSTED, Term.CHILDRENS_SERVICES).contains(term))
                    .map(Question.Explain::new),
                Stream.of(new Question.About(), new Question.Help(), new Question.Themes()));
    }

    private static List<Question> many(Random random) {
        Group group = group(random);
        EnumSet<Grade> grades = EnumSet.of(any(List.of(Grade.values()), random), any(List.of(Grade.values()), random));
        // of many councils the joint judgement of old is not asked: people who name both
        // mean each
        JudgementArea area = random.nextBoolean() ? JudgementArea.OVERALL : any(AREAS.subList(0, 4), random);
        List<Authority> some = new ArrayList<>(AUTHORITIES);
        Collections.shuffle(some, random);
        return List.of(new Question.Listing(group, new Wanted.Graded(grades, area), random.nextBoolean()),
                new Question.Listing(group, new Wanted.NoOverall(), random.nextBoolean()),
                new Question.Listing(group, new Wanted.Everyone(), random.nextBoolean()),
                new Question.Recent(group, any(List.of(Visits.values()), random), period(random), OptionalInt.empty()),
                new Question.Recent(group, any(List.of(Visits.values()), random), Period.always(),
                        OptionalInt.of(1 + random.nextInt(30))),
                new Question.Changes(group, area, any(List.of(Direction.values()), random), Optional.empty(),
                        Optional.empty(), period(random)),
                new Question.Changes(group, area, Direction.EITHER, Optional.of(Grade.GOOD),
                        Optional.of(Grade.INADEQUATE), period(random)),
                new Question.Judged(group, new Wanted.Graded(grades, area), bounded(random)),
                new Question.WithConcern(group, among(random), themes(random), random.nextBoolean()),
                new Question.WithConcern(group, among(random), new Matter.OfArea(any(AREAS, random)),
                        random.nextBoolean()),
                new Question.WithConcern(group, among(random), new Matter.PriorityActions(), random.nextBoolean()),
                new Question.WithConcern(group, among(random), Matter.any(), random.nextBoolean()),
                new Question.CommonThemes(group, among(random), Matter.any()),
                new Question.CommonThemes(group, among(random), new Matter.OfArea(any(AREAS, random))),
                new Question.LongestWait(group), new Question.Compare(some.subList(0, 2 + random.nextInt(4)), area));
    }

    private static Matter themes(Random random) {
        return new Matter.OnThemes(
                EnumSet.of(any(List.of(Theme.values()), random), any(List.of(Theme.values()), random)),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Matter.OfArea(any(AREAS, random))));
    }

    private static Among among(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Among.Rated(EnumSet.of(any(List.of(Grade.values()), random)));
            case 1 -> new Among.Moved(Direction.WORSE);
            case 2 -> new Among.Moved(Direction.BETTER);
            default -> Among.everyone();
        };
    }

    private static Group group(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Group.all();
            case 1 -> Group.in(any(List.of(Region.values()), random));
            case 2 -> new Group(Set.of(), Set.of(kind(random)));
            default ->
                new Group(EnumSet.of(any(List.of(Region.values()), random), any(List.of(Region.values()), random)),
                        Set.of(kind(random)));
        };
    }

    private static AuthorityKind kind(Random random) {
        return any(List.of(AuthorityKind.COUNTY, AuthorityKind.UNITARY, AuthorityKind.METROPOLITAN_DISTRICT,
                AuthorityKind.LONDON_BOROUGH), random);
    }

    private static When when(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new When.On(day(random));
            case 1 -> When.During.of(Year.of(2014 + random.nextInt(12)));
            case 2 -> When.During.of(YearMonth.from(day(random)));
            case 3 -> new When.OfInspection(Year.of(2014 + random.nextInt(12)));
            default -> new When.BeforeInspection(Optional.of(Year.of(2014 + random.nextInt(12))));
        };
    }

    private static Period period(Random random) {
        LocalDate day = day(random);
        return switch (random.nextInt(6)) {
            case 0 -> Period.of(Year.from(day));
            case 1 -> Period.of(YearMonth.from(day));
            case 2 -> Period.since(day);
            case 3 -> Period.until(day);
            case 4 -> Period.between(day, day.plusDays(10 + random.nextInt(700)));
            default -> Period.between(day, day);
        };
    }

    private static Period bounded(Random random) {
        LocalDate day = day(random);
        return random.nextBoolean() ? Period.of(Year.from(day)) : Period.between(day, day.plusDays(200));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2014, 1, 2).plusDays(random.nextInt(4_500));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    @ParameterizedTest
    @MethodSource({ "aboutEveryAuthority", "aboutMany", "others" })
    void itIs(Question question) {
        String words = QuestionWords.of(question);

        assertThat(INTENTS.read(UNDERSTANDING.read(words, TODAY)).asks()).as(words).contains(question);
    }

}
