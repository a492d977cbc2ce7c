package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;

/**
 * Every intent, the more particular before the more general: the first that accounts for
 * the whole text has it.
 */
public final class Intents {

    private static final List<Intent> ALL = List.of(new NoOverallGradeIntent(), new LastVisitIntent(),
            new RatingIntent(), new HelpIntent());

    /** Beside these, an unknown word is hardly a council's name. */
    private static final Set<String> NO_NAME = WordList.of("""
            why what mean means best worst without no which who how counties councils all are is
            """);

    private final Resolver resolver;

    public Intents(Resolver resolver) {
        this.resolver = resolver;
    }

    /** What a text asks. */
    public Reading read(Understood text) {
        if (text.words().isCut()) {
            return new Reading.TooLong();
        }
        if (!text.topics().isEmpty()) {
            return new Reading.OtherSubject(text.topics().getFirst());
        }
        for (Intent intent : ALL) {
            Optional<Reading> reading = intent.read(text);
            if (reading.isPresent()) {
                return reading.get();
            }
        }
        return notUnderstood(text);
    }

    /** Perhaps it is but a name, with a slip in it or of a place that has no duty. */
    private Reading notUnderstood(Understood text) {
        List<Authority> certain = Named.certain(text);
        if (text.mentions().isEmpty() && text.regions().isEmpty() && text.words().size() <= 6) {
            String name = text.words().clean();
            Resolution resolution = this.resolver.resolve(name);
            if (resolution instanceof Resolution.Ambiguous(List<Authority> candidates)) {
                return new Reading.UnknownName(name, candidates, Question.Rating::now);
            }
            if (resolution instanceof Resolution.Match(Authority authority)) {
                return new Reading.UnknownName(name, List.of(authority), Question.Rating::now);
            }
            if (resolution instanceof Resolution.None(List<Authority> near) && !near.isEmpty()) {
                return new Reading.UnknownName(name, near, Question.Rating::now);
            }
            List<String> unknown = text.unexplained(Set.of("rating", "rated", "grade", "visit"));
            if (text.says(Set.of("rating", "rated", "grade")) && !unknown.isEmpty() && unknown.size() <= 3
                    && !text.says(NO_NAME)) {
                return new Reading.UnknownName(String.join(" ", unknown), List.of(), Question.Rating::now);
            }
        }
        return new Reading.NotUnderstood(text.unexplained(Set.of()), certain);
    }

    /** One example of each intent, for help. */
    public static List<String> examples() {
        return ALL.stream().flatMap(intent -> intent.phrases().stream()).toList();
    }

}
