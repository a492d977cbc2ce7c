package org.councilratings.core.understand;

import java.util.List;

import org.councilratings.core.question.Term;

final class TermSpotter {

    private static final Phrases<Term> PHRASES = new Phrases<Term>().add(Term.ILACS, "ilacs");

    private TermSpotter() {
    }

    static List<Phrases.Found<Term>> in(Words words) {
        return PHRASES.in(words);
    }

}
