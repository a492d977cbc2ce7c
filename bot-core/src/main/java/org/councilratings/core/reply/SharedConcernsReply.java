package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.Theme;

/**
 * With how many others a council has an open concern in common, theme by theme, and with
 * whom of its statistical neighbours.
 */
final class SharedConcernsReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private static final int MOST_FOLLOW_UPS = 4;

    private final Dataset dataset;

    private final LocalDate today;

    SharedConcernsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.SharedConcerns question) {
        Authority authority = question.authority();
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty() || newest.get().concerns().isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).nothing(authority, KIND,
                    "What %s must improve is not held in our own words.".formatted(authority.shortName()));
        }
        Set<Theme> themes = new LinkedHashSet<>();
        Set<Report> told = new LinkedHashSet<>(Set.of(newest.get()));
        for (ConcernStory story : this.dataset.concerns(authority.slug()).open()) {
            themes.addAll(story.concern().themes());
            told.add(story.raisedBy());
        }
        Members members = Members.of(Group.all(), Among.everyone(), this.dataset);
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND, "%s: who shares its open concerns".formatted(authority.shortName()))
            .about(authority)
            .say(("%s has open concerns on %s. With how many others it has each in common stands below; it says nothing of "
                    + "how grave each is. The record holds %s.")
                .formatted(authority.shortName(),
                        themes.isEmpty() ? "no theme" : Wording.counted(themes.size(), "theme"),
                        Wording.inspectionsHeld(this.dataset)))
            .say("This rests on %s, put into our own words. %s".formatted(members.restsOn(),
                    Wording.visitLimits(this.dataset)));
        Map<Theme, List<Authority>> others = others(members, themes, authority);
        if (!themes.isEmpty()) {
            answer.add(new Block.Bullets(themes.stream()
                .map(theme -> line(theme, others.getOrDefault(theme, List.of()), authority))
                .toList()));
        }
        this.dataset.concerns(authority.slug())
            .unread()
            .forEach(visit -> ConcernsReply.notRead(answer, authority, visit));
        told.forEach(report -> answer.cite(Wording.citation(report, authority)));
        // neighbours are named, and so are their reports
        for (Members.Member member : members.asked()) {
            boolean named = authority.statisticalNeighbours().contains(member.authority().slug())
                    && others.values().stream().anyMatch(some -> some.contains(member.authority()));
            if (named) {
                answer.cite(Wording.citation(member.inspection(), member.authority()));
            }
        }
        themes.stream()
            .limit(MOST_FOLLOW_UPS)
            .forEach(theme -> answer.followUp(Choice.of(Wording.capital(theme.label()),
                    new Question.WithConcern(Group.all(), Among.everyone(), Matter.OnThemes.of(theme), false))));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static Map<Theme, List<Authority>> others(Members members, Set<Theme> themes, Authority authority) {
        Map<Theme, List<Authority>> others = new EnumMap<>(Theme.class);
        for (Members.Member member : members.asked()) {
            if (!member.authority().equals(authority)) {
                Set<Theme> theirs = new LinkedHashSet<>();
                member.concerns().open().forEach(story -> theirs.addAll(story.concern().themes()));
                theirs.retainAll(themes);
                theirs
                    .forEach(theme -> others.computeIfAbsent(theme, key -> new ArrayList<>()).add(member.authority()));
            }
        }
        return others;
    }

    private static String line(Theme theme, List<Authority> others, Authority authority) {
        List<String> neighbours = others.stream()
            .filter(other -> authority.statisticalNeighbours().contains(other.slug()))
            .map(Authority::shortName)
            .toList();
        return "%s: %s%s".formatted(Wording.capital(theme.label()),
                others.isEmpty() ? "nobody else" : Wording.counted(others.size(), "other"),
                neighbours.isEmpty() ? "" : "; of its statistical neighbours %s".formatted(Wording.joined(neighbours)));
    }

}
