package org.councilratings.core.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;

/**
 * A reply, free of any platform's markup.
 *
 * @param outcome what became of the question
 * @param kind what kind of question it answers
 * @param authorities whom it is about
 * @param title a headline
 * @param accent the grade that colours it; told in words as well
 * @param blocks the content, in order
 * @param choices what may be meant, to pick from
 * @param followUps what may be asked next
 * @param citations where each stated fact is found
 * @param freshness how far the data goes, in words; empty where nothing was stated from
 * it
 * @param asked the question that it answers, to ask it again; empty where none was
 * understood
 * @param unfinished a question that lacks its council or councils, with any in their
 * place: what a picker asks once somebody has picked
 */
public record Answer(Outcome outcome, QuestionKind kind, List<Authority> authorities, String title,
        Optional<Grade> accent, List<Block> blocks, List<Choice> choices, List<Choice> followUps,
        List<Citation> citations, Optional<String> freshness, Optional<Question> asked, Optional<Question> unfinished) {

    public Answer {
        authorities = List.copyOf(authorities);
        blocks = List.copyOf(blocks);
        choices = List.copyOf(choices);
        followUps = List.copyOf(followUps);
        citations = List.copyOf(new LinkedHashSet<>(citations));
    }

    /**
     * Whether it is news for a whole channel: facts from the record, or that it does not
     * hold them. What asks back or explains is for the one who asked.
     */
    public boolean isForEverybody() {
        return this.freshness.isPresent() && this.outcome != Outcome.CLARIFY && this.outcome != Outcome.HELP;
    }

    /** The sources that stand with no entry: those of all the rest. */
    public List<Citation> otherCitations() {
        Set<Citation> others = new LinkedHashSet<>(this.citations);
        for (Block block : this.blocks) {
            if (block instanceof Block.Entry entry) {
                entry.sources().forEach(others::remove);
            }
        }
        return List.copyOf(others);
    }

    /** The same answer, to a question. */
    public Answer to(Question question) {
        return new Answer(this.outcome, this.kind, this.authorities, this.title, this.accent, this.blocks, this.choices,
                this.followUps, this.citations, this.freshness, Optional.of(question), this.unfinished);
    }

    /** Starts an answer; what is not added is absent. */
    public static Draft draft(Outcome outcome, QuestionKind kind, String title) {
        return new Draft(outcome, kind, title);
    }

    /** Makes an answer part by part. */
    public static final class Draft {

        private final Outcome outcome;

        private final QuestionKind kind;

        private final String title;

        private final List<Authority> authorities = new ArrayList<>();

        private Optional<Grade> accent = Optional.empty();

        private final List<Block> blocks = new ArrayList<>();

        private final List<Choice> choices = new ArrayList<>();

        private final List<Choice> followUps = new ArrayList<>();

        private final List<Citation> citations = new ArrayList<>();

        private Optional<String> freshness = Optional.empty();

        private Optional<Question> unfinished = Optional.empty();

        private Draft(Outcome outcome, QuestionKind kind, String title) {
            this.outcome = outcome;
            this.kind = kind;
            this.title = title;
        }

        public Draft about(Authority authority) {
            this.authorities.add(authority);
            return this;
        }

        public Draft accent(Optional<Grade> accent) {
            this.accent = accent;
            return this;
        }

        /** Adds a paragraph. */
        public Draft say(String text) {
            return add(new Block.Paragraph(text));
        }

        public Draft add(Block block) {
            this.blocks.add(block);
            return this;
        }

        public Draft choice(Choice choice) {
            this.choices.add(choice);
            return this;
        }

        public Draft followUp(Choice choice) {
            this.followUps.add(choice);
            return this;
        }

        public Draft cite(Citation citation) {
            this.citations.add(citation);
            return this;
        }

        public Draft freshness(String freshness) {
            this.freshness = Optional.of(freshness);
            return this;
        }

        /** Asks back for what a question lacks; any council stands in for it. */
        public Draft unfinished(Question question) {
            this.unfinished = Optional.of(question);
            return this;
        }

        public Answer done() {
            return new Answer(this.outcome, this.kind, this.authorities, this.title, this.accent, this.blocks,
                    this.choices, this.followUps, this.citations, this.freshness, Optional.empty(), this.unfinished);
        }

    }

}
