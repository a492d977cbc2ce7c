package org.councilratings.discord.listen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.reports.Actor;
import org.councilratings.core.reports.OrderRead;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.discord.listen.Desk.Told;

/**
 * {@code /reports subscribe} and all that follows from it. What changes a channel's posts
 * is for those who may manage the channel, and everybody sees that it was done; what only
 * tells is for all, and for the asker alone. What did not work only its asker sees.
 */
final class ReportCommands {

    private static final String CANNOT = "I cannot post here";

    private final Desk desk;

    private final Reports reports;

    ReportCommands(Desk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    void command(SlashCommandInteractionEvent event) {
        Function<String, Optional<OptionMapping>> options = name -> Optional.ofNullable(event.getOption(name));
        Given given = new Given(PostingPlace.of(event), options,
                options.apply(ReportOffer.NUMBER).map(OptionMapping::getAsLong), new ReportForm(options));
        String name = Optional.ofNullable(event.getSubcommandName()).orElse("");
        this.desk.answerWhole("reports", event, () -> told(name, given));
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
    private record Given(PostingPlace place, Function<String, Optional<OptionMapping>> options, Optional<Long> number,
            ReportForm form) {

        Destination where() {
            return this.place.actor().where();
        }

    }

    private Told told(String name, Given given) {
        if (given.place().isNowhere()) {
            return not(CANNOT, given.place().absence().orElse(""));
        }
        return switch (name) {
            case ReportOffer.SUBSCRIBE -> posting(given,
                    actor -> read(given, Optional.empty(), order -> all(this.reports.subscribe(actor, order))));
            case ReportOffer.CHANGE -> posting(given, actor -> one(given, before -> read(given,
                    Optional.of(before.order()), order -> all(this.reports.change(actor, before.id(), order)))));
            case ReportOffer.RESUME ->
                posting(given, actor -> one(given, it -> all(this.reports.resume(actor, it.id()))));
            case ReportOffer.NOW -> posting(given, actor -> one(given, it -> all(this.reports.now(actor, it.id()))));
            case ReportOffer.PAUSE ->
                changing(given, actor -> one(given, it -> all(this.reports.pause(actor, it.id()))));
            case ReportOffer.UNSUBSCRIBE ->
                changing(given, actor -> one(given, it -> all(this.reports.unsubscribe(actor, it.id()))));
            case ReportOffer.PREVIEW ->
                given.form().saysWhat() ? read(given, Optional.empty(), order -> alone(this.reports.preview(order)))
                        : one(given, it -> alone(this.reports.preview(given.where(), it.id())));
            case ReportOffer.WHY -> alone(this.reports.why(given.where(),
                    given.options()
                        .apply(Offer.COUNCIL)
                        .map(OptionMapping::getAsString)
                        .map(Typed::meant)
                        .stream()
                        .toList()));
            default -> alone(this.reports.list(given.where()));
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
                    .map(obstacle -> not("I cannot post here yet", obstacle))
                    .orElseGet(() -> doing.apply(actor)));
    }

    private Told read(Given given, Optional<Order> before, Function<Order, Told> doing) {
        return switch (this.reports.read(given.form().filled(), before)) {
            case OrderRead.Clear(Order order) -> doing.apply(order);
            case OrderRead.Unclear(List<OrderRead.Fault> faults) ->
                alone(Answer.draft(Outcome.CLARIFY, QuestionKind.HELP, "Something is not clear, so nothing was changed")
                    .say("Please give the command again, with this mended:")
                    .add(new Block.Facts(faults.stream()
                        .map(fault -> new Block.Fact(ReportForm.optionFor(fault.field()), fault.words()))
                        .toList()))
                    .done());
        };
    }

    /** Does something with the subscription that is meant. */
    private Told one(Given given, Function<Subscription, Told> doing) {
        List<Subscription> here = this.reports.in(given.where());
        Optional<Subscription> meant = given.number().isPresent()
                ? here.stream().filter(one -> one.id() == given.number().get()).findFirst()
                : (here.size() == 1) ? Optional.of(here.getFirst()) : Optional.empty();
        if (meant.isPresent()) {
            return doing.apply(meant.get());
        }
        // the list knows whether nothing is subscribed, or nothing can be read
        return here.isEmpty() ? alone(this.reports.list(given.where())) : alone(Answer
            .draft(Outcome.CLARIFY, QuestionKind.HELP,
                    given.number()
                        .map(number -> "There is no subscription %d here".formatted(number))
                        .orElse("Which of them do you mean?"))
            .say("Please give the command again, with the “number” of one of these:")
            .add(new Block.Bullets(here.stream().map(one -> SubscriptionLabel.of(one, this.desk.bot())).toList()))
            .done());
    }

}
