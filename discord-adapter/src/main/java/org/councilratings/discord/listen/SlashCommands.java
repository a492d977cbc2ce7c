package org.councilratings.discord.listen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * {@code /rating council:kent at:2019}: options become a question directly, without a
 * detour through words. What is typed in place of a council that was suggested is checked
 * here, and asked back where it is not certain.
 */
final class SlashCommands {

    private static final String SURFACE = "slash";

    private static final Set<Grade> GRADES = EnumSet.complementOf(EnumSet.of(Grade.ADEQUATE));

    private static final int NEWEST = 10;

    private final Desk desk;

    private final ReportCommands posts;

    SlashCommands(Desk desk, ReportCommands posts) {
        this.desk = desk;
        this.posts = posts;
    }

    void command(SlashCommandInteractionEvent event) {
        Command command = Command.valueOf(event.getName().toUpperCase(Locale.ROOT));
        if (command == Command.REPORTS && !Offer.RECENT.equals(event.getSubcommandName())) {
            this.posts.command(event);
            return;
        }
        Options options = name -> Optional.ofNullable(event.getOption(name))
            .map(OptionMapping::getAsString)
            .map(Typed::meant);
        Place place = Place.of(event);
        Supplier<Answer> answering = () -> answer(this.desk.bot(), command, options, place::keeps);
        switch (command) {
            // of a council or five: there in no time
            case RATING, CONCERNS, VISITS, HISTORY, COMPARE -> this.desk.answerHere(SURFACE, event, answering);
            case RATINGS, REPORTS, ASK, ABOUT, HELP -> this.desk.answer(SURFACE, event, answering, this.desk::first);
        }
    }

    private static Answer answer(Bot bot, Command command, Options options, Function<Answer, List<Where>> keeps) {
        return switch (command) {
            case RATING -> rating(bot, options, keeps);
            case CONCERNS -> about(bot, options, keeps,
                    any -> new Question.Concerns(any,
                            options.picked(Offer.JUDGEMENT, JudgementArea::ofKey)
                                .<Matter>map(Matter.OfArea::new)
                                .orElse(Matter.any())));
            case VISITS ->
                about(bot, options, keeps, any -> new Question.VisitsTo(any, options.visits(), Period.always()));
            case HISTORY ->
                about(bot, options, keeps, any -> new Question.History(any, JudgementArea.OVERALL, Period.always()));
            case COMPARE -> compare(bot, options, keeps);
            case RATINGS -> ratings(bot, options, keeps);
            case REPORTS -> reports(bot, options, keeps);
            case ASK -> bot.ask(options.text(Offer.QUESTION).orElse(""), Where.nowhere(), keeps);
            case ABOUT -> bot.answer(new Question.About(), Where.nowhere(), keeps);
            case HELP -> bot.answer(new Question.Help(), Where.nowhere(), keeps);
        };
    }

    /** What somebody filled in. */
    @FunctionalInterface
    private interface Options {

        Optional<String> text(String name);

        default <T> Optional<T> picked(String name, Function<String, Optional<T>> meaning) {
            return text(name).flatMap(meaning);
        }

        default Visits visits() {
            return text(Offer.KIND).map(kind -> Visits.valueOf(kind.toUpperCase(Locale.ROOT))).orElse(Visits.ANY);
        }

        default Set<Region> regions() {
            return picked(Offer.REGION, Region::ofSlug).map(Set::of).orElse(Set.of());
        }

    }

    private static Answer rating(Bot bot, Options options, Function<Answer, List<Where>> keeps) {
        Optional<String> at = options.text(Offer.AT);
        Optional<When> when = at.isEmpty() ? Optional.of(new When.Now()) : bot.when(at.get());
        return when.map(time -> about(bot, options, keeps, any -> new Question.Rating(any, time)))
            .orElseGet(() -> notATime(at.orElse(""), QuestionKind.RATING));
    }

    private static Answer about(Bot bot, Options options, Function<Answer, List<Where>> keeps,
            Function<Authority, Question.OfOne> question) {
        return bot.answer(question.apply(bot.anyAuthority()), options.text(Offer.COUNCIL).stream().toList(),
                Where.nowhere(), keeps);
    }

    private static Answer compare(Bot bot, Options options, Function<Answer, List<Where>> keeps) {
        List<String> named = Offer.COMPARED.stream().flatMap(name -> options.text(name).stream()).toList();
        return bot.anyComparison()
            .map(any -> bot.answer(any, named, Where.nowhere(), keeps))
            .orElseGet(() -> bot.ask("compare " + String.join(", ", named), Where.nowhere(), keeps));
    }

    private static Answer ratings(Bot bot, Options options, Function<Answer, List<Where>> keeps) {
        Optional<String> grade = options.text(Offer.GRADE);
        Optional<JudgementArea> area = options.picked(Offer.JUDGEMENT, JudgementArea::ofKey);
        Group group = new Group(options.regions(),
                options.picked(Offer.KIND, AuthorityKind::ofSlug).map(Set::of).orElse(Set.of()));
        if (grade.isEmpty() && area.isEmpty() && group.equals(Group.all())) {
            return StandingAnswers.whichRatings("Choose a grade, a region, a judgement or a kind of council.");
        }
        boolean isWithoutOverall = grade.filter(Offer.NO_OVERALL::equals).isPresent();
        if (isWithoutOverall && area.isPresent()) {
            return Answer.draft(Outcome.CLARIFY, QuestionKind.LIST, "Which of the two?")
                .say("“No overall grade” and a judgement cannot be asked for at once: please leave one of them out.")
                .done();
        }
        Set<Grade> grades = grade.flatMap(Grade::ofSlug).map(Set::of).orElse(GRADES);
        Wanted wanted = isWithoutOverall ? new Wanted.NoOverall() : (grade.isEmpty() && area.isEmpty())
                ? new Wanted.Everyone() : new Wanted.Graded(grades, area.orElse(JudgementArea.OVERALL));
        return bot.answer(new Question.Listing(group, wanted, false), Where.nowhere(), keeps);
    }

    private static Answer reports(Bot bot, Options options, Function<Answer, List<Where>> keeps) {
        Optional<String> since = options.text(Offer.SINCE);
        Optional<Period> period = since.isEmpty() ? Optional.of(Period.always())
                : bot.period(since.get()).flatMap(SlashCommands::from);
        Group group = new Group(options.regions(), Set.of());
        OptionalInt newest = since.isEmpty() ? OptionalInt.of(NEWEST) : OptionalInt.empty();
        return period
            .map(time -> bot.answer(new Question.Recent(group, options.visits(), time, newest), Where.nowhere(), keeps))
            .orElseGet(() -> notATime(since.orElse(""), QuestionKind.RECENT));
    }

    /**
     * "Since June" begins with June, and goes on to this day; "from May to July" ends.
     */
    private static Optional<Period> from(Period period) {
        if (!(period instanceof Period.Between between) || between.from().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = between.from().get();
        LocalDate last = between.to().orElse(first);
        boolean isOne = last.equals(first)
                || last.equals(YearMonth.from(first).atEndOfMonth()) && first.getDayOfMonth() == 1
                || first.getDayOfYear() == 1 && last.equals(first.with(TemporalAdjusters.lastDayOfYear()));
        return Optional.of(isOne ? new Period.Between(between.from(), Optional.empty()) : between);
    }

    private static Answer notATime(String typed, QuestionKind kind) {
        return Answer.draft(Outcome.CLARIFY, kind, "Which time do you mean?")
            .say("I cannot read “%s” as one. Please write it so, for example: 2019, June 2022 or 1 March 2020."
                .formatted(typed))
            .done();
    }

}
