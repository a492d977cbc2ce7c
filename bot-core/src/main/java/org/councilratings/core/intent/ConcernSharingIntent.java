package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Among;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * Reads "who shares Kent's concerns", "which councils have the same problem with
 * caseloads as Leeds".
 */
final class ConcernSharingIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            share, shares, shared, sharing, in common, same concern, same concerns, same open concerns, same
            problem, same problems, same issue, same issues, same weaknesses, same areas for improvement,
            similar concern, similar concerns, similar problems, similar issues, similar weaknesses""");

    private static final Set<String> VOCABULARY = WordList.of("""
            who which what else other others councils council authorities las concern concerns issue issues
            problem problems weakness weaknesses open have has as about with same similar anyone anybody
            areas improvement list theirs
            """);

    @Override
    public List<String> phrases() {
        return List.of("who shares the concerns of Kent?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        if (asking.isEmpty() || text.names().size() != 1) {
            return Optional.empty();
        }
        List<Theme> themes = asking.get().themes();
        Understood left = asking.get().withoutThemes();
        Optional<Matter> matter = ConcernWords.matter(themes, left);
        boolean group = left.has(Region.class) || left.has(AuthorityKind.class);
        if (matter.isEmpty() || !left.isAllIn(VOCABULARY) || left.isNegated()
                || !left.holdsOnly(Resolution.class, JudgementArea.class, Region.class, AuthorityKind.class)) {
            return Optional.empty();
        }
        if (matter.get() instanceof Matter.Any) {
            return group ? Optional.empty() : Named.one(left, QuestionKind.CONCERNS, Question.SharedConcerns::new);
        }
        // whose concern it is matters no more: all that have it are told
        List<Authority> certain = Named.certain(left);
        return certain.isEmpty() ? Optional.empty() : Optional
            .of(new Reading.Asked(new Question.WithConcern(Asking.group(left), Among.everyone(), matter.get(), false)));
    }

}
