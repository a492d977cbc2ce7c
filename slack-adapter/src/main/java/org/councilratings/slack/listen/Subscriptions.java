package org.councilratings.slack.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reports.Actor;
import org.councilratings.core.reports.Meant;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.reports.Verb;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.slack.render.Message;
import org.councilratings.slack.render.SubscriptionButtons;

/**
 * {@code /reports} with a word that is about posts: subscribe, list, change and so on,
 * and the buttons below a list. What only tells is for the asker alone; that something
 * was changed, everybody in the channel sees.
 */
final class Subscriptions {

    /** Of so many letters, a word that is nearly a verb is meant for it. */
    private static final int LONG_WORD = 7;

    private final Desk desk;

    private final Reports reports;

    private final Editors editors;

    private final Orders orders;

    private final PostCheck check;

    private final Telling telling;

    Subscriptions(Desk desk, Reports reports, Editors editors, Orders orders) {
        this.desk = desk;
        this.reports = reports;
        this.editors = editors;
        this.orders = orders;
        this.check = new PostCheck(desk);
        this.telling = new Telling(desk);
    }

    /**
     * A command that is about posts.
     *
     * @param rest what stands after the verb
     */
    record Asked(Verb verb, String rest) {
    }

    /** What a command asks about posts; empty where it asks for reports. */
    static Optional<Asked> asked(String command, String text) {
        String[] words = text.strip().split("\\s+", 2);
        return command.equals(Command.REPORTS.slash())
                ? Verb.of(words[0]).map(verb -> new Asked(verb, (words.length > 1) ? words[1].strip() : ""))
                : Optional.empty();
    }

    /** Asks back where the word after the command is almost one of these. */
    static Optional<Answer> meant(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String rest = (words.length > 1) ? words[1].strip() : "";
        return Verb.near(words[0])
            // "show Kent" is a question; "subcribe Kent" is none
            .filter(verb -> rest.isEmpty() || rest.matches("#?\\d+")
                    || words[0].length() >= LONG_WORD && verb.changes())
            .map(verb -> Answer
                .draft(Outcome.CLARIFY, QuestionKind.HELP, "Did you mean “/reports %s”?".formatted(verb.word()))
                .say("I do not know “/reports %s”, so nothing was done. “/reports help” tells all that there is."
                    .formatted(words[0]))
                .done());
    }

    /** Does what is asked, and says so. */
    Answer answered(Conversation here, Asked asked) {
        Optional<Answer> refusal = refused(here, asked.verb());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (asked.verb()) {
            case SUBSCRIBE -> this.orders.open(here, asked.rest());
            case LIST -> list(here);
            case WHY -> why(here, asked.rest());
            case HELP -> alone(here, ReportsHelp.ANSWER);
            case CHANGE, PAUSE, RESUME, UNSUBSCRIBE, NOW, PREVIEW -> number(here, asked.verb(), asked.rest());
        };
    }

    /** Does what a button below a list says. */
    Answer pressed(Conversation here, SubscriptionButtons.Pressed pressed) {
        Optional<Verb> verb = Verb.of(pressed.verb());
        if (verb.filter(Verb.LIST::equals).isPresent()) {
            return list(here);
        }
        return verb.flatMap(known -> refused(here, known))
            .orElseGet(() -> verb.map(known -> number(here, known, Long.toString(pressed.id())))
                .orElseGet(() -> list(here)));
    }

    private Optional<Answer> refused(Conversation here, Verb verb) {
        return actor(here).refusal()
            .filter(words -> verb.changes())
            .map(words -> alone(here, Telling.not("Nothing was changed", words)));
    }

    private Answer list(Conversation here) {
        Answer list = this.reports.list(here.where());
        List<Message> messages = new ArrayList<>(this.desk.renderer().post(list));
        messages.set(messages.size() - 1, SubscriptionButtons.below(messages.getLast(), this.reports.in(here.where())));
        this.telling.alone(here.who().user(), here.responseUrl(), messages);
        return list;
    }

    private Answer why(Conversation here, String rest) {
        List<String> names = Arrays.stream(rest.split("[,;]"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
        return alone(here, this.reports.why(here.where(), names));
    }

    /** Does something with the subscription that is meant, or asks which. */
    private Answer number(Conversation here, Verb verb, String typed) {
        return switch (this.reports.meant(here.where(), typed)) {
            case Meant.One(Subscription one) -> done(here, verb, one);
            case Meant.AnyOf(Answer question, List<Subscription> all) -> which(here, verb, question, all);
            case Meant.None(Answer words) -> alone(here, words);
        };
    }

    private Answer done(Conversation here, Verb verb, Subscription one) {
        Actor actor = actor(here);
        return switch (verb) {
            case CHANGE -> this.orders.change(here, one);
            case PAUSE -> changed(here, this.reports.pause(actor, one.id()));
            case RESUME ->
                one.isPaused() ? checked(here, "nothing was changed", () -> this.reports.resume(actor, one.id()))
                        : changed(here, this.reports.resume(actor, one.id()));
            case UNSUBSCRIBE -> changed(here, this.reports.unsubscribe(actor, one.id()));
            case NOW -> one.isPaused() ? changed(here, this.reports.now(actor, one.id()))
                    : checked(here, "nothing was posted", () -> this.reports.now(actor, one.id()));
            case PREVIEW -> alone(here, this.reports.preview(here.where(), one.id()));
            case SUBSCRIBE, LIST, WHY, HELP -> list(here);
        };
    }

    /** Lists what there is, with a button for each. */
    private Answer which(Conversation here, Verb verb, Answer question, List<Subscription> all) {
        List<Message> messages = new ArrayList<>(this.desk.renderer().post(question));
        messages.set(messages.size() - 1, SubscriptionButtons.toPick(messages.getLast(), all, verb.word()));
        this.telling.alone(here.who().user(), here.responseUrl(), messages);
        return question;
    }

    /** Does what brings posts, if there can be any. */
    private Answer checked(Conversation here, String undone, Supplier<Answer> deed) {
        return this.check.before(
                new PostCheck.Asker(here.who().user(), here.channel(), here.isDirect(), here.responseUrl()), undone,
                deed);
    }

    private Answer changed(Conversation here, Answer answer) {
        return this.telling.changed(here.channel(), here.who().user(), here.responseUrl(), answer);
    }

    private Answer alone(Conversation here, Answer answer) {
        return this.telling.alone(here.who().user(), here.responseUrl(), answer);
    }

    private Actor actor(Conversation here) {
        return new Actor(here.where(), here.who(), this.editors.refusal(here.who().user(), here.where().isDirect()));
    }

}
