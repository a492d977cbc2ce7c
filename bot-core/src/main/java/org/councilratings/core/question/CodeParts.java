package org.councilratings.core.question;

import java.time.Year;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * The parts of a {@link QuestionCode}, read one after the other. Each method takes the
 * next part, and throws {@link IllegalArgumentException} or
 * {@link java.time.DateTimeException} if that is not what it wants.
 */
final class CodeParts {

    private final Iterator<String> parts;

    private final Function<String, Optional<Authority>> byLaCode;

    CodeParts(String code, Function<String, Optional<Authority>> byLaCode) {
        this.parts = List.of(code.split("\\.", -1)).iterator();
        this.byLaCode = byLaCode;
    }

    String next() {
        if (!this.parts.hasNext()) {
            throw new IllegalArgumentException("a part is missing");
        }
        return this.parts.next();
    }

    Authority authority() {
        return authority(next());
    }

    List<Authority> authorities() {
        List<Authority> authorities = new ArrayList<>();
        for (String laCode : next().split("-", -1)) {
            authorities.add(authority(laCode));
        }
        return authorities;
    }

    private Authority authority(String laCode) {
        return this.byLaCode.apply(laCode).orElseThrow(() -> new IllegalArgumentException("no authority: " + laCode));
    }

    When when() {
        return TimeCodes.when(next());
    }

    Period period() {
        return TimeCodes.period(next());
    }

    Optional<Year> optionalYear() {
        return TimeCodes.year(next());
    }

    JudgementArea area() {
        return area(next());
    }

    private static JudgementArea area(String text) {
        return ShortCodes.constant(JudgementArea.class, ShortCodes::of, text);
    }

    Visits visits() {
        return ShortCodes.constant(Visits.class, ShortCodes::of, next());
    }

    Direction direction() {
        return ShortCodes.constant(Direction.class, ShortCodes::of, next());
    }

    Aspect aspect() {
        return ShortCodes.constant(Aspect.class, ShortCodes::of, next());
    }

    Optional<Grade> optionalGrade() {
        String text = next();
        return text.isEmpty() ? Optional.empty() : Optional.of(ShortCodes.constant(Grade.class, ShortCodes::of, text));
    }

    Term term() {
        String key = next();
        return Term.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no term: " + key));
    }

    OptionalInt number() {
        String text = next();
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    Group group() {
        String[] halves = halves(next());
        return new Group(ShortCodes.constants(Region.class, ShortCodes::of, 2, halves[0]),
                ShortCodes.constants(AuthorityKind.class, ShortCodes::of, 1, halves[1]));
    }

    Wanted wanted() {
        String text = next();
        return switch (text) {
            case "e" -> new Wanted.Everyone();
            case "n" -> new Wanted.NoOverall();
            default -> {
                String[] halves = halves(text);
                yield new Wanted.Graded(ShortCodes.constants(Grade.class, ShortCodes::of, 1, halves[1]),
                        area(halves[0]));
            }
        };
    }

    Among among() {
        String text = next();
        return switch (text) {
            case "e" -> Among.everyone();
            case "w" -> new Among.Moved(Direction.WORSE);
            case "b" -> new Among.Moved(Direction.BETTER);
            default -> new Among.Rated(ShortCodes.constants(Grade.class, ShortCodes::of, 1, after('r', text)));
        };
    }

    Matter matter() {
        String text = next();
        return switch (text) {
            case "a" -> Matter.any();
            case "p" -> new Matter.PriorityActions();
            default -> text.startsWith("j") ? ofArea(text) : onThemes(after('t', text).split("-", -1));
        };
    }

    private static Matter.OfArea ofArea(String text) {
        return new Matter.OfArea(area(after('j', text)));
    }

    private static Matter onThemes(String[] parts) {
        if (parts.length > 2) {
            throw new IllegalArgumentException("themes, and at most one area: " + List.of(parts));
        }
        return new Matter.OnThemes(ShortCodes.constants(Theme.class, ShortCodes::of, 2, parts[0]),
                (parts.length == 2) ? Optional.of(ofArea(parts[1])) : Optional.empty());
    }

    private static String after(char first, String text) {
        if (text.isEmpty() || text.charAt(0) != first) {
            throw new IllegalArgumentException("no %s: %s".formatted(first, text));
        }
        return text.substring(1);
    }

    Wanted.Graded graded() {
        if (wanted() instanceof Wanted.Graded graded) {
            return graded;
        }
        throw new IllegalArgumentException("no grade is wanted");
    }

    private static String[] halves(String text) {
        String[] halves = text.split("-", -1);
        if (halves.length != 2) {
            throw new IllegalArgumentException("not two halves: " + text);
        }
        return halves;
    }

}
