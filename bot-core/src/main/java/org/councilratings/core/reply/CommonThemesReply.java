package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.Theme;

/** Which themes the open concerns of many authorities have in common. */
final class CommonThemesReply {

    private static final QuestionKind KIND = QuestionKind.CONCERNS;

    private static final int MOST = 10;

    private static final int FEWEST = 5;

    /** More sources than these are no help to a reader: each theme's list has them. */
    private static final int MOST_SOURCES = 40;

    private static final int MOST_FOLLOW_UPS = 3;

    private final Dataset dataset;

    private final LocalDate today;

    CommonThemesReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.CommonThemes question) {
        Members members = Members.of(question.group(), question.among(), this.dataset);
        if (members.asked().isEmpty()) {
            return members.noneAnswer(KIND, question.group(), question.among(), this.dataset, this.today);
        }
        Map<Theme, Integer> counts = counts(members, question.matter());
        List<Theme> themes = new ArrayList<>(counts.keySet());
        themes.sort(Comparator.comparing((Theme theme) -> counts.getOrDefault(theme, 0)).reversed());
        int size = members.asked().size();
        String who = members.who(question.group(), question.among());
        List<Theme> told = mostCommon(themes, counts);
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND,
                    "Most common open concerns%s: %d %s".formatted(question.matter().words(), size, who))
            .say("%s The record holds %s.".formatted(lead(question, counts, told, size, who),
                    Wording.inspectionsHeld(this.dataset)))
            .say(("This rests on %s, put into our own words and sorted by our own %d themes. A council counts once for "
                    + "a theme. It tells what inspectors listed, and not how widespread a problem is. %s")
                .formatted(members.restsOn(), Theme.values().length, Wording.visitLimits(this.dataset)));
        if (!told.isEmpty()) {
            answer.add(new Block.Bullets(told.stream()
                .map(theme -> "%s: %d of %d".formatted(Wording.capital(theme.label()), counts.get(theme), size))
                .toList()));
            if (themes.size() > told.size()) {
                answer.say("%s came up less often."
                    .formatted(Wording.capital(Wording.counted(themes.size() - told.size(), "more theme"))));
            }
        }
        members.leftOut(answer, question.group(), question.among());
        cite(answer, members);
        told.stream()
            .limit(MOST_FOLLOW_UPS)
            .forEach(theme -> answer
                .followUp(Choice.of(Wording.capital(theme.label()), new Question.WithConcern(question.group(),
                        question.among(), onTheme(theme, question.matter()), false))));
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String lead(Question.CommonThemes question, Map<Theme, Integer> counts, List<Theme> told, int size,
            String who) {
        if (told.isEmpty()) {
            return "None of the %d %s has an open concern%s on record.".formatted(size, who, question.matter().words());
        }
        int most = counts.getOrDefault(told.getFirst(), 0);
        List<String> first = told.stream()
            .filter(theme -> counts.getOrDefault(theme, 0) == most)
            .map(Theme::label)
            .toList();
        return "Among %d %s, the most common %s of open concerns%s %s %s, at %d of them%s.".formatted(size, who,
                (first.size() == 1) ? "theme" : "themes", question.matter().words(), (first.size() == 1) ? "is" : "are",
                Wording.joined(first), most, (first.size() == 1) ? "" : " each");
    }

    /** The ten most common, and no tie is cut: rather fewer, and else more. */
    private static List<Theme> mostCommon(List<Theme> themes, Map<Theme, Integer> counts) {
        if (themes.size() <= MOST) {
            return themes;
        }
        int cut = counts.getOrDefault(themes.get(MOST), 0);
        List<Theme> above = themes.stream().filter(theme -> counts.getOrDefault(theme, 0) > cut).toList();
        return (above.size() >= FEWEST) ? above
                : themes.stream().filter(theme -> counts.getOrDefault(theme, 0) >= cut).toList();
    }

    private static Matter onTheme(Theme theme, Matter matter) {
        return new Matter.OnThemes(Set.of(theme),
                (matter instanceof Matter.OfArea area) ? Optional.of(area) : Optional.empty());
    }

    private static Map<Theme, Integer> counts(Members members, Matter matter) {
        Map<Theme, Integer> counts = new EnumMap<>(Theme.class);
        for (Members.Member member : members.asked()) {
            Set<Theme> themes = EnumSet.noneOf(Theme.class);
            for (ConcernStory story : member.concerns().open()) {
                if (matter.holds(story.concern())) {
                    themes.addAll(story.concern().themes());
                }
            }
            themes.forEach(theme -> counts.merge(theme, 1, Integer::sum));
        }
        return counts;
    }

    private static void cite(Answer.Draft answer, Members members) {
        if (members.reports() > MOST_SOURCES) {
            answer.say("The list of the councils for a theme names the report of each.")
                .cite(new Citation("Ofsted's reports on children's services", Members.ALL_REPORTS, Optional.empty()));
            return;
        }
        for (Members.Member member : members.asked()) {
            answer.about(member.authority()).cite(Wording.citation(member.inspection(), member.authority()));
            member.concerns().read().forEach(visit -> answer.cite(Wording.citation(visit, member.authority())));
        }
    }

}
