package org.councilratings.core.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Term;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.JudgementArea;

/** Reads "what does ILACS mean", "define care leaver", "JTAI?" */
final class ExplainIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            mean, means, meaning, meanings, meant, define, definition, defined, definition of, explain,
            explains, explained, explanation, explainer, what is, what is a, what is an, what is the, whats,
            whats a, whats an, whats the, what are, what are the, stand for, stands for, short for,
            difference between, glossary, jargon, acronym, abbreviation, understand, plain english, in plain
            english, what exactly is, who is a, who counts as, counts as, what does, what do, describe, wots""");

    private static final Set<String> VOCABULARY = WordList.of("""
            mean means term word phrase used use stand stands explain please exactly thing called actually
            when ofsteds terms jargon says simple simply plain language english someone like five new grade
            rating judgement kind type sort involve involves work works happens happen reports report
            letters inspection by context
            """);

    /**
     * Alone, without a word that asks for a meaning, these are rather asked of a council.
     */
    private static final Set<Term> OF_A_COUNCIL = EnumSet.of(Term.GRADE, Term.OFSTED, Term.CHILDRENS_SERVICES,
            Term.OUTSTANDING, Term.GOOD, Term.REQUIRES_IMPROVEMENT, Term.INADEQUATE, Term.ADEQUATE,
            Term.OVERALL_EFFECTIVENESS, Term.IMPACT_OF_LEADERS, Term.HELP_AND_PROTECTION, Term.CHILDREN_IN_CARE,
            Term.CARE_LEAVERS, Term.ADOPTION_JUDGEMENT, Term.STATISTICAL_NEIGHBOURS, Term.AREA_FOR_IMPROVEMENT,
            Term.AREA_FOR_PRIORITY_ACTION, Term.FULL_INSPECTION, Term.PUBLICATION_DATE, Term.REGION,
            Term.LEAD_INSPECTOR, Term.NO_OVERALL_GRADE, Term.COUNTY_COUNCIL, Term.UNITARY_AUTHORITY,
            Term.METROPOLITAN_DISTRICT, Term.LONDON_BOROUGH);

    private static final Set<String> ARTICLES = WordList.of("a an the please");

    private static final Set<String> WHY_NO_OVERALL = WordList.of("""
            why when reason reasons no longer stopped stop dont without scrapped ended dropped removed
            anymore not give gives giving given grade grades rating ratings judgement judgements graded get
            gets
            """);

    private static final Set<String> NO_LONGER = WordList
        .of("no longer stopped stop dont without scrapped ended dropped removed anymore not");

    private static final Set<Term> GENERAL = Set.of(Term.GRADE, Term.OFSTED, Term.CHILDRENS_SERVICES);

    @Override
    public List<String> phrases() {
        return List.of("what does ILACS mean?", "what is a focused visit?", "JTAI?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (!text.names().isEmpty()) {
            return Optional.empty();
        }
        if (isWhyNoOverall(text)) {
            return Optional.of(new Reading.Asked(new Question.Explain(Term.NO_OVERALL_GRADE)));
        }
        Optional<Understood> asking = text.asking(CUES);
        List<Term> terms = particular(text.terms());
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Understood left = asking.orElse(text).withoutTerms();
        boolean alone = asking.isEmpty()
                && (OF_A_COUNCIL.contains(terms.getFirst()) || !left.rest().stream().allMatch(ARTICLES::contains));
        if (alone || !left.holdsOnly() || !left.isAllIn(VOCABULARY) || left.isNegated()
                || text.says(Asking.PRONOUNS) && asking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((terms.size() == 1) ? new Reading.Asked(new Question.Explain(terms.getFirst()))
                : new Reading.WhichTerm(terms));
    }

    /** "Why does Ofsted no longer give an overall grade?" */
    private static boolean isWhyNoOverall(Understood text) {
        return text.areas().equals(List.of(JudgementArea.OVERALL)) && text.holdsOnly(JudgementArea.class)
                && text.says(Set.of("why", "when", "reason")) && text.says(NO_LONGER) && text.isAllIn(WHY_NO_OVERALL);
    }

    /**
     * "The impact of leaders judgement" is about the first, not about judgements in
     * general.
     */
    private static List<Term> particular(List<Term> terms) {
        List<Term> particular = terms.stream().filter(term -> !GENERAL.contains(term)).toList();
        return particular.isEmpty() ? terms.stream().limit(1).toList() : particular;
    }

}
