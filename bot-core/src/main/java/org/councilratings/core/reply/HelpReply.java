package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.question.Platform;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;

/** What can be asked, by words and by command, and what cannot. */
final class HelpReply {

    private final Dataset dataset;

    private final LocalDate today;

    private final Platform platform;

    HelpReply(Dataset dataset, LocalDate today, Platform platform) {
        this.dataset = dataset;
        this.today = today;
        this.platform = platform;
    }

    Answer reply(Question.Help question) {
        Answer.Draft answer = Answer
            .draft(Outcome.HELP, QuestionKind.HELP, "Ask me about councils' children's services in England")
            .say("I answer from Ofsted's published reports on the %d authorities that have the duty. The record holds %s."
                .formatted(this.dataset.authorities().size(), Wording.inspectionsHeld(this.dataset)));
        List<String> names = this.dataset.authorities()
            .stream()
            .map(authority -> spaced(authority.shortName()))
            .toList();
        Map<Boolean, List<String>> examples = Intents.examples()
            .stream()
            .collect(Collectors.partitioningBy(example -> names.stream().anyMatch(spaced(example)::contains)));
        group(answer, "About one council or a few, for example:", examples.getOrDefault(true, List.of()));
        group(answer, "About all of them, about a term, or about me:", examples.getOrDefault(false, List.of()));
        answer.say(this.platform.goingOn());
        if (this.platform.posts()) {
            answer.say("I can also tell a channel, or you alone, of new reports by themselves: as they appear, or in a "
                    + "daily, weekly or monthly summary. “/reports subscribe” sets that up, “/reports list” shows what is "
                    + "set up.");
        }
        return answer.say("These commands ask the same:")
            .add(new Block.Facts(this.platform.commands()
                .stream()
                .map(command -> new Block.Fact(command.slash(), command.about()))
                .toList()))
            .say("I do not know schools, adult social care, special educational needs (SEND), single children's homes "
                    + "and agencies, or other nations. I would rather say that I do not know than guess.")
            .followUp(Choice.of("How fresh is your data?", new Question.About()))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static void group(Answer.Draft answer, String heading, List<String> examples) {
        if (!examples.isEmpty()) {
            answer.say(heading).add(new Block.Bullets(examples));
        }
    }

    /**
     * Letters only, a space around each word: "York" is then not found in "Yorkshire".
     */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(" ");
        for (char c : text.toLowerCase(Locale.UK).toCharArray()) {
            spaced.append(Character.isLetter(c) ? c : ' ');
        }
        return spaced.append(' ').toString();
    }

}
