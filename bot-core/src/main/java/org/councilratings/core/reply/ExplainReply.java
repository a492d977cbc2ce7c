package org.councilratings.core.reply;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/**
 * What a term means. It states nothing from the record, and so says nothing of how fresh
 * that is; what the record has to do with it may be asked next.
 */
final class ExplainReply {

    private static final int NEWEST = 10;

    Answer reply(Question.Explain question) {
        Term term = question.term();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, QuestionKind.EXPLAIN, term.title())
            .say(term.meaning())
            .say("That is in our own words, and shortened; the official page says more.")
            .cite(new Citation(page(term.source()), term.source(), Optional.empty()));
        next(term).ifPresent(answer::followUp);
        return answer.done();
    }

    private static String page(URI source) {
        return switch (source.getHost()) {
            case "www.legislation.gov.uk" -> "The law, at legislation.gov.uk";
            case "reports.ofsted.gov.uk" -> "Ofsted's site of reports";
            case "www.ons.gov.uk" -> "The Office for National Statistics";
            case "explore-education-statistics.service.gov.uk", "get-information-schools.service.gov.uk" ->
                "The Department for Education";
            case "www.justice.gov.uk" -> "The Ministry of Justice";
            default -> "GOV.UK";
        };
    }

    private static Optional<Choice> next(Term term) {
        return switch (term) {
            case OUTSTANDING -> Optional.of(graded(Grade.OUTSTANDING));
            case GOOD -> Optional.of(graded(Grade.GOOD));
            case REQUIRES_IMPROVEMENT -> Optional.of(graded(Grade.REQUIRES_IMPROVEMENT));
            case INADEQUATE, INTERVENTION -> Optional.of(graded(Grade.INADEQUATE));
            case NO_OVERALL_GRADE, OVERALL_EFFECTIVENESS, GRADE ->
                Optional.of(Choice.of("Councils without an overall grade",
                        new Question.Listing(Group.all(), new Wanted.NoOverall(), false)));
            case IMPACT_OF_LEADERS -> Optional.of(outstandingFor(JudgementArea.LEADERS));
            case HELP_AND_PROTECTION -> Optional.of(outstandingFor(JudgementArea.HELP_AND_PROTECTION));
            case CHILDREN_IN_CARE -> Optional.of(outstandingFor(JudgementArea.IN_CARE));
            case CARE_LEAVERS -> Optional.of(outstandingFor(JudgementArea.CARE_LEAVERS));
            case ILACS, FULL_INSPECTION, STANDARD_INSPECTION, SHORT_INSPECTION ->
                Optional.of(newest(Visits.INSPECTIONS, "full inspections"));
            case FOCUSED_VISIT -> Optional.of(newest(Visits.FOCUSED, "focused visits"));
            case MONITORING_VISIT -> Optional.of(newest(Visits.MONITORING, "monitoring visits"));
            case JTAI -> Optional.of(newest(Visits.JOINT, "joint targeted area inspections"));
            case CHILDRENS_SERVICES_DUTY -> Optional.of(Choice.of("All authorities with the duty",
                    new Question.Listing(Group.all(), new Wanted.Everyone(), false)));
            case COUNTY_COUNCIL -> Optional.of(all(AuthorityKind.COUNTY));
            case UNITARY_AUTHORITY -> Optional.of(all(AuthorityKind.UNITARY));
            case METROPOLITAN_DISTRICT -> Optional.of(all(AuthorityKind.METROPOLITAN_DISTRICT));
            case LONDON_BOROUGH -> Optional.of(all(AuthorityKind.LONDON_BOROUGH));
            default -> Optional.empty();
        };
    }

    private static Choice graded(Grade grade) {
        return Choice.of("Councils judged %s overall".formatted(grade.words()),
                new Question.Listing(Group.all(), new Wanted.Graded(EnumSet.of(grade), JudgementArea.OVERALL), false));
    }

    private static Choice outstandingFor(JudgementArea area) {
        return Choice.of("Councils outstanding for %s".formatted(area.words()),
                new Question.Listing(Group.all(), new Wanted.Graded(EnumSet.of(Grade.OUTSTANDING), area), false));
    }

    private static Choice newest(Visits visits, String words) {
        return Choice.of("The newest %s".formatted(words),
                new Question.Recent(Group.all(), visits, Period.always(), OptionalInt.of(NEWEST)));
    }

    private static Choice all(AuthorityKind kind) {
        return Choice.of("All %s".formatted(kind.plural()),
                new Question.Listing(new Group(Set.of(), Set.of(kind)), new Wanted.Everyone(), false));
    }

}
