package org.councilratings.core.question;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/**
 * Any question as a short text, and back: what stands behind a button, so that the button
 * still works after a restart or an update.
 *
 * <p>
 * The text begins with a version, then names the kind of question, then its parts, with
 * dots between: {@code 1.rt.926.n} asks for the rating now of the authority with the
 * three-digit number 926. It has ASCII letters, digits, dots, hyphens and underscores
 * only, and at most {@value #LONGEST} characters. Buttons that were sent stay where they
 * are for years: a code is never given another meaning. A question that gains a part gets
 * the next version, and what the older version wrote is still read.
 */
public final class QuestionCode {

    /** What Discord allows as the id of a button; Slack allows more. */
    public static final int LONGEST = 100;

    private static final String VERSION = "1";

    private QuestionCode() {
    }

    /** Writes a question. */
    public static String of(Question question) {
        return switch (question) {
            case Question.Rating(Authority authority, When when) -> code("rt", authority.laCode(), TimeCodes.of(when));
            case Question.Judgement(Authority authority, JudgementArea area, When when) ->
                code("jd", authority.laCode(), ShortCodes.of(area), TimeCodes.of(when));
            case Question.LastVisit(Authority authority, Visits visits) ->
                code("lv", authority.laCode(), ShortCodes.of(visits));
            case Question.VisitsTo(Authority authority, Visits visits, Period period) ->
                code("vt", authority.laCode(), ShortCodes.of(visits), TimeCodes.of(period));
            case Question.Concerns(Authority authority, Matter.Any any) -> code("cn", authority.laCode());
            case Question.Concerns(Authority authority, Matter matter) ->
                code("cm", authority.laCode(), ShortCodes.of(matter));
            case Question.ConcernHistory(Authority authority, Visits visits, Period period) ->
                code("cs", authority.laCode(), ShortCodes.of(visits), TimeCodes.of(period));
            case Question.Strengths(Authority authority) -> code("st", authority.laCode());
            case Question.History(Authority authority, JudgementArea area, Period period) ->
                code("hi", authority.laCode(), ShortCodes.of(area), TimeCodes.of(period));
            case Question.Compare(List<Authority> authorities, JudgementArea area) -> code("cp",
                    authorities.stream().map(Authority::laCode).collect(Collectors.joining("-")), ShortCodes.of(area));
            case Question.Listing(Group group, Wanted wanted, boolean count) ->
                code("ls", ShortCodes.of(group), ShortCodes.of(wanted), count ? "c" : "n");
            case Question.Recent(Group group, Visits visits, Period period, OptionalInt newest) ->
                code("rc", ShortCodes.of(group), ShortCodes.of(visits), TimeCodes.of(period),
                        newest.isPresent() ? String.valueOf(newest.getAsInt()) : "");
            case Question.Changes(Group group, JudgementArea area, Direction direction, Optional<Grade> from, Optional<Grade> to, Period period) ->
                code("ch", ShortCodes.of(group), ShortCodes.of(area), ShortCodes.of(direction),
                        from.map(ShortCodes::of).orElse(""), to.map(ShortCodes::of).orElse(""), TimeCodes.of(period));
            case Question.Judged(Group group, Wanted.Graded wanted, Period period) ->
                code("gi", ShortCodes.of(group), ShortCodes.of(wanted), TimeCodes.of(period));
            case Question.ConcernProgress(Authority authority) -> code("cg", authority.laCode());
            case Question.SharedConcerns(Authority authority) -> code("sh", authority.laCode());
            case Question.WithConcern(Group group, Among among, Matter matter, boolean count) ->
                code("wc", ShortCodes.of(group), ShortCodes.of(among), ShortCodes.of(matter), count ? "c" : "n");
            case Question.CommonThemes(Group group, Among among, Matter matter) ->
                code("ct", ShortCodes.of(group), ShortCodes.of(among), ShortCodes.of(matter));
            case Question.Neighbours(Authority authority) -> code("nb", authority.laCode());
            case Question.ReportFacts(Authority authority, Visits visits, var year, Aspect aspect) ->
                code("rf", authority.laCode(), ShortCodes.of(visits), TimeCodes.of(year), ShortCodes.of(aspect));
            case Question.Explain(Term term) -> code("ex", term.key());
            case Question.NextInspection(Authority authority) -> code("nx", authority.laCode());
            case Question.LongestWait(Group group) -> code("lw", ShortCodes.of(group));
            case Question.Themes() -> code("tm");
            case Question.About() -> code("ab");
            case Question.Help() -> code("hp");
        };
    }

