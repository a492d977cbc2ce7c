package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * Two to five councils side by side, by the newest full inspection of each. Compared is
 * only what each was judged on apart; an older overall grade never stands in for none.
 */
final class CompareReply {

    private static final QuestionKind KIND = QuestionKind.COMPARE;

    private final Dataset dataset;

    private final LocalDate today;

    CompareReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /** A council with its newest full inspection. */
    private record Side(Authority authority, Report report) {

        String name() {
            return this.authority.shortName();
        }

        Optional<Grade> grade(JudgementArea area) {
            return Optional.ofNullable(this.report.judgements().get(area)).filter(grade -> grade != Grade.ADEQUATE);
        }

        boolean hasNoOverall() {
            return Rules.giveNoOverall(this.report) && !this.report.judgements().isEmpty();
        }

    }

    Answer reply(Question.Compare question) {
        List<Side> sides = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Authority authority : question.authorities()) {
            this.dataset.currentRating(authority.slug())
                .ifPresentOrElse(report -> sides.add(new Side(authority, report)),
                        () -> without.add(authority.shortName()));
        }
        List<JudgementArea> areas = areas(sides, question.area());
        boolean graded = sides.stream()
            .filter(side -> areas.stream().anyMatch(area -> AreaGrade.of(side.report(), area).isGiven()))
            .count() > 1;
        Answer.Draft answer = Answer.draft(graded ? Outcome.ANSWERED : Outcome.NO_DATA, KIND, title(question));
        question.authorities().forEach(answer::about);
        answer.say("%s The record holds %s.".formatted(lead(sides, question.area()),
                Wording.inspectionsHeld(this.dataset)));
        if (!without.isEmpty()) {
            answer.say("I hold no full inspection of %s.".formatted(Wording.joined(without)));
        }
        if (sides.isEmpty()) {
            return done(answer, question);
        }
        boolean overall = question.area() == JudgementArea.OVERALL;
        if (overall && sides.size() > 1 && compared(sides, JudgementArea.OVERALL).size() < sides.size()) {
            byJudgement(answer, sides, areas);
            answer.say("Side by side:");
        }
        answer.add(table(sides, areas));
        remarks(answer, sides, areas);
        sides.forEach(side -> answer.cite(Wording.citation(side.report(), side.authority())));
        return done(answer, question);
    }

    private Answer done(Answer.Draft answer, Question.Compare question) {
        question.authorities().forEach(authority -> answer.followUp(NextQuestions.ratingOf(authority)));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String title(Question.Compare question) {
        String names = Wording.joined(question.authorities().stream().map(Authority::shortName).toList());
        return (question.area() == JudgementArea.OVERALL) ? names + " compared"
                : "%s compared: %s".formatted(names, question.area().words());
    }

    /** What the table has a row for: everything that any of them was judged on. */
    private static List<JudgementArea> areas(List<Side> sides, JudgementArea asked) {
        Set<JudgementArea> areas = new TreeSet<>();
        if (asked == JudgementArea.OVERALL) {
            sides.forEach(side -> areas.addAll(side.report().judgements().keySet()));
            if (areas.contains(JudgementArea.IN_CARE) || areas.contains(JudgementArea.CARE_LEAVERS)) {
                // the joint judgement stands in the rows of the two that came after
                areas.remove(JudgementArea.IN_CARE_AND_CARE_LEAVERS);
            }
            areas.add(asked);
            return List.copyOf(areas);
        }
        return List.of(asked);
    }

    /** Who is higher, and why some cannot be placed. */
    private static String lead(List<Side> sides, JudgementArea area) {
        List<Side> compared = compared(sides, area);
        List<Side> others = sides.stream().filter(side -> !compared.contains(side)).toList();
        List<String> sentences = new ArrayList<>();
        if (compared.size() > 1) {
            sentences.add(Wording.capital(area.words()) + ": " + placed(compared, area, true) + ".");
        }
        else {
            compared.forEach(side -> sentences.add(one(side, area)));
        }
        others.forEach(side -> sentences.add(one(side, area)));
        if (sides.size() > 1 && !others.isEmpty()) {
            String which = (compared.size() > 1)
                    ? "So %s cannot be compared with the others %s"
                        .formatted(Wording.joined(others.stream().map(Side::name).toList()), by(area))
                    : "So %s cannot be compared %s".formatted(Wording.joined(sides.stream().map(Side::name).toList()),
                            by(area));
            sentences
                .add(which + ((area == JudgementArea.OVERALL) ? "; the judgements that each was given can." : "."));
        }
        return String.join(" ", sentences);
    }

    private static String by(JudgementArea area) {
        return (area == JudgementArea.OVERALL) ? "overall" : "on " + area.words();
    }

    /**
     * Those that can be set side by side: overall across frameworks, anything else within
     * ILACS or within the framework before it.
     */
    private static List<Side> compared(List<Side> sides, JudgementArea area) {
        List<Side> graded = sides.stream().filter(side -> side.grade(area).isPresent()).toList();
        if (area == JudgementArea.OVERALL) {
            return graded;
        }
        List<Side> ilacs = graded.stream().filter(side -> side.report().kind().isIlacs()).toList();
        return ilacs.isEmpty() ? graded : ilacs;
    }

    /**
     * "Kent (outstanding) is higher than Essex (good)", "Kent (good) and Essex (good) are
     * the same".
     */
    private static String placed(List<Side> sides, JudgementArea area, boolean dated) {
        SortedMap<Grade, List<Side>> groups = new TreeMap<>();
        sides.forEach(side -> side.grade(area)
            .ifPresent(grade -> groups.computeIfAbsent(grade, none -> new ArrayList<>()).add(side)));
        List<String> words = new ArrayList<>();
        groups.forEach((grade,
                group) -> words.add(Wording.joined(group.stream()
                    .map(side -> "%s (%s%s)".formatted(side.name(), grade.words(),
                            dated ? ", " + Wording.published(side.report()) : ""))
                    .toList())));
        if (words.size() == 1) {
            return words.getFirst() + " are the same";
        }
        boolean several = groups.firstEntry().getValue().size() > 1;
        return "%s %s higher than %s".formatted(words.getFirst(), several ? "are" : "is",
                String.join(", then ", words.subList(1, words.size())));
    }

    /** What one of them has, where it cannot be placed. */
    private static String one(Side side, JudgementArea area) {
        AreaGrade judged = AreaGrade.of(side.report(), area);
        if (judged.isGiven()) {
            return "%s: %s (%s).".formatted(side.name(), judged.words(), Wording.published(side.report()));
        }
        if (area == JudgementArea.OVERALL && side.hasNoOverall()) {
            return "%s has no overall grade (%s): Ofsted has given none since April 2026.".formatted(side.name(),
                    Wording.published(side.report()));
        }
        return judged.isUnread()
                ? "%s: the grade was not read with certainty (%s).".formatted(side.name(),
                        Wording.published(side.report()))
                : "%s: not judged on %s (%s).".formatted(side.name(), area.words(), Wording.published(side.report()));
    }

    /** The judgements in words, so that nobody has to read a table for who is higher. */
    private static void byJudgement(Answer.Draft answer, List<Side> sides, List<JudgementArea> areas) {
        List<String> lines = new ArrayList<>();
        for (JudgementArea area : areas) {
            List<Side> compared = compared(sides, area);
            if (area != JudgementArea.OVERALL && compared.size() > 1) {
                List<Side> others = sides.stream().filter(side -> !compared.contains(side)).toList();
                lines.add("%s: %s%s".formatted(Wording.capital(area.words()), placed(compared, area, false),
                        others.isEmpty() ? ""
                                : "; not compared: " + Wording.joined(others.stream().map(Side::name).toList())));
            }
            else if (area != JudgementArea.OVERALL) {
                lines.add("%s: not compared".formatted(Wording.capital(area.words())));
            }
        }
        answer.say("By judgement:").add(new Block.Bullets(lines));
    }

    /** A row a judgement, a column a council: read aloud, each cell names its council. */
    private static Block.Table table(List<Side> sides, List<JudgementArea> areas) {
        List<String> columns = new ArrayList<>(List.of("Judgement"));
        sides.forEach(side -> columns.add(side.name()));
        List<List<String>> rows = new ArrayList<>();
        for (JudgementArea area : areas) {
            rows.add(row(Wording.capital(area.words()), sides, side -> cell(side, area)));
        }
        rows.add(row("Report published", sides,
                side -> side.report().published().map(date -> date.words()).orElse("date not held")));
        rows.add(row("On site", sides, side -> VisitText.days(side.report())));
        rows.add(row("Kind", sides, side -> side.report().kind().words()));
        return new Block.Table(columns, rows);
    }

    private static List<String> row(String heading, List<Side> sides, Function<Side, String> cell) {
        List<String> row = new ArrayList<>(List.of(heading));
        sides.forEach(side -> row.add(cell.apply(side)));
        return row;
    }

    private static String cell(Side side, JudgementArea area) {
        AreaGrade judged = AreaGrade.of(side.report(), area);
        if (judged.isGiven()) {
            String grades = judged.given().values().stream().map(Grade::words).collect(Collectors.joining(" and "));
            return judged.isAsAsked() ? grades : judged.isJoint() ? "judged jointly: " + grades : judged.words();
        }
        if (area == JudgementArea.OVERALL && side.hasNoOverall()) {
            return "no overall grade";
        }
        return judged.isUnread() ? "not read with certainty" : "not judged";
    }

    /** What must be said of how they were judged, and of whom. */
    private void remarks(Answer.Draft answer, List<Side> sides, List<JudgementArea> areas) {
        List<String> joint = sides.stream()
            .filter(side -> areas.stream()
                .map(area -> AreaGrade.of(side.report(), area))
                .anyMatch(judged -> judged.isJoint()))
            .map(Side::name)
            .toList();
        if (!joint.isEmpty()) {
            answer.say("%s: %s".formatted(Wording.joined(joint), InspectionText.ONE_CARE_JUDGEMENT));
        }
        sides.forEach(side -> InspectionText.aboutInShort(side.report(), this.dataset)
            .ifPresent(about -> answer.say("The report on %s is %s.".formatted(side.name(), about))));
        List<Integer> years = sides.stream()
            .flatMap(side -> side.report().published().stream())
            .map(date -> date.earliest().getYear())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList();
        if (years.size() > 1) {
            answer.say("The reports are from different years, %d to %d: each grade tells of its own time."
                .formatted(years.getFirst(), years.getLast()));
        }
    }

}
