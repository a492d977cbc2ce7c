package org.councilratings.core.reply;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.QuestionWords;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** What is said when a text is no question that can be answered as it stands. */
final class ReadingReply {

    private static final int MOST_CHOICES = 12;

    private static final int MOST_NAMED = 3;

    /** After a text that names no council. */
    private static final List<String> EXAMPLES = List.of("rating Kent", "last visit to Leeds",
            "open concerns in Cheshire East", "compare Norfolk with Suffolk", "which county councils are outstanding?",
            "who improved in 2025?", "what does ILACS mean?");

    private final Replies replies;

    ReadingReply(Replies replies) {
        this.replies = replies;
    }

    Answer reply(Reading reading) {
        return switch (reading) {
            case Reading.Asked(Question question) -> this.replies.answer(question);
            case Reading.WhichAuthority which -> which(which);
            case Reading.AboutHeir heir -> heir(heir);
            case Reading.WithoutDuty(Resolution resolution) -> withoutDuty(resolution);
            case Reading.UnknownName unknown -> unknown(unknown);
            case Reading.ConcernAboutAChild() -> Answer
                .draft(Outcome.OUT_OF_SCOPE, QuestionKind.HELP, "I cannot take a report or a complaint")
                .say("If a child is in danger now, call 999.")
                .say("If you are worried about a child, tell the children's services of the council where the child "
                        + "lives; GOV.UK shows how to reach them: https://www.gov.uk/report-child-abuse-to-local-council. "
                        + "The NSPCC's helpline, 0808 800 5000, listens too. A complaint about a council's services goes "
                        + "to that council.")
                .say("I only tell what Ofsted's reports say of councils' children's services.")
                .done();
            case Reading.OtherSubject(String subject) ->
                Answer.draft(Outcome.OUT_OF_SCOPE, QuestionKind.HELP, "Not something I know about")
                    .say("I know Ofsted's inspections of councils' children's services, not %s.".formatted(subject))
                    .say("I can tell how a council's children's services are rated and when they were last visited.")
                    .done();
            case Reading.Thanks() -> Answer.draft(Outcome.HELP, QuestionKind.HELP, "You are welcome")
                .say("Ask on whenever you like.")
                .done();
            case Reading.TooLong() -> Answer.draft(Outcome.HELP, QuestionKind.HELP, "That is too long for me")
                .say("Please ask one question in a sentence, for example: rating Kent.")
                .done();
            case Reading.WhichAuthorities which -> whichToCompare(which);
            case Reading.UnclearNames unclear -> unclear(unclear);
            case Reading.ByPublication(Question.Recent published) -> Answer
                .draft(Outcome.CLARIFY, QuestionKind.RECENT, "By the day a report came out?")
                .say("Of many councils I list reports by the day on which they came out, some weeks after inspectors "
                        + "were there. When a single council was visited I can tell: ask for its visits.")
                .choice(Choice.of(published))
                .done();
            case Reading.NotOffered(List<Choice> choices) -> notOffered(choices);
            case Reading.WhichTerm(List<Term> terms) -> whichTerm(terms);
            case Reading.TooMany(int number) -> Answer
                .draft(Outcome.CLARIFY, QuestionKind.COMPARE, "Which five of them?")
                .say("You named %d councils; I can set at most five side by side. Please name those.".formatted(number))
                .done();
            case Reading.NoRanking ranking -> noRanking(ranking);
            case Reading.PastList list -> pastList(list);
            case Reading.NotUnderstood notUnderstood -> notUnderstood(notUnderstood);
        };
    }