    private static String code(String kind, String... parts) {
        return VERSION + "." + kind + ((parts.length == 0) ? "" : "." + String.join(".", parts));
    }

    /**
     * Reads what {@link #of} wrote.
     * @param code anything at all: it comes back from people's machines
     * @param byLaCode the authority with a three-digit number
     * @return empty where the text is no code, or names an authority or a term that is
     * not known any more
     */
    public static Optional<Question> read(String code, Function<String, Optional<Authority>> byLaCode) {
        if (code.length() > LONGEST || !code.startsWith(VERSION + ".")) {
            return Optional.empty();
        }
        try {
            CodeParts parts = new CodeParts(code.substring(VERSION.length() + 1), byLaCode);
            Question question = question(parts);
            // only what would be written so: one question, one code
            return of(question).equals(code) ? Optional.of(question) : Optional.empty();
        }
        catch (IllegalArgumentException | DateTimeException ex) {
            return Optional.empty();
        }
    }

    private static Question question(CodeParts parts) {
        String kind = parts.next();
        return switch (kind) {
            case "rt" -> new Question.Rating(parts.authority(), parts.when());
            case "jd" -> new Question.Judgement(parts.authority(), parts.area(), parts.when());
            case "lv" -> new Question.LastVisit(parts.authority(), parts.visits());
            case "vt" -> new Question.VisitsTo(parts.authority(), parts.visits(), parts.period());
            case "cn" -> Question.Concerns.all(parts.authority());
            case "cm" -> new Question.Concerns(parts.authority(), parts.matter());
            case "cs" -> new Question.ConcernHistory(parts.authority(), parts.visits(), parts.period());
            case "cg" -> new Question.ConcernProgress(parts.authority());
            case "sh" -> new Question.SharedConcerns(parts.authority());
            case "wc" ->
                new Question.WithConcern(parts.group(), parts.among(), parts.matter(), parts.next().equals("c"));
            case "ct" -> new Question.CommonThemes(parts.group(), parts.among(), parts.matter());
            case "st" -> new Question.Strengths(parts.authority());
            case "hi" -> new Question.History(parts.authority(), parts.area(), parts.period());
            case "cp" -> new Question.Compare(parts.authorities(), parts.area());
            case "ls" -> new Question.Listing(parts.group(), parts.wanted(), parts.next().equals("c"));
            case "rc" -> new Question.Recent(parts.group(), parts.visits(), parts.period(), parts.number());
            case "ch" -> new Question.Changes(parts.group(), parts.area(), parts.direction(), parts.optionalGrade(),
                    parts.optionalGrade(), parts.period());
            case "gi" -> new Question.Judged(parts.group(), parts.graded(), parts.period());
            case "nb" -> new Question.Neighbours(parts.authority());
            case "rf" ->
                new Question.ReportFacts(parts.authority(), parts.visits(), parts.optionalYear(), parts.aspect());
            case "ex" -> new Question.Explain(parts.term());
            case "nx" -> new Question.NextInspection(parts.authority());
            case "lw" -> new Question.LongestWait(parts.group());
            case "tm" -> new Question.Themes();
            case "ab" -> new Question.About();
            case "hp" -> new Question.Help();
            default -> throw new IllegalArgumentException("no kind of question: " + kind);
        };
    }

}
