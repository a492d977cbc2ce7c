package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;

/** By which themes concerns are sorted, and what each means. */
final class ThemesReply {

    private final Dataset dataset;

    private final LocalDate today;

    ThemesReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply() {
        Map<JudgementArea, List<Block.Fact>> byArea = new EnumMap<>(JudgementArea.class);
        for (Theme theme : Theme.values()) {
            byArea.computeIfAbsent(theme.area(), area -> new ArrayList<>())
                .add(new Block.Fact(Wording.capital(theme.label()), theme.meaning()));
        }
        Answer.Draft answer = Answer
            .draft(Outcome.HELP, QuestionKind.EXPLAIN, "%d themes of concerns".formatted(Theme.values().length))
            .say("Concerns are sorted by these themes, which are ours and not Ofsted's, so that councils can be compared. "
                    + "A concern may have several. Each theme stands under the judgement that it bears on most.");
        byArea.forEach((area, themes) -> answer.say(Wording.capital(area.words()) + ":").add(new Block.Facts(themes)));
        return answer
            .followUp(Choice.of("Most common concerns",
                    new Question.CommonThemes(Group.all(), Among.everyone(), Matter.any())))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

}
