package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.reply.Standing.State;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * Which authorities of a group hold a grade, and how many, each by its newest full
 * inspection. Whoever that gave no such grade is told beside, never counted in.
 */
final class ListingReply {

    /** Asked for together, they ask for any. */
    private static final Set<Grade> EVERY_GRADE = EnumSet.complementOf(EnumSet.of(Grade.ADEQUATE));

    /** More than these, and a list is told grade by grade, without a date for each. */
    private static final int ONE_BY_ONE = 40;

    /**
     * More than these without a grade, and only their names are told, or their number.
     */
    private static final int TOLD_APART = 20;

    private final Dataset dataset;

    private final LocalDate today;

    ListingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Listing question) {
        JudgementArea area = (question.wanted() instanceof Wanted.Graded graded) ? graded.area()
                : JudgementArea.OVERALL;
        List<Standing> group = Standing.of(question.group(), area, this.dataset);
        if (group.isEmpty()) {
            return nobody(question);
        }
        Answer.Draft answer = switch (question.wanted()) {
            case Wanted.Everyone() -> everyone(question, group);
            case Wanted.Graded wanted -> graded(question, wanted, group);
            case Wanted.NoOverall() -> withoutOverall(question, group);
        };
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    /** A kind of council that a region does not have. */
    private Answer nobody(Question.Listing question) {
        Group region = new Group(question.group().regions(), Set.of());
        Map<AuthorityKind, Integer> kinds = new EnumMap<>(AuthorityKind.class);
        int size = 0;
        for (Standing standing : Standing.of(region, JudgementArea.OVERALL, this.dataset)) {
            kinds.merge(standing.authority().kind(), 1, Integer::sum);
            size++;
        }
        String none = "no %s".formatted(question.group().words());
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, question.kind(), Wording.capital(none))
            .say("There are %s. The record holds %s.".formatted(none, Wording.inspectionsHeld(this.dataset)));
        if (size > 0) {
            answer
                .say("There are %s: %s.".formatted(Wording.members(size, region),
                        Wording.joined(kinds.entrySet().stream().map(ListingReply::kindCounted).toList())))
                .followUp(Choice.of(Wording.capital(region.words()),
                        new Question.Listing(region, question.wanted(), question.count())));
        }
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String kindCounted(Map.Entry<AuthorityKind, Integer> kind) {
        return kind.getValue() + " " + ((kind.getValue() == 1) ? kind.getKey().words() : kind.getKey().plural());
    }

    private Answer.Draft everyone(Question.Listing question, List<Standing> group) {
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, question.kind(),
                Wording.capital(Wording.members(group.size(), question.group())));
        Map<String, List<Standing>> byGrade = byGrade(group);
        List<String> numbers = byGrade.entrySet()
            .stream()
            .map(entry -> entry.getValue().size() + " " + entry.getKey())
            .toList();
        answer.say("There %s %s with the duty for children's services. %s: %s. The record holds %s.".formatted(
                (group.size() == 1) ? "is" : "are", Wording.members(group.size(), question.group()),
                Wording.capital(byInspections()), Wording.joined(numbers), Wording.inspectionsHeld(this.dataset)));
        if (question.count() || group.size() > ONE_BY_ONE) {
            answer.add(new Block.Bullets(byGrade.entrySet().stream().map(ListingReply::gradeWithNames).toList()));
        }
        else {
            answer.add(new Block.Bullets(group.stream().map(ListingReply::withGrade).toList()));
        }
        group.forEach(standing -> tell(answer, standing));
        if (!having(group, State.NOT_GIVEN).isEmpty()) {
            answer.followUp(noOverall(question.group()));
        }
        for (Grade grade : List.of(Grade.OUTSTANDING, Grade.INADEQUATE)) {
            if (group.stream().anyMatch(standing -> standing.grade().filter(grade::equals).isPresent())) {
                answer.followUp(Choice.of(Wording.capital(grade.words()), new Question.Listing(question.group(),
                        new Wanted.Graded(Set.of(grade), JudgementArea.OVERALL), false)));
            }
        }
        return answer;
    }

    /** The best first; those without a grade last. */
    private static Map<String, List<Standing>> byGrade(List<Standing> group) {
        Map<String, List<Standing>> byGrade = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            put(byGrade, "rated %s overall".formatted(grade.words()),
                    group.stream().filter(standing -> standing.grade().filter(grade::equals).isPresent()).toList());
        }
        put(byGrade, "with no overall grade any more (inspected since April 2026)", having(group, State.NOT_GIVEN));
        put(byGrade, "whose newest overall grade was not read with certainty", having(group, State.NOT_READ));
        put(byGrade, "without a full inspection on record", having(group, State.NOT_HELD));
        return byGrade;
    }

    private static void put(Map<String, List<Standing>> byGrade, String words, List<Standing> some) {
        if (!some.isEmpty()) {
            byGrade.put(words, some);
        }
    }

    private static String gradeWithNames(Map.Entry<String, List<Standing>> entry) {
        return "%d %s: %s".formatted(entry.getValue().size(), entry.getKey(), names(entry.getValue()));
    }

    private static String withGrade(Standing standing) {
        return standing.authority().shortName() + ": " + switch (standing.state()) {
            case GRADED -> standing.grade().map(Grade::words).orElse("");
            case NOT_GIVEN -> "no overall grade";
            case NOT_READ -> "overall grade not read with certainty";
            case NOT_HELD -> "no full inspection on record";
        } + standing.published();
    }

    private Answer.Draft graded(Question.Listing question, Wanted.Graded wanted, List<Standing> group) {
        List<Standing> listed = group.stream()
            .filter(standing -> standing.grade().filter(wanted.grades()::contains).isPresent())
            .toList();
        boolean any = isAny(wanted);
        String grades = any ? "graded" : wanted.grades().stream().map(Grade::words).collect(Collectors.joining(" or "));
        String part = (wanted.area() == JudgementArea.OVERALL) ? "" : " for " + wanted.area().words();
        Answer.Draft answer = having(group, State.GRADED).isEmpty()
                ? nobodyGraded(question, wanted, group, grades + part)
                : Answer
                    .draft(Outcome.ANSWERED, question.kind(),
                            "%s%s: %s".formatted(Wording.capital(grades), part,
                                    share(listed.size(), group.size(), question)))
                    .say("%s%s %s%s%s, %s.%s The record holds %s.".formatted(
                            someAre(listed.size(), group.size(), question.group()),
                            unknown(group).isEmpty() ? "" : " known to be", any ? grades : "rated " + grades,
                            (wanted.area() == JudgementArea.OVERALL) ? " overall" : part, eachGrade(wanted, listed),
                            byInspections(), notCounted(wanted.area(), group), Wording.inspectionsHeld(this.dataset)));
        if (wanted.grades().size() == 1 && !listed.isEmpty()) {
            answer.accent(wanted.grades().stream().findFirst());
        }
        if (!listed.isEmpty()) {
            answer.add(new Block.Bullets(listed.stream()
                .map(wanted.grades().size() == 1 ? ListingReply::withDate : ListingReply::withGrade)
                .toList()));
        }
        listed.forEach(standing -> tell(answer, standing));
        if (wanted.grades().contains(Grade.ADEQUATE)) {
            answer.say("\"Adequate\" was a grade until November 2013 only, and none of today's ratings can have it.");
        }
        notGiven(answer, question, wanted.area(), having(group, State.NOT_GIVEN));
        notKnown(answer, group);
        if (wanted.area() != JudgementArea.OVERALL) {
            answer.followUp(Choice.of("Overall grade", new Question.Listing(question.group(),
                    new Wanted.Graded(wanted.grades(), JudgementArea.OVERALL), question.count())));
        }
        return answer;
    }

    private static boolean isAny(Wanted.Graded wanted) {
        return wanted.grades().containsAll(EVERY_GRADE);
    }

    /**
     * That nobody has such a grade any more is an answer where it is the overall grade;
     * that none was read, or that another part was asked for than is judged now, is none.
     */
    private Answer.Draft nobodyGraded(Question.Listing question, Wanted.Graded wanted, List<Standing> group,
            String asked) {
        boolean overall = wanted.area() == JudgementArea.OVERALL;
        boolean known = unknown(group).isEmpty();
        String lead = known
                ? "%s has %s now, %s.".formatted(Wording.someOf(0, group.size(), question.group()),
                        overall ? "an overall grade" : "a separate grade for " + wanted.area().words(), byInspections())
                : "I cannot tell which %s are %s%s: the newest grade of none of them is known to me, %s.%s".formatted(
                        question.group().words(), isAny(wanted) ? "" : "rated ", asked, byInspections(),
                        notCounted(wanted.area(), group));
        return Answer
            .draft((known && overall) ? Outcome.ANSWERED : Outcome.NO_DATA, question.kind(),
                    "%s: %s, %s".formatted(Wording.capital(asked), known ? "no such grade now" : "not known",
                            question.group().words()))
            .say("%s The record holds %s.".formatted(lead, Wording.inspectionsHeld(this.dataset)));
    }

    /** "(3 outstanding and 9 good)", where several grades are wanted. */
    private static String eachGrade(Wanted.Graded wanted, List<Standing> listed) {
        if (wanted.grades().size() == 1 || listed.isEmpty()) {
            return "";
        }
        List<String> numbers = new ArrayList<>();
        for (Grade grade : wanted.grades()) {
            long number = listed.stream()
                .filter(standing -> standing.grade().filter(grade::equals).isPresent())
                .count();
            numbers.add((number == 0) ? "none " + grade.words() : number + " " + grade.words());
        }
        return " (%s)".formatted(Wording.joined(numbers));
    }

    /** In the first sentences already: whom the number leaves out. */
    private static String notCounted(JudgementArea area, List<Standing> group) {
        int without = having(group, State.NOT_GIVEN).size();
        int unread = unknown(group).size();
        StringBuilder text = new StringBuilder();
        if (without > 0) {
            text.append(" %d of the %d %s %s and %s not counted.".formatted(
                    without, group.size(), (without == 1) ? "has" : "have", (area == JudgementArea.OVERALL)
                            ? "no overall grade any more" : "no separate grade for " + area.words(),
                    (without == 1) ? "is" : "are"));
        }
        if (unread > 0) {
            text.append(" The newest grade of %d of the %d is not known to me and not counted.".formatted(unread,
                    group.size()));
        }
        if (area == JudgementArea.OVERALL && without == 0 && unread == 0 && group.size() > 1) {
            text.append(" All %d have an overall grade.".formatted(group.size()));
        }
        return text.toString();
    }

    private void notGiven(Answer.Draft answer, Question.Listing question, JudgementArea area, List<Standing> without) {
        if (without.isEmpty()) {
            return;
        }
        if (area == JudgementArea.OVERALL) {
            answer.say("Inspected since April 2026, when Ofsted stopped giving an overall grade:");
            answer.add(new Block.Bullets((without.size() > TOLD_APART) ? List.of(names(without))
                    : without.stream().map(ListingReply::withJudgements).toList()));
            without.forEach(standing -> cite(answer, standing));
            answer.followUp(noOverall(question.group()));
            return;
        }
        answer.say(whyNotGiven(area));
        if (without.size() <= TOLD_APART) {
            answer.add(new Block.Bullets(without.stream().map(ListingReply::withCare).toList()));
            without.forEach(standing -> cite(answer, standing));
        }
        if (area == JudgementArea.IN_CARE_AND_CARE_LEAVERS && question.wanted() instanceof Wanted.Graded wanted) {
            for (JudgementArea apart : List.of(JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS)) {
                answer.followUp(Choice.of(Wording.capital(apart.words()), new Question.Listing(question.group(),
                        new Wanted.Graded(wanted.grades(), apart), question.count())));
            }
        }
    }

    private static String whyNotGiven(JudgementArea area) {
        return switch (area) {
            case IN_CARE, CARE_LEAVERS ->
                "Not counted, because their newest inspection did not judge %s apart (until the end of 2022 "
                    .formatted(area.words()) + "children in care and care leavers were one judgement):";
            case IN_CARE_AND_CARE_LEAVERS -> "Not counted are those whose newest inspection judged children in care "
                    + "and care leavers apart, as inspections that began in January 2023 or later do.";
            case ADOPTION, LOOKED_AFTER_AND_PERMANENCE, LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, LSCB ->
                "The single inspection framework, 2013 to 2018, was the last to judge %s apart."
                    .formatted(area.words());
            default -> "The newest inspections of those not counted do not judge %s apart.".formatted(area.words());
        };
    }

    private static void notKnown(Answer.Draft answer, List<Standing> group) {
        List<Standing> unread = having(group, State.NOT_READ);
        if (!unread.isEmpty()) {
            answer.say("Not counted, because the newest grade was not read with certainty (please open the report): %s."
                .formatted(Wording.joined(unread.stream().map(ListingReply::withDate).toList())));
            unread.forEach(standing -> cite(answer, standing));
        }
        List<Standing> missing = having(group, State.NOT_HELD);
        if (!missing.isEmpty()) {
            answer.say("Not counted, because no full inspection of them is on record: %s.".formatted(names(missing)));
        }
    }

    private Answer.Draft withoutOverall(Question.Listing question, List<Standing> group) {
        List<Standing> without = having(group, State.NOT_GIVEN);
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, question.kind(),
                "No overall grade: " + share(without.size(), group.size(), question));
        answer.say("%s %s inspected under the rules that hold since April 2026, which give no overall grade, %s. "
            .formatted(Wording.someOf(without.size(), group.size(), question.group()),
                    (without.size() > 1) ? "were" : "was", byInspections())
                + "The record holds %s.".formatted(Wording.inspectionsHeld(this.dataset)));
        if (!without.isEmpty()) {
            answer.say("Their judgements are their rating:")
                .add(new Block.Bullets(without.stream().map(ListingReply::withJudgements).toList()));
        }
        without.forEach(standing -> tell(answer, standing));
        notKnown(answer, group);
        return answer;
    }

    private static Choice noOverall(Group group) {
        return Choice.of("No overall grade", new Question.Listing(group, new Wanted.NoOverall(), false));
    }

    private void tell(Answer.Draft answer, Standing standing) {
        answer.about(standing.authority());
        cite(answer, standing);
        standing.report()
            .flatMap(report -> Wording.about(report, standing.authority(), this.dataset))
            .ifPresent(answer::say);
    }

    private static void cite(Answer.Draft answer, Standing standing) {
        standing.report().ifPresent(report -> answer.cite(Wording.citation(report, standing.authority())));
    }

    private String byInspections() {
        return "going by full inspections published to " + Wording.day(Wording.inspectionsTo(this.dataset));
    }

    /** For the title: "3 of 10 authorities in the East Midlands". */
    private static String share(int count, int size, Question.Listing question) {
        return "%s of %d %s".formatted((count == 0) ? "none" : String.valueOf(count), size, question.group().words());
    }

    private static String someAre(int count, int size, Group group) {
        return Wording.someOf(count, size, group) + ((count > 1) ? " are" : " is");
    }

    private static List<Standing> having(List<Standing> group, State state) {
        return group.stream().filter(standing -> standing.state() == state).toList();
    }

    /** Those of whom a grade may exist that the record does not tell. */
    private static List<Standing> unknown(List<Standing> group) {
        return group.stream()
            .filter(standing -> standing.state() == State.NOT_READ || standing.state() == State.NOT_HELD)
            .toList();
    }

    /** With semicolons, for some names have a comma of their own. */
    private static String names(List<Standing> some) {
        return some.stream().map(standing -> standing.authority().shortName()).collect(Collectors.joining("; "));
    }

    private static String withDate(Standing standing) {
        return standing.authority().shortName() + standing.published();
    }

    /** "Brent (published 17 June 2026) – the impact of leaders: good; …". */
    private static String withJudgements(Standing standing) {
        Optional<Report> report = standing.report();
        return withDate(standing)
                + report.map(Wording::judgements).filter(it -> !it.isEmpty()).map(" – "::concat).orElse("")
                + report.flatMap(Wording::unread).map(". "::concat).orElse("");
    }

    /** With the joint judgement, where there was one. */
    private static String withCare(Standing standing) {
        return withDate(standing) + standing.report()
            .map(report -> report.judgements().get(JudgementArea.IN_CARE_AND_CARE_LEAVERS))
            .map(grade -> " – %s: %s".formatted(JudgementArea.IN_CARE_AND_CARE_LEAVERS.words(), grade.words()))
            .orElse("");
    }

}
