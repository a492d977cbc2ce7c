package org.councilratings.core;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.PlainText;

/** What an answer tells, bit by bit, to be found again wherever it is shown. */
public final class AnswerFacts {

    private AnswerFacts() {
    }

    /** Each bit of each line; the link and the day of each source. */
    public static List<String> of(Answer answer) {
        List<String> facts = new ArrayList<>();
        for (String line : PlainText.of(answer).split("\n")) {
            String said = line.strip().replaceFirst("^(• |[0-9]+\\. )", "");
            if (!said.startsWith("Source: ") && !said.isEmpty()) {
                facts.addAll(List.of(said.split(": | – |; |, published ")));
            }
        }
        for (Citation citation : answer.citations()) {
            facts.add(citation.link().toString());
            citation.published().ifPresent(day -> facts.add(day.words()));
        }
        return facts;
    }

}