    private static Answer notOffered(List<Choice> choices) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, (choices.size() == 1)
                ? "There is only number 1 to pick" : "Please pick a number from 1 to " + choices.size());
        choices.forEach(answer::choice);
        return answer.done();
    }

    private static Answer whichTerm(List<Term> terms) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.EXPLAIN, "Which of these shall I explain?");
        terms.stream()
            .limit(MOST_CHOICES)
            .forEach(term -> answer.choice(Choice.of(term.title(), new Question.Explain(term))));
        return answer.done();
    }

    private static Answer pastList(Reading.PastList list) {
        Question.Listing now = list.now();
        Answer.Draft answer = Answer.draft(Outcome.NO_DATA, now.kind(), "I can list only the ratings that hold now")
            .say("Councils have been abolished and created since then, and the record does not hold every inspection of "
                    + "those that are gone: a list of who held a grade at an earlier time would be incomplete.")
            .say("I can tell how one council was rated at that time, which reports came out then, and who holds such a "
                    + "grade now.")
            .choice(Choice.of("The list as it is now", now));
        list.period()
            .filter(Period.Between.class::isInstance)
            .ifPresent(
                    period -> answer.choice(Choice.of("Full inspections published " + ((Period.Between) period).words(),
                            new Question.Recent(now.group(), Visits.INSPECTIONS, period, OptionalInt.empty()))));
        return answer.done();
    }

    private static Answer noRanking(Reading.NoRanking ranking) {
        Answer.Draft answer = Answer.draft(Outcome.NO_DATA, QuestionKind.COMPARE, "Nobody ranks the councils")
            .say("Ofsted gives grades, and no order among councils that hold the same one. "
                    + "I can tell a grade, compare up to five councils, or list all that hold a grade.");
        ranking.authorities()
            .forEach(authority -> answer.about(authority)
                .choice(Choice.of("Rating of " + authority.shortName(), Question.Rating.now(authority))));
        String part = (ranking.area() == JudgementArea.OVERALL) ? "" : " for " + ranking.area().words();
        for (Grade grade : List.of(Grade.OUTSTANDING, Grade.INADEQUATE)) {
            answer.choice(Choice.of(Wording.capital(grade.words()) + part + ": " + ranking.group().words(),
                    new Question.Listing(ranking.group(), new Wanted.Graded(Set.of(grade), ranking.area()), false)));
        }
        return answer.done();
    }

    private Answer whichToCompare(Reading.WhichAuthorities which) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.COMPARE, "Which councils do you mean?")
            .say(which.named()
                .map(one -> "Please name one to four to set beside %s.".formatted(one.shortName()))
                .orElse("Please name two to five, for example: compare Norfolk with Suffolk."));
        which.named().ifPresent(answer::about);
        this.replies.anyComparison(which.named().orElseGet(this.replies::anyAuthority), which.area())
            .ifPresent(answer::unfinished);
        return answer.done();
    }

    private Answer unclear(Reading.UnclearNames names) {
        String typed = Wording.joined(names.unclear().stream().map(name -> "“" + name + "”").toList());
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, QuestionKind.COMPARE, "Which councils do you mean?")
            .say("I am not certain which %s meant by %s.%s".formatted(
                    (names.unclear().size() == 1) ? "council is" : "councils are", typed, names.choices().isEmpty()
                            ? " Please name two to five councils, as in: compare Norfolk with Suffolk." : ""));
        names.choices().stream().limit(MOST_CHOICES).forEach(question -> answer.choice(Choice.of(question)));
        names.certain().forEach(answer::about);
        Authority first = names.certain().stream().findFirst().orElseGet(this.replies::anyAuthority);
        names.unfinished()
            .about(names.certain())
            .map(Question.Compare.class::cast)
            .or(() -> this.replies.anyComparison(first, names.unfinished().area()))
            .ifPresent(answer::unfinished);
        return answer.done();
    }

    private Answer which(Reading.WhichAuthority which) {
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, which.kind(), "Which council do you mean?");
        Question example = which.question().apply(this.replies.anyAuthority());
        answer
            .say(which.candidates().isEmpty() ? "Please name one, for example: %s.".formatted(QuestionWords.of(example))
                    : "More than one authority may be meant.");
        choices(answer, which.candidates(), which.question());
        // a comparison of which one council is certain is no question about that one
        if (example instanceof Question.OfOne && which.kind() != QuestionKind.COMPARE) {
            answer.unfinished(example);
        }
        if (which.candidates().isEmpty() && example instanceof Question.Concerns concerns
                && !(concerns.matter() instanceof Matter.Any)) {
            answer.choice(Choice.of("All of England",
                    new Question.WithConcern(Group.all(), Among.everyone(), concerns.matter(), false)));
        }
        return answer.done();
    }

    private static void choices(Answer.Draft answer, List<Authority> candidates,
            Function<Authority, Question> question) {
        candidates.stream()
            .limit(MOST_CHOICES)
            .forEach(authority -> answer.choice(Choice.of(authority, question.apply(authority))));
    }

    private Answer heir(Reading.AboutHeir heir) {
        Resolution.Succeeded succeeded = heir.succeeded();
        List<Authority> heirs = succeeded.heirs();
        String name = succeeded.name();
        String what = openly(succeeded);
        if (heirs.size() > 1) {
            Answer.Draft answer = Answer.draft(Outcome.CLARIFY, heir.kind(), "Which council do you mean?").say(what);
            choices(answer, heirs, heir.question());
            return answer.done();
        }
        Answer inner = this.replies.answer(heir.question().apply(heirs.getFirst()));
        Answer.Draft answer = Answer.draft(Outcome.UNKNOWN_COUNCIL, heir.kind(), inner.title())
            .about(heirs.getFirst())
            .accent(inner.accent())
            .say(what);
        inner.blocks().forEach(answer::add);
        inner.followUps().forEach(answer::followUp);
        inner.citations().forEach(answer::cite);
        inner.freshness().ifPresent(answer::freshness);
        return inner.asked().map(answer.done()::to).orElseGet(answer::done);
    }

    /** What became of the council that was named, and who has the duty now. */
    private static String openly(Resolution.Succeeded succeeded) {
        String kind = succeeded.hadDuty() ? "" : " a district council, without the children's-services duty";
        String gone = succeeded.since()
            .map(since -> "%s was%s%s abolished on %s".formatted(succeeded.name(), kind,
                    succeeded.hadDuty() ? "" : ", and", Wording.day(since)))
            .orElse("%s is%s".formatted(succeeded.name(), kind));
        return "%s. The duty is with %s now.".formatted(gone, names(succeeded.heirs()));
    }

    private static String names(List<Authority> heirs) {
        return Wording.joined(heirs.stream().map(Authority::shortName).toList());
    }

    private static Answer withoutDuty(Resolution resolution) {
        String text = (resolution instanceof Resolution.Outside(String name, String nation))
                ? "%s is not in England%s. Ofsted inspects children's services in England alone.".formatted(name,
                        nation.contains(name) ? "" : " but in " + nation)
                : (resolution instanceof Resolution.WithoutDuty(String body, String what))
                        ? "%s is %s; it does not have the children's-services duty.".formatted(body, what)
                        : "That is no authority with the children's-services duty.";
        return Answer.draft(Outcome.UNKNOWN_COUNCIL, QuestionKind.HELP, "Not an authority that I can speak of")
            .say(text + " Please name one of the 153 authorities in England that have it.")
            .done();
    }

    private static Answer unknown(Reading.UnknownName unknown) {
        if (unknown.near().isEmpty()) {
            return Answer.draft(Outcome.UNKNOWN_COUNCIL, QuestionKind.HELP, "I know no council of that name")
                .say("None of England's 153 authorities with the children's-services duty is called that. "
                        + "Please check the spelling, or name the county.")
                .done();
        }
        Answer.Draft answer = Answer.draft(Outcome.CLARIFY, unknown.kind(), "Did you mean one of these?");
        choices(answer, unknown.near(), unknown.question());
        if (unknown.question().apply(unknown.near().getFirst()) instanceof Question.OfOne example) {
            answer.unfinished(example);
        }
        return answer.done();
    }

    private static Answer notUnderstood(Reading.NotUnderstood text) {
        Answer.Draft answer = text.ours() || text.words().isEmpty()
                ? Answer.draft(Outcome.HELP, QuestionKind.HELP, "That I do not understand yet")
                    .say("I would rather say so than guess.")
                : Answer.draft(Outcome.OUT_OF_SCOPE, QuestionKind.HELP, "That is not something I can answer")
                    .say("I know Ofsted's inspections of councils' children's services in England, and nothing else. "
                            + "I would rather say so than guess.");
        Set<Question> offered = new LinkedHashSet<>(text.guesses());
        text.authorities().stream().limit(MOST_NAMED).forEach(authority -> {
            offered.add(Question.Rating.now(authority));
            offered.add(new Question.LastVisit(authority, Visits.ANY));
        });
        if (offered.isEmpty()) {
            answer.say("You can ask, for example:").add(new Block.Bullets(EXAMPLES)).say("“help” shows more.");
        }
        else {
            answer.say("Did you mean one of these?");
            offered.forEach(question -> answer.choice(Choice.of(question)));
        }
        return answer.done();
    }

}
