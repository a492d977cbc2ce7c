package org.councilratings.slack.render;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.data.model.Authority;

/**
 * What buttons and pickers are called, and what they carry. All of it is in the message:
 * nothing is kept here, so a button outlives a restart.
 */
public final class ActionId {

    /** Begins the id of a button that asks the question in its value. */
    public static final String ASK = "ask.";

    /** Of the button that shows the next part of a long answer. */
    public static final String MORE = "more";

    /**
     * Begins the id of a select with which somebody picks a council for the question
     * whose code follows.
     */
    public static final String PICK = "pick.";

    /** Of the button that opens a picker for several councils. */
    public static final String PICK_SEVERAL = "several";

    /** The block in which something is asked back: done with once it is answered. */
    public static final String ASKED_BACK = "choices";

    /** Of the field in which a question is typed. */
    public static final String WORDS = "words";

    private static final Pattern PART = Pattern.compile("([0-9]{1,3})\\.([0-9a-f]{1,8})\\.(.+)");

    private ActionId() {
    }

    static String pick(Question unfinished) {
        return PICK + QuestionCode.of(unfinished);
    }

    static String several(Question unfinished, List<Authority> named) {
        StringJoiner value = new StringJoiner(" ");
        value.add(QuestionCode.of(unfinished));
        named.forEach(authority -> value.add(authority.slug()));
        return value.toString();
    }

    static String more(Part part, Question asked) {
        return "%d.%s.%s".formatted(part.number(), part.digest(), QuestionCode.of(asked));
    }

    /**
     * Councils are to be compared, of which some are named already.
     *
     * @param code the question
     * @param slugs of those that are named
     */
    public record Several(String code, List<String> slugs) {

        public Several {
            slugs = List.copyOf(slugs);
        }

        /** What the value of a {@link #PICK_SEVERAL} button says. */
        public static Several read(String value) {
            List<String> words = List.of(value.split(" "));
            return new Several(words.getFirst(), words.subList(1, words.size()));
        }

    }

    /**
     * Which part of a long answer is wanted.
     *
     * @param number from 1
     * @param digest of the whole answer, so that no part is put beside one of another
     */
    public record Part(int number, String digest) {
    }

    /**
     * A part of the answer to a question.
     *
     * @param code the question
     */
    public record Wanted(Part part, String code) {
    }

    /** What the value of a {@link #MORE} button wants; empty where it is none. */
    public static Optional<Wanted> wanted(String value) {
        Matcher matcher = PART.matcher(value);
        return matcher.matches()
                ? Optional
                    .of(new Wanted(new Part(Integer.parseInt(matcher.group(1)), matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

}
