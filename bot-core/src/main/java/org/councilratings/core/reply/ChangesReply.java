package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/**
 * Who went up or down: full inspections, each beside the council's one before it. What
 * cannot be compared is counted apart, with the reason.
 */
final class ChangesReply {

    private static final QuestionKind KIND = QuestionKind.CHANGES;

    private final Dataset dataset;

    private final LocalDate today;

    ChangesReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Changes question) {
        Optional<Period.Between> time = (question.period() instanceof Period.Between between) ? Optional.of(between)
                : Optional.empty();
        if (this.dataset.authorities().stream().noneMatch(question.group()::contains)) {
            return nothing("There are no %s to compare.".formatted(question.group().words())).done();
        }
        Optional<String> outside = time.flatMap(this::outsideTheRecord);
        if (outside.isPresent()) {
            Question.Changes always = new Question.Changes(question.group(), question.area(), question.direction(),
                    question.from(), question.to(), Period.always());
            return nothing(outside.get()).followUp(Choice.of("At the newest inspections", always)).done();
        }
        Inspections inspections = inspections(question, time);
        List<Change> up = inspections.all()
            .stream()
            .filter(change -> change.step().way() == Way.UP && fits(change, question))
            .toList();
        List<Change> down = inspections.all()
            .stream()
            .filter(change -> change.step().way() == Way.DOWN && fits(change, question))
            .toList();
        boolean comparable = inspections.all().stream().anyMatch(change -> change.step().isComparable());
        boolean complete = time.filter(it -> end(it).isAfter(Wording.inspectionsTo(this.dataset))).isEmpty();
        boolean surelyNone = inspections.all().isEmpty() && complete;
        Answer.Draft answer = (comparable || surelyNone) ? told(question, time, inspections, up, down)
                : notToBeTold(question, time, inspections);
        Stream.concat(up.stream(), down.stream()).map(Change::authority).distinct().forEach(answer::about);
        tell(answer, time, (down.isEmpty()) ? "" : "Up", up);
        tell(answer, time, (up.isEmpty()) ? "" : "Down", down);
        notComparable(answer, question, inspections.all());
        if (inspections.undated() > 0 && time.isPresent()) {
            answer.say("Left out, because no publication date is held: %s."
                .formatted(Wording.counted(inspections.undated(), "full inspection")));
        }
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private Answer.Draft told(Question.Changes question, Optional<Period.Between> time, Inspections inspections,
            List<Change> up, List<Change> down) {
        int authorities = distinct(up, down);
        String title = "%s %s%s: %s of %d %s".formatted(
                (question.area() == JudgementArea.OVERALL) ? "Overall grade" : Wording.capital(question.area().words()),
                move(question), time.map(it -> " " + it.words()).orElse(" at the newest inspection"),
                (authorities == 0) ? "none" : String.valueOf(authorities), inspections.authorities(),
                question.group().words());
        return Answer.draft(Outcome.ANSWERED, KIND, title)
            .say("%s %s The record holds %s.%s".formatted(
                    lead(question, time, inspections, authorities, up.size() + down.size()), counts(time, inspections),
                    Wording.inspectionsHeld(this.dataset), time.map(this::limits).orElse("")));
    }

    /** That no two inspections can be compared does not mean that nothing changed. */
    private Answer.Draft notToBeTold(Question.Changes question, Optional<Period.Between> time,
            Inspections inspections) {
        String when = time.map(it -> " " + it.words()).orElse("");
        String why = inspections.all().isEmpty()
                ? "no full inspection of them%s is on record".formatted(when.isEmpty() ? "" : " published" + when)
                : "none of their %s%s can be compared with the one before it".formatted(
                        Wording.counted(inspections.all().size(), "full inspection"),
                        when.isEmpty() ? " on record" : " published" + when);
        return Answer
            .draft(Outcome.NO_DATA, KIND,
                    "Changes in %s%s, %s: cannot be told".formatted(question.area().words(), when,
                            question.group().words()))
            .say("I cannot tell which %s changed in %s%s: %s. The record holds %s.%s".formatted(
                    question.group().words(), question.area().words(), when, why, Wording.inspectionsHeld(this.dataset),
                    time.map(this::limits).orElse("")));
    }

    /** A full inspection of an authority beside the one before it. */
    private record Change(Authority authority, Step step) {
    }

    /** The inspections that a question is about, each beside the one before it. */
    private record Inspections(int authorities, List<Change> all, int undated) {
    }

    private Inspections inspections(Question.Changes question, Optional<Period.Between> time) {
        List<Change> all = new ArrayList<>();
        int authorities = 0;
        int undated = 0;
        for (Authority authority : this.dataset.authorities()) {
            if (!question.group().contains(authority)) {
                continue;
            }
            authorities++;
            List<Report> ratings = this.dataset.ratings(authority.slug());
            for (int i = 0; i < ratings.size() && (i == 0 || time.isPresent()); i++) {
                Optional<KnownDate> published = ratings.get(i).published();
                if (time.isPresent() && published.isEmpty()) {
                    undated++;
                }
                else if (time.isEmpty() || time.get().mayHold(published.orElseThrow())) {
                    all.add(new Change(authority, Step.to(ratings, i, question.area())));
                }
            }
        }
        return new Inspections(authorities, all, undated);
    }

    private static boolean fits(Change change, Question.Changes question) {
        boolean direction = switch (question.direction()) {
            case BETTER -> change.step().way() == Way.UP;
            case WORSE -> change.step().way() == Way.DOWN;
            case EITHER -> true;
        };
        return direction && (question.from().isEmpty() || question.from().equals(change.step().then()))
                && (question.to().isEmpty() || question.to().equals(change.step().now()));
    }

    private static int distinct(List<Change> up, List<Change> down) {
        return (int) Stream.concat(up.stream(), down.stream()).map(Change::authority).distinct().count();
    }

    /** "up from good", "changed". */
    private static String move(Question.Changes question) {
        String move = switch (question.direction()) {
            case BETTER -> "up";
            case WORSE -> "down";
            case EITHER -> "changed";
        };
        return move + fromAndTo(question);
    }

    private static String fromAndTo(Question.Changes question) {
        return question.from().map(grade -> " from " + Wording.brief(grade)).orElse("")
                + question.to().map(grade -> " to " + Wording.brief(grade)).orElse("");
    }

    private String lead(Question.Changes question, Optional<Period.Between> time, Inspections inspections,
            int authorities, int changes) {
        String went = (question.direction() == Direction.EITHER) ? "changed" : "went " + move(question);
        String which = time.isPresent()
                ? "a full inspection published %s, compared with the one before it".formatted(time.get().words())
                : "the newest full inspection, compared with the one before it";
        boolean allCompared = inspections.all().stream().allMatch(change -> change.step().isComparable());
        return "%s %s%s in %s%s with %s%s, going by full inspections published to %s.".formatted(
                Wording.someOf(authorities, inspections.authorities(), question.group()), went,
                (question.direction() == Direction.EITHER) ? fromAndTo(question) : "", question.area().words(),
                (authorities > 0 || allCompared) ? "" : ", as far as can be compared,", which,
                (changes > authorities) ? " (%d changes in all)".formatted(changes) : "",
                Wording.day(Wording.inspectionsTo(this.dataset)));
    }

    /**
     * All inspections of the time, whatever was asked: so that the numbers can be
     * checked.
     */
    private static String counts(Optional<Period.Between> time, Inspections inspections) {
        if (inspections.all().isEmpty()) {
            return "No full inspection of them was published %s."
                .formatted(time.map(Period.Between::words).orElse("at all"));
        }
        Map<Way, Integer> counts = new EnumMap<>(Way.class);
        inspections.all().forEach(change -> counts.merge(change.step().way(), 1, Integer::sum));
        long rest = inspections.all().stream().filter(change -> !change.step().isComparable()).count();
        return "Of %s, %s came out better than the one before, %s worse and %s the same%s.".formatted(
                Wording.counted(inspections.all().size(), "such inspection"), number(counts, Way.UP),
                number(counts, Way.DOWN), number(counts, Way.SAME),
                (rest == 0) ? "" : "; %d cannot be compared".formatted(rest));
    }

    private static String number(Map<Way, Integer> counts, Way way) {
        int number = counts.getOrDefault(way, 0);
        return (number == 0) ? "none" : String.valueOf(number);
    }

    /** What of the time asked for is not in the record. */
    private String limits(Period.Between time) {
        LocalDate ends = Wording.inspectionsTo(this.dataset);
        StringBuilder text = new StringBuilder();
        if (Wording.inspectionsFrom(this.dataset)
            .filter(start -> time.from().filter(from -> !from.isBefore(start)).isEmpty())
            .isPresent()) {
            text.append(" Earlier ones are not compared.");
        }
        if (end(time).isAfter(ends)) {
            text.append(" I cannot know of inspections published after %s.".formatted(Wording.day(ends)));
        }
        return text.toString();
    }

    /** The last day of a time that has come already. */
    private LocalDate end(Period.Between time) {
        return time.to().filter(this.today::isAfter).orElse(this.today);
    }

    private Optional<String> outsideTheRecord(Period.Between time) {
        if (time.from().filter(this.today::isBefore).isPresent()) {
            return Optional
                .of("I cannot know what will be published %s: that time has not come yet.".formatted(time.words()));
        }
        LocalDate ends = Wording.inspectionsTo(this.dataset);
        if (time.from().filter(ends::isBefore).isPresent()) {
            return Optional.of("I cannot know who changed %s: the record of full inspections ends on %s."
                .formatted(time.words(), Wording.day(ends)));
        }
        return Wording.inspectionsFrom(this.dataset)
            .filter(start -> time.to().filter(start::isAfter).isPresent())
            .map(start -> "I hold no full inspections to compare from so long ago: the record of them starts on %s."
                .formatted(Wording.day(start)));
    }

    private Answer.Draft nothing(String why) {
        return Answer.draft(Outcome.NO_DATA, KIND, "Changes of grade: not in the record")
            .say("%s The record holds %s.".formatted(why, Wording.inspectionsHeld(this.dataset)))
            .freshness(Wording.freshness(this.dataset, this.today));
    }

    /**
     * The changes, one by one.
     * @param heading empty where they all go the same way
     */
    private void tell(Answer.Draft answer, Optional<Period.Between> time, String heading, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (!heading.isEmpty()) {
            answer.say("%s (%d):".formatted(heading, changes.size()));
        }
        answer.add(new Block.Bullets(changes.stream().map(change -> inWords(change, time)).toList()));
        for (Change change : changes) {
            answer.cite(Wording.citation(change.step().later(), change.authority()));
            change.step().earlier().ifPresent(before -> {
                answer.cite(Wording.citation(before, change.authority()));
                if (!before.about().equals(change.step().later().about())) {
                    Wording.about(before, change.authority(), this.dataset).ifPresent(answer::say);
                }
            });
        }
    }

    /**
     * "Doncaster: up from requires improvement to good (published 18 March 2025; the one
     * before published 8 April 2022)".
     */
    private static String inWords(Change change, Optional<Period.Between> time) {
        boolean maybe = time.isPresent()
                && change.step().later().published().filter(date -> !time.get().surelyHolds(date)).isPresent();
        return "%s: %s to %s (%s%s; the one before %s)".formatted(change.authority().shortName(),
                change.step().directionInBrief().orElse(""), change.step().now().map(Wording::brief).orElse(""),
                Wording.published(change.step().later()), maybe ? ", so perhaps outside that time" : "",
                change.step().earlier().map(Wording::published).orElse("not held"));
    }

    private void notComparable(Answer.Draft answer, Question.Changes question, Collection<Change> all) {
        List<String> reasons = new ArrayList<>();
        for (Way way : Way.values()) {
            List<Change> those = all.stream()
                .filter(change -> change.step().way() == way && !change.step().isComparable())
                .toList();
            if (!those.isEmpty()) {
                reasons.add(Wording.counted(those.size(), "inspection") + " " + why(way, question.area())
                        + ((way == Way.NO_OVERALL || way == Way.NOT_READ) ? ": " + named(those) : ""));
                if (way == Way.NO_OVERALL || way == Way.NOT_READ) {
                    those.forEach(change -> answer.cite(Wording.citation(change.step().later(), change.authority())));
                }
            }
        }
        if (!reasons.isEmpty()) {
            answer.say("Cannot be compared: %s.".formatted(String.join("; ", reasons)));
        }
        if (all.stream().anyMatch(change -> change.step().way() == Way.NO_OVERALL)) {
            answer.followUp(Choice.of("Changes in leaders", new Question.Changes(question.group(),
                    JudgementArea.LEADERS, question.direction(), question.from(), question.to(), question.period())));
        }
    }

    private static String named(List<Change> those) {
        return Wording.joined(those.stream()
            .map(change -> "%s (%s)".formatted(change.authority().shortName(),
                    Wording.published(change.step().later())))
            .toList());
    }

    private static String why(Way way, JudgementArea area) {
        return switch (way) {
            case NO_OVERALL -> "without an overall grade, as Ofsted has given none since April 2026";
            case NOTHING_BEFORE -> "with no full inspection before it on record";
            case JOINT_CARE -> why(Way.NOT_JUDGED, area)
                    + " (ILACS inspections judged children in care and care leavers together until the end of 2022)";
            case NOT_JUDGED -> "where one of the two gave no grade for " + area.words();
            case NOT_READ -> "of which a grade was not read with certainty";
            case OTHER_FRAMEWORK -> "with the one before under another framework, which judged other things";
            case UP, DOWN, SAME -> "";
        };
    }

}
