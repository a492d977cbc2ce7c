package org.councilratings.core.reply;

import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/** How one full inspection is told, and what must be said with its grades. */
final class InspectionText {

    /** To stand with every joint judgement. */
    static final String ONE_CARE_JUDGEMENT = "Children in care and care leavers were one judgement until the end of "
            + "2022; there is no separate grade for either.";

    private InspectionText() {
    }

    /** "Kent: outstanding", or why there is no such headline. */
    static String title(Authority authority, Report report) {
        if (report.overall().isPresent()) {
            return "%s: %s".formatted(authority.shortName(), report.overall().get().words());
        }
        if (report.judgements().isEmpty() || !Rules.giveNoOverall(report)) {
            return "%s: the newest grades were not read".formatted(authority.shortName());
        }
        return Wording.unread(report).isEmpty()
                ? "%s: no overall grade, four judgements".formatted(authority.shortName())
                : "%s: no overall grade, judgements read in part".formatted(authority.shortName());
    }

    /** What it was, when, and what it judged overall, in a sentence. */
    static String sentence(Authority authority, Report report) {
        String subject = subject(authority, report);
        if (report.overall().isPresent()) {
            return "%s judged overall effectiveness %s.".formatted(subject, report.overall().get().words());
        }
        if (Rules.giveNoOverall(report) && !report.judgements().isEmpty()) {
            return subject + " gave no overall grade: Ofsted has given none since April 2026. "
                    + "The judgements below are the rating.";
        }
        return subject + " judged the council, but its grades could not be read with certainty. "
                + "Please open the report.";
    }

    /**
     * "Ofsted's short inspection of Kent, on site from 9 May 2022 to 13 May 2022,
     * published 5 July 2022,".
     */
    static String subject(Authority authority, Report report) {
        return "Ofsted's %s of %s, %s,".formatted(report.kind().words(), authority.shortName(), Wording.dates(report));
    }

    /** Adds its judgements, what must be said with them, and where they are found. */
    static void tell(Answer.Draft answer, Authority authority, Report report, Dataset dataset) {
        if (!report.judgements().isEmpty()) {
            answer.add(new Block.JudgementGrid(report.judgements()));
        }
        if (report.judgements().containsKey(JudgementArea.IN_CARE_AND_CARE_LEAVERS)) {
            answer.say(ONE_CARE_JUDGEMENT);
        }
        Wording.unread(report).ifPresent(answer::say);
        Wording.about(report, dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority));
    }

    /**
     * The rating that it gave, to stand after a colon: "good", "no overall grade (the
     * impact of leaders good, …)", "grades not read with certainty".
     */
    static String result(Report report) {
        if (report.kind() == ReportKind.PRE_SIF) {
            return report.overall()
                .map(grade -> grade.words() + " for that one service, no rating of the whole")
                .orElse("could not be read");
        }
        if (report.overall().isPresent()) {
            return report.overall().get().words();
        }
        if (Rules.giveNoOverall(report) && !report.judgements().isEmpty()) {
            return "no overall grade (%s)".formatted(String.join(", ", Wording.each(report.judgements(), " ")));
        }
        return report.isRating() ? "grades not read with certainty"
                : "no rating of the council (%s)".formatted(String.join(", ", Wording.each(report.judgements(), " ")));
    }

    /**
     * An inspection that gave no overall grade, judgement by judgement beside the one
     * before it.
     */
    static String comparedByJudgement(Report report, Report earlier) {
        return ("Compared with the inspection before it, %s: overall the two cannot be compared, because this one gave "
                + "no overall grade. %s")
            .formatted(Wording.published(earlier),
                    Wording.capital(Step.inWords(Step.ofEachJudgement(earlier, report))));
    }

    /**
     * "about Somerset County Council, abolished on 1 April 2023", to stand in brackets;
     * empty where the authority itself was inspected.
     */
    static Optional<String> aboutInShort(Report report, Dataset dataset) {
        return report.about()
            .flatMap(dataset::predecessor)
            .map(predecessor -> "about %s, abolished on %s".formatted(predecessor.name(),
                    Wording.day(predecessor.ended())));
    }

}
