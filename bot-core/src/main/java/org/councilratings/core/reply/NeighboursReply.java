package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetInfo;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/** A council's statistical neighbours, nearest first, and how each is rated now. */
final class NeighboursReply {

    private static final QuestionKind KIND = QuestionKind.NEIGHBOURS;

    private final Dataset dataset;

    private final LocalDate today;

    NeighboursReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Neighbours question) {
        Authority authority = question.authority();
        List<Authority> neighbours = authority.statisticalNeighbours()
            .stream()
            .flatMap(slug -> this.dataset.authority(slug).stream())
            .toList();
        if (neighbours.isEmpty()) {
            return Answer.draft(Outcome.NO_DATA, KIND, authority.shortName() + ": no statistical neighbours on record")
                .about(authority)
                .say("I hold no list of statistical neighbours of %s. The record holds %s."
                    .formatted(authority.shortName(), Wording.inspectionsHeld(this.dataset)))
                .followUp(NextQuestions.rating(authority))
                .freshness(Wording.freshness(this.dataset, this.today))
                .done();
        }
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND,
                    "%s: %d statistical neighbours".formatted(authority.shortName(), neighbours.size()))
            .about(authority)
            .say("%s itself: %s. Its %d statistical neighbours, by their newest full inspections: %s. The record holds %s."
                .formatted(authority.shortName(), rating(authority), neighbours.size(), counts(neighbours),
                        Wording.inspectionsHeld(this.dataset)))
            .say("Statistical neighbours are authorities that are alike in their population and circumstances; being one "
                    + "says nothing about how good it is. The nearest comes first:")
            .add(table(neighbours));
        source().ifPresentOrElse(
                origin -> answer
                    .say("The list of neighbours is not Ofsted's: it comes from %s.".formatted(origin.name()))
                    .cite(new Citation("the list of statistical neighbours", origin.link(), Optional.empty())),
                () -> answer.say("I do not hold where the list of neighbours comes from."));
        cite(answer, authority);
        neighbours.forEach(neighbour -> cite(answer, neighbour));
        return answer.followUp(NextQuestions.rating(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private String rating(Authority authority) {
        return this.dataset.currentRating(authority.slug())
            .map(report -> "%s (%s)".formatted(InspectionText.result(report), Wording.published(report)))
            .orElse("no full inspection held");
    }

    /** "2 outstanding, 5 good and 3 without an overall grade". */
    private String counts(List<Authority> neighbours) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        neighbours.stream()
            .map(neighbour -> this.dataset.currentRating(neighbour.slug()))
            .sorted((one, other) -> Integer.compare(order(one), order(other)))
            .forEach(report -> counts.merge(group(report), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((group, count) -> words.add(count + " " + group));
        return Wording.joined(words);
    }

    private static int order(Optional<Report> report) {
        return report.flatMap(Report::overall)
            .map(Enum::ordinal)
            .orElseGet(() -> report.isPresent() ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE);
    }

    private static String group(Optional<Report> report) {
        if (report.isEmpty()) {
            return "without a full inspection on record";
        }
        return report.get()
            .overall()
            .map(Grade::words)
            .orElseGet(() -> Rules.giveNoOverall(report.get()) ? "without an overall grade" : "with grades not read");
    }

    private Block.Table table(List<Authority> neighbours) {
        return new Block.Table(List.of("Statistical neighbour", "Rating", "Published"),
                neighbours.stream().map(neighbour -> {
                    Optional<Report> report = this.dataset.currentRating(neighbour.slug());
                    return List.of(neighbour.shortName(),
                            report.map(InspectionText::result).orElse("no full inspection held"),
                            report.flatMap(Report::published).map(KnownDate::words).orElse("not held"));
                }).toList());
    }

    private void cite(Answer.Draft answer, Authority authority) {
        this.dataset.currentRating(authority.slug())
            .ifPresent(report -> answer.cite(Wording.citation(report, authority)));
    }

    /** The body of data that says that it brought the neighbours. */
    private Optional<DatasetInfo.Origin> source() {
        return this.dataset.info()
            .origins()
            .stream()
            .filter(origin -> origin.attribution().toLowerCase(Locale.UK).contains("statistical neighbours"))
            .findFirst();
    }

}
