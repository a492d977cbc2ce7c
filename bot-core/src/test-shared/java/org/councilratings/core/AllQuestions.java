package org.councilratings.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.core.question.Among;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * What each adapter is asked in its tests: every kind of question, of every authority
 * and of many, and the same two hundred in people's own words.
 */
public final class AllQuestions {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Path IN_WORDS = Path
        .of("../bot-core/src/test/resources/org/councilratings/core/intent/how-people-put-it.tsv");

    private static final int SOME = 200;

    private AllQuestions() {
    }

    /** All 153. */
    public static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    /** Every kind of question about one authority. */
    public static List<Question> about(Authority authority) {
        List<Question> questions = new ArrayList<>();
        for (When when : List.of(new When.Now(), new When.On(LocalDate.of(2020, 6, 1)),
                When.During.of(Year.of(2023)))) {
            questions.add(new Question.Rating(authority, when));
            questions.add(new Question.Judgement(authority, JudgementArea.CARE_LEAVERS, when));
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.LastVisit(authority, visits));
            questions.add(new Question.VisitsTo(authority, visits, Period.always()));
            questions.add(new Question.ConcernHistory(authority, visits, Period.always()));
            questions.add(new Question.ReportFacts(authority, visits, Optional.empty(), Aspect.ALL));
        }
        questions.add(Question.Concerns.all(authority));
        questions.add(new Question.Concerns(authority, new Matter.OfArea(JudgementArea.LEADERS)));
        questions.add(new Question.ConcernProgress(authority));
        questions.add(new Question.SharedConcerns(authority));
        questions.add(new Question.Strengths(authority));
        questions.add(new Question.History(authority, JudgementArea.OVERALL, Period.always()));
        questions.add(new Question.History(authority, JudgementArea.LEADERS, Period.always()));
        questions.add(new Question.Neighbours(authority));
        questions.add(new Question.NextInspection(authority));
        List<Authority> five = Stream
            .concat(Stream.of(authority),
                    authority.statisticalNeighbours().stream().map(slug -> DATASET.authority(slug).orElseThrow()))
            .limit(Question.Compare.MOST)
            .toList();
        if (five.size() > 1) {
            questions.add(new Question.Compare(five, JudgementArea.OVERALL));
        }
        return questions;
    }

    /** Every kind of question about many, or about none. */
    public static List<Question> ofMany() {
        List<Question> questions = new ArrayList<>(
                List.of(new Question.Help(), new Question.About(), new Question.Themes()));
        Group all = Group.all();
        for (boolean count : new boolean[] { true, false }) {
            questions.add(new Question.Listing(all,
                    new Wanted.Graded(Set.of(Grade.GOOD, Grade.OUTSTANDING), JudgementArea.OVERALL), count));
            questions
                .add(new Question.Listing(all, new Wanted.Graded(Set.of(Grade.GOOD), JudgementArea.LEADERS), count));
            questions.add(new Question.Listing(all, new Wanted.NoOverall(), count));
            questions.add(new Question.Listing(all, new Wanted.Everyone(), count));
            for (Region region : Region.values()) {
                questions.add(new Question.Listing(Group.in(region),
                        new Wanted.Graded(EnumSet.complementOf(EnumSet.of(Grade.ADEQUATE)), JudgementArea.CARE_LEAVERS),
                        count));
            }
            for (AuthorityKind kind : AuthorityKind.values()) {
                questions.add(new Question.Listing(new Group(Set.of(), Set.of(kind)), new Wanted.Everyone(), count));
            }
            for (Theme theme : Theme.values()) {
                questions.add(new Question.WithConcern(all, Among.everyone(), Matter.OnThemes.of(theme), count));
            }
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.Recent(all, visits, Period.always(), OptionalInt.empty()));
        }
        for (Direction direction : Direction.values()) {
            questions.add(new Question.Changes(all, JudgementArea.OVERALL, direction, Optional.empty(),
                    Optional.empty(), Period.always()));
        }
        questions.add(new Question.Judged(all, new Wanted.Graded(Set.of(Grade.GOOD), JudgementArea.OVERALL),
                Period.always()));
        questions.add(new Question.CommonThemes(all, Among.everyone(), Matter.any()));
        questions.add(new Question.LongestWait(all));
        Stream.of(Term.values()).map(Question.Explain::new).forEach(questions::add);
        return questions;
    }

    /** All there are. */
    public static List<Class<?>> kinds() {
        return kinds(Question.class).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(AllQuestions::kinds)
                : Stream.of(type);
    }

    /** Texts that are asked back, or answered without a look at the data. */
    public static List<String> askedBack() {
        return List.of("rating", "rating cheshire", "compare", "compare kent", "xyz", "rating northampton", "who is the best", "list of outstanding councils in 2019", "what colour is the sky", "i am worried about a child", "newcastle", "st");
    }

    /** Two hundred questions as people put them, from all over the list. */
    public static List<String> inWords() {
        try (Stream<String> lines = Files.lines(IN_WORDS)) {
            List<String> texts = lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t")[0])
                .toList();
            return IntStream.range(0, SOME).mapToObj(i -> texts.get(i * texts.size() / SOME)).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
