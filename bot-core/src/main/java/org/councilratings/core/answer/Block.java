package org.councilratings.core.answer;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** A part of an answer. Text in a block is plain; whoever renders it escapes it. */
public sealed interface Block {

    record Paragraph(String text) implements Block {
    }

    record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

    }

    /** Labels with values, for example "Lead inspector" with a name. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

    }

    record Fact(String label, String value) {
    }

    /**
     * Grades side by side, each with its area; the grade is told in words, not by colour
     * alone.
     */
    record JudgementGrid(SortedMap<JudgementArea, Grade> grades) implements Block {

        public JudgementGrid {
            grades = Collections.unmodifiableSortedMap(new TreeMap<>(grades));
        }

    }

}
