package org.councilratings.discord.listen;

import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.discord.render.ComponentId;
import org.councilratings.discord.render.CouncilModal;
import org.councilratings.discord.render.PostMark;

/**
 * Buttons and menus, and the window in which a council's name is typed. Each carries its
 * question, so that one of last year still works. The answer stands below what was
 * clicked.
 */
final class Clicks {

    private final Desk desk;

    private final ReportCommands posts;

    Clicks(Desk desk, ReportCommands posts) {
        this.desk = desk;
        this.posts = posts;
    }

    void button(ButtonInteractionEvent event) {
        if (PostMark.isOn(event.getComponentId())) {
            this.posts.list(event);
            return;
        }
        clicked("button", event, List.of());
    }

    void picked(StringSelectInteractionEvent event) {
        clicked("menu", event, event.getValues());
    }

    private <E extends GenericComponentInteractionCreateEvent & IReplyCallback & IModalCallback> void clicked(
            String surface, E event, List<String> values) {
        Bot bot = this.desk.bot();
        Optional<ComponentId> id = ComponentId.read(event.getComponentId(), values);
        Optional<Question> question = id.map(ComponentId::code).flatMap(bot::question);
        Optional<Modal> window = (id.isPresent() && id.get() instanceof ComponentId.Find find)
                ? question.flatMap(unfinished -> CouncilModal.of(unfinished, find.named())) : Optional.empty();
        if (window.isPresent()) {
            this.desk.workHere("window", () -> this.desk.send(event.replyModal(window.get())));
            return;
        }
        Where follows = Place.answeredBy(event.getMessage()).orElse(Where.nowhere());
        Desk.Showing showing = (id.isPresent() && id.get() instanceof ComponentId.More more)
                ? answer -> this.desk.renderer().part(answer, more.part()) : this.desk::first;
        this.desk.answer(surface, event, () -> question.map(asked -> bot.answer(asked, follows, Place.of(event)::keeps))
            .orElse(StandingAnswers.OLD_BUTTON), showing);
    }

    /** A council's name, or several, typed for a question that lacked them. */
    void typed(ModalInteractionEvent event) {
        this.desk.answer("window", event, () -> answer(event), this.desk::first);
    }

    private Answer answer(ModalInteractionEvent event) {
        Bot bot = this.desk.bot();
        Optional<Question> unfinished = ComponentId.read(event.getModalId(), List.of())
            .map(ComponentId::code)
            .flatMap(bot::question);
        ModalMapping field = event.getValue(CouncilModal.FIELD);
        if (unfinished.isEmpty() || field == null) {
            return StandingAnswers.OLD_BUTTON;
        }
        String typed = Typed.meant(field.getAsString());
        Where follows = Optional.ofNullable(event.getMessage()).flatMap(Place::answeredBy).orElse(Where.nowhere());
        Place place = Place.of(event);
        return (unfinished.get() instanceof Question.Compare compare) ? compared(compare, typed, place)
                : bot.answer(unfinished.get(), List.of(typed), follows, place::keeps);
    }

    /**
     * The councils are read from words, since there are commas within names, too; what is
     * compared of them stays as it was asked. Nothing that was said before is compared.
     */
    private Answer compared(Question.Compare unfinished, String typed, Place place) {
        Answer answer = this.desk.bot().ask("compare " + typed, Where.nowhere(), place::keeps);
        return answer.asked()
            .filter(Question.Compare.class::isInstance)
            .flatMap(asked -> unfinished.about(asked.authorities()))
            .map(asked -> this.desk.bot().answer(asked, Where.nowhere(), place::keeps))
            .orElse(answer);
    }

}
