package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Does every answer about every authority hold only what the record holds?")
class EveryQuestionTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private static final Pattern DAY = Pattern
        .compile("\\b\\d{1,2} (?:January|February|March|April|May|June|July|August"
                + "|September|October|November|December) \\d{4}\\b");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Dates of the record itself, and of the rules. */
    private static final Set<LocalDate> GENERAL = general();

    static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    private static Set<LocalDate> general() {
        Set<LocalDate> days = new HashSet<>();
        days.add(DATASET.info().asOf());
        DATASET.info().coverage().forEach(coverage -> {
            coverage.from().ifPresent(days::add);
            days.add(coverage.to());
        });
        DATASET.predecessors().forEach(predecessor -> days.add(predecessor.ended()));
        return days;
    }

    private static List<Question> questions(Authority authority) {
        List<Question> questions = new ArrayList<>();
        for (When when : List.of(new When.Now(), new When.LastOverall(), new When.On(LocalDate.of(2020, 6, 1)),
                When.During.of(Year.of(2023)), new When.OfInspection(Year.of(2022)),
                new When.BeforeInspection(Optional.empty()))) {
            questions.add(new Question.Rating(authority, when));
            for (JudgementArea area : List.of(JudgementArea.LEADERS, JudgementArea.HELP_AND_PROTECTION,
                    JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS, JudgementArea.IN_CARE_AND_CARE_LEAVERS)) {
                questions.add(new Question.Judgement(authority, area, when));
            }
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.LastVisit(authority, visits));
            for (Period period : List.of(Period.always(), Period.of(Year.of(2024)),
                    Period.since(LocalDate.of(2025, 3, 1)), new Period.SinceInspection(Optional.empty()))) {
                questions.add(new Question.VisitsTo(authority, visits, period));
            }
            for (Aspect aspect : Aspect.values()) {
                questions.add(new Question.ReportFacts(authority, visits, Optional.empty(), aspect));
            }
            questions.add(new Question.ReportFacts(authority, visits, Optional.of(Year.of(2023)), Aspect.ALL));
        }
        for (JudgementArea area : List.of(JudgementArea.OVERALL, JudgementArea.CARE_LEAVERS, JudgementArea.LEADERS)) {
            questions.add(new Question.History(authority, area, Period.always()));
            questions.add(new Question.History(authority, area, Period.since(LocalDate.of(2019, 1, 1))));
        }
        questions.add(Question.Concerns.all(authority));
        questions.add(new Question.ConcernProgress(authority));
        for (JudgementArea area : List.of(JudgementArea.LEADERS, JudgementArea.HELP_AND_PROTECTION,
                JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS)) {
            questions.add(new Question.Concerns(authority, new Matter.OfArea(area)));
        }
        for (Theme theme : Theme.values()) {
            questions.add(new Question.Concerns(authority, Matter.OnThemes.of(theme)));
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.ConcernHistory(authority, visits, Period.always()));
            questions.add(new Question.ConcernHistory(authority, visits, Period.since(LocalDate.of(2025, 3, 1))));
        }
        questions.add(new Question.Strengths(authority));
        questions.add(new Question.Neighbours(authority));
        questions.add(new Question.NextInspection(authority));
        return questions;
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void aboutOneAuthority(Authority authority) {
        for (Question question : questions(authority)) {
            Set<Authority> concerned = concerned(authority, question);
            check(question, concerned);
        }
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void besideItsNeighbours(Authority authority) {
        List<Authority> all = Stream
            .concat(Stream.of(authority),
                    authority.statisticalNeighbours().stream().map(slug -> DATASET.authority(slug).orElseThrow()))
            .limit(4)
            .toList();
        if (all.size() > 1) {
            check(new Question.Compare(all, JudgementArea.OVERALL), Set.copyOf(all));
            check(new Question.Compare(all, JudgementArea.IN_CARE), Set.copyOf(all));
        }
    }

    private static Set<Authority> concerned(Authority authority, Question question) {
        Set<Authority> concerned = new HashSet<>(Set.of(authority));
        if (question instanceof Question.Neighbours) {
            authority.statisticalNeighbours().forEach(slug -> concerned.add(DATASET.authority(slug).orElseThrow()));
        }
        return concerned;
    }

    private static void check(Question question, Set<Authority> concerned) {
        Answer answer = BOT.answer(question, Where.nowhere());
        String text = PlainText.of(answer);

        assertThat(answer.outcome()).as(question.toString()).isIn(Outcome.ANSWERED, Outcome.NO_DATA);
        assertThat(answer.kind()).isEqualTo(question.kind());
        assertThat(text).as(question.toString())
            .contains(KnownDate.of(DATASET.info().asOf()).words())
            .doesNotContain("null", "Optional", "%s", "%d", "..", " ,", " .", "[]");
        if (answer.outcome() == Outcome.ANSWERED) {
            assertThat(answer.citations()).as(question.toString()).isNotEmpty();
        }
        assertThat(answer.citations()).allSatisfy(citation -> {
            assertThat(text).contains(citation.link().toString());
            assertThat(links(concerned)).as(question.toString()).contains(citation.link());
        });
        assertThat(grades(answer)).as(question.toString()).isSubsetOf(gradesOf(concerned));
        assertThat(days(text)).as("%s: %s", question, text).isSubsetOf(daysOf(concerned));
        assertThat(answer.choices()).isEmpty();
        assertThat(answer.followUps()).allSatisfy(choice -> assertThat(choice.question()).isNotEqualTo(question));
    }

    private static Set<Grade> grades(Answer answer) {
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        for (Block block : answer.blocks()) {
            if (block instanceof Block.JudgementGrid grid) {
                grades.addAll(grid.grades().values());
            }
        }
        answer.accent().ifPresent(grades::add);
        // in the running text, too
        String text = PlainText.of(answer).replace(Grade.REQUIRES_IMPROVEMENT.words(), "requires improvement");
        for (Grade grade : List.of(Grade.OUTSTANDING, Grade.INADEQUATE)) {
            if (Pattern.compile("\\b(?:judged|to|from|:|is|rated)\\s[^.;•]{0,60}\\b" + grade.words() + "\\b")
                .matcher(text)
                .find()) {
                grades.add(grade);
            }
        }
        return grades;
    }

    private static Set<Grade> gradesOf(Set<Authority> authorities) {
        return reports(authorities).flatMap(report -> report.judgements().values().stream())
            .collect(Collectors.toSet());
    }

    private static Set<LocalDate> days(String text) {
        Set<LocalDate> days = new HashSet<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            days.add(LocalDate.parse(day.group(), WORDS));
        }
        return days;
    }

    private static Set<LocalDate> daysOf(Set<Authority> authorities) {
        Set<LocalDate> days = new HashSet<>(GENERAL);
        // those that the questions name
        days.addAll(List.of(LocalDate.of(2020, 6, 1), LocalDate.of(2025, 3, 1), LocalDate.of(2019, 1, 1)));
        authorities.forEach(authority -> authority.since().ifPresent(days::add));
        councils(authorities).forEach(slug -> {
            DATASET.actions(slug).forEach(action -> {
                action.issued().ifPresent(date -> days.add(date.earliest()));
                days.addAll(days(action.occasion() + " " + action.outcome().orElse("")));
            });
        });
        reports(authorities).forEach(report -> {
            report.published().ifPresent(date -> days.add(date.earliest()));
            report.notLaterThan().ifPresent(date -> days.add(date.earliest()));
            report.onSite().forEach(visit -> {
                days.add(visit.start().earliest());
                visit.end().ifPresent(end -> days.add(end.earliest()));
            });
            days.addAll(days("%s; %s; %s".formatted(report.notes(), report.focus(), report.progress())));
        });
        return days;
    }

    private static Stream<Report> reports(Set<Authority> authorities) {
        return councils(authorities).flatMap(slug -> DATASET.reports(slug).stream());
    }

    /** The authorities, and those whose duty they took over. */
    private static Stream<String> councils(Set<Authority> authorities) {
        return authorities.stream()
            .flatMap(authority -> Stream.concat(Stream.of(authority.slug()),
                    DATASET.predecessors()
                        .stream()
                        .filter(predecessor -> predecessor.successors().contains(authority.slug()))
                        .map(Predecessor::slug)));
    }

    private static Set<URI> links(Set<Authority> authorities) {
        Set<URI> links = new HashSet<>();
        DATASET.info().origins().forEach(origin -> links.add(origin.link()));
        authorities.forEach(authority -> links.add(authority.ofstedPage()));
        councils(authorities).flatMap(slug -> DATASET.actions(slug).stream())
            .forEach(action -> action.source().link().ifPresent(links::add));
        reports(authorities).forEach(report -> {
            report.link().ifPresent(links::add);
            report.source().link().ifPresent(links::add);
        });
        return links;
    }

}
