package org.councilratings.discord.listen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reports.Actor;
import org.councilratings.core.reports.Meant;
import org.councilratings.core.reports.OrderRead;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.reports.Verb;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.discord.listen.Desk.Told;
import org.councilratings.discord.publish.Asking;

/**
 * {@code /reports subscribe} and all that follows from it. What changes a channel's posts
 * is for those who may manage the channel, and everybody sees that it was done; what only
 * tells is for all, and for the asker alone. What did not work only its asker sees.
 */
final class ReportCommands {

    private static final String CANNOT = "I cannot post here";

    private static final String NOT_YET = "I cannot post here yet";

    private static final String REFUSED_BY_PERSON = "Nothing was changed, since posts would not reach you: you take no "
            + "direct messages from me, or are in no server that I am in. Be in one, switch “Direct Messages” on in its "
            + "“Privacy Settings”, do not block me, and give the command again. Or subscribe in a channel.";

    private static final String REFUSED = "Discord does not let me, because %s. Nothing was changed. Once that is "
            + "mended, give the command again.";

    private static final String BLIND = "I lack the permission “Read Message History” here: if a connection breaks while "
            + "I post, I cannot look whether the post arrived, so after two minutes I do not send it again, and tell "
            + "whoever made the subscription.";

    private final Desk desk;

    private final Reports reports;

    ReportCommands(Desk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    void command(SlashCommandInteractionEvent event) {
        Function<String, Optional<OptionMapping>> options = name -> Optional.ofNullable(event.getOption(name));
        Verb verb = Optional.ofNullable(event.getSubcommandName()).flatMap(Verb::of).orElse(Verb.LIST);
        Given given = new Given(verb, PostingPlace.of(event), event.getJDA(), options,
                options.apply(ReportOffer.NUMBER).map(OptionMapping::getAsLong), new ReportForm(options));
        this.desk.answerWhole("reports", event, () -> told(given));
    }

    /** The button of a post: what is subscribed there, and how to change or stop it. */
    void list(ButtonInteractionEvent event) {
        Destination where = PostingPlace.of(event).actor().where();
        this.desk.answerWhole("reports", event, () -> alone(this.reports.list(where)));
    }

    /**
     * A command as it was given.
     *
     * @param number of the subscription that is meant
     */
    private record Given(Verb verb, PostingPlace place, JDA jda, Function<String, Optional<OptionMapping>> options,
            Optional<Long> number, ReportForm form) {

        Destination where() {
            return this.place.actor().where();
        }

    }

    private Told told(Given given) {
        if (given.place().isNowhere()) {
            return not(CANNOT, given.place().absence().orElse(""));
        }
        return switch (given.verb()) {
            case SUBSCRIBE -> posting(given, actor -> read(given, Optional.empty(),
                    order -> ifTaken(given, () -> keeping(given, this.reports.subscribe(actor, order)))));
            case CHANGE -> posting(given, actor -> one(given, before -> read(given, Optional.of(before.order()),
                    order -> ifTaken(given, () -> keeping(given, this.reports.change(actor, before.id(), order))))));
            case RESUME -> posting(given, actor -> one(given,
                    it -> ifTaken(given, () -> keeping(given, this.reports.resume(actor, it.id())))));
            case NOW ->
                posting(given, actor -> one(given, it -> ifTaken(given, () -> all(this.reports.now(actor, it.id())))));
            case PAUSE -> changing(given, actor -> one(given, it -> all(this.reports.pause(actor, it.id()))));
            case UNSUBSCRIBE ->
                changing(given, actor -> one(given, it -> all(this.reports.unsubscribe(actor, it.id()))));
            case PREVIEW -> preview(given);
            case WHY -> alone(this.reports.why(given.where(),
                    given.options()
                        .apply(Offer.COUNCIL)
                        .map(OptionMapping::getAsString)
                        .map(Typed::meant)
                        .stream()
                        .toList()));
            case LIST, HELP -> alone(this.reports.list(given.where()));
        };
    }

    private static Told alone(Answer answer) {
        return new Told(answer, false);
    }

    /** For everybody if it was done. */
    private static Told all(Answer answer) {
        return new Told(answer, answer.outcome() == Outcome.ANSWERED);
    }

    private static Told not(String title, String words) {
        return alone(Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, title).say(words).done());
    }

    /** Does what changes the posts of a place, if the person may. */
    private static Told changing(Given given, Function<Actor, Told> doing) {
        PostingPlace place = given.place();
        if (place.absence().isPresent()) {
            return not(CANNOT, place.absence().get());
        }
        return place.actor()
            .refusal()
            .map(refusal -> not("Nothing was changed", refusal))
            .orElseGet(() -> doing.apply(place.actor()));
    }

    /** The same for what makes posts come, where the bot must be able to post. */
    private static Told posting(Given given, Function<Actor, Told> doing) {
        return changing(given,
                actor -> given.place()
                    .obstacle()
                    .map(obstacle -> not(NOT_YET, obstacle))
                    .orElseGet(() -> doing.apply(actor)));
    }

    /**
     * Does what makes posts come, unless Discord would not take them: asked last, since
     * everybody sees that we are asking.
     */
    private static Told ifTaken(Given given, Supplier<Told> doing) {
        return Asking.refusal(given.jda(), given.where())
            .map(reason -> not(NOT_YET, given.where().isDirect() ? REFUSED_BY_PERSON : REFUSED.formatted(reason)))
            .orElseGet(doing);
    }

    /** Of an order that is not kept, of one that is, or of that one changed so. */
    private Told preview(Given given) {
        if (!given.form().saysWhat()) {
            return one(given, it -> alone(this.reports.preview(given.where(), it.id())));
        }
        return given.number().isEmpty() ? preview(given, Optional.empty())
                : one(given, it -> preview(given, Optional.of(it.order())));
    }

    private Told preview(Given given, Optional<Order> before) {
        return read(given, before, order -> alone(this.reports.preview(order)));
    }

    /** For everybody if it was done; with what it means that we may not read there. */
    private static Told keeping(Given given, Answer answer) {
        if (given.place().readsHistory() || answer.outcome() != Outcome.ANSWERED) {
            return all(answer);
        }
        Answer.Draft more = Answer.draft(answer.outcome(), answer.kind(), answer.title());
        answer.blocks().forEach(more::add);
        more.say(BLIND);
        answer.freshness().ifPresent(more::freshness);
        return all(more.done());
    }

    private Told read(Given given, Optional<Order> before, Function<Order, Told> doing) {
        return switch (this.reports.read(given.form().filled(), before)) {
            case OrderRead.Clear(Order order) -> doing.apply(order);
            case OrderRead.Unclear(List<OrderRead.Fault> faults) -> alone(Answer
                .draft(Outcome.CLARIFY, QuestionKind.HELP,
                        given.verb().changes() ? "Something is not clear, so nothing was changed"
                                : "Something is not clear")
                .say("Please give the command again, with this mended:")
                .add(new Block.Facts(faults.stream()
                    .map(fault -> new Block.Fact(ReportForm.optionFor(fault.field()), fault.words()))
                    .toList()))
                .done());
        };
    }

    /** Does something with the subscription that is meant. */
    private Told one(Given given, Function<Subscription, Told> doing) {
        return switch (this.reports.meant(given.where(), given.number())) {
            case Meant.One(Subscription one) -> doing.apply(one);
            case Meant.AnyOf(Answer question, List<Subscription> all) -> alone(question);
            case Meant.None(Answer words) -> alone(words);
        };
    }

}
