package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Term;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "what does ILACS mean", "define care leaver", "JTAI?" */
final class ExplainIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases
        .of("""
                mean, means, meaning, meanings, meant, define, definition, defined, definition of, explain, explains, explained,
                explanation, explainer, what is, what is a, what is an, what is the, whats, whats a, whats an, whats the, what are,
                what are the, stand for, stands for, short for, difference between, glossary, jargon, acronym, abbreviation,
                understand, plain english, in plain english, what exactly is, who is a, who are, what does, what do, describe, wots""");

    private static final Set<String> VOCABULARY = WordList
        .of("""
                mean means term word phrase used use stand stands explain please exactly thing called actually when ofsteds
                terms jargon says simple simply plain language english someone like i'm five new grade rating judgement kind type
                sort involve involves work works happens happen reports report letters inspection mean by context
                """);

    @Override
    public List<String> phrases() {
        return List.of("what does ILACS mean?", "what is a focused visit?", "JTAI?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (!text.names().isEmpty()) {
            return Optional.empty();
        }
        Optional<Understood> asking = text.asking(CUES);
        List<Term> terms = text.terms();
        if (terms.size() != 1) {
            return Optional.empty();
        }
        Understood left = asking.orElse(text).withoutTerms();
        // a grade, a judgement area or a kind of visit alone may be asked of a council
        boolean alone = asking.isEmpty() && (text.has(Object.class) || text.words().size() > 4);
        if (alone || !left.holdsOnly() || !left.isAllIn(VOCABULARY) || left.isNegated()
                || text.says(Asking.PRONOUNS) && asking.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading.Asked(new Question.Explain(terms.getFirst())));
    }

}
