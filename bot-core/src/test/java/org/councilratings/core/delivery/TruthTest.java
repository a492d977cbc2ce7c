package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.LONDON;
import static org.councilratings.core.delivery.Reports.about;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.core.delivery.Reports.daily;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.Bot;
import org.councilratings.core.SmallRecord;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Is it true what posts and answers say of what is new?")
class TruthTest {

    private final SettableClock time = new SettableClock();

    private final RecordingChannel channel = new RecordingChannel("slack");

    @TempDir
    private Path folder;

    private OneProcess process;

    private final Bot bot = SmallRecord.bot(before().dataset());

    private org.councilratings.core.reports.Reports reports;

    @BeforeEach
    void start() throws IOException {
        this.process = new OneProcess(this.folder.resolve("bot.db"), this.time, before().dataset(), this.channel);
        this.process.sees(before().dataset());
        this.reports = new org.councilratings.core.reports.Reports(this.bot, this.process.deliveries, this.time.clock(),
                LONDON);
    }

    @AfterEach
    void stop() {
        this.process.close();
    }

    private void sees(Dataset dataset) throws IOException {
        this.bot.serve(dataset);
        this.process.sees(dataset);
    }

    private void planAndSend() throws IOException, SQLException {
        this.process.plan();
        this.process.send();
    }

    private static Dataset kent() {
        return and(before(), "Kent", "2026-09-01", INADEQUATE).dataset();
    }

    private static Order quietDaily() {
        return daily(new Wants(Set.of(), List.of(), false, Only.ANYTHING, Set.of(), true), "09:00");
    }

    @Test
    void aDeclineThatBecomesKnownLaterIsToldAtSomeTime() throws IOException, SQLException {
        SmallRecord first = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ILACS_STANDARD, "2023-05-08", "2023-05-19", "2023-07-04", OVERALL, GOOD, LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD);
        sees(first.dataset());
        Wants declines = new Wants(Set.of(), List.of(), false, Only.DECLINES, Set.of(), false);
        this.process.state.subscriptions().add(HERE, atOnce(declines), ANN);

        sees(new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ILACS_STANDARD, "2023-05-08", "2023-05-19", "2023-07-04", OVERALL, GOOD, LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .inspection("Kent", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD, IN_CARE, GOOD,
                    CARE_LEAVERS, GOOD)
            .dataset());
        planAndSend();
        sees(new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ILACS_STANDARD, "2023-05-08", "2023-05-19", "2023-07-04", OVERALL, GOOD, LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .inspection("Kent", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD,
                    HELP_AND_PROTECTION, INADEQUATE, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .dataset());
        planAndSend();

        assertThat(this.channel.in("C1")).isNotEmpty();
    }

    @Test
    void aQuietNoteDoesNotSayThatNothingCameWhileNewsIsHeld() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, quietDaily(), ANN);
        this.bot.serve(kent());
        this.process.state.news().note(kent(), 0);
        this.process.sees(kent());
        assertThat(this.process.deliveries.held()).isPresent();

        this.time.pass(Duration.ofDays(1));
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .contains("1 piece of news waits")
            .doesNotContain("No new report has come into the record");
    }

    @Test
    void aQuietNoteThatWaitedDoesNotDenyWhatCameMeanwhile() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, quietDaily(), ANN);
        this.time.pass(Duration.ofDays(1));
        this.channel.does(RecordingChannel.Does.ASKS_TO_WAIT, RecordingChannel.Does.TAKES);
        planAndSend();
        assertThat(this.channel.there).isEmpty();
        sees(kent());
        this.process.goOn(Duration.ofHours(1));

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .contains("By Monday 23 November 2026 at 09:00 (Europe/London) nothing new that is wanted here")
            .doesNotContain("No new report has come into the record");
    }

    @Test
    void aQuietNoteComesAlsoWhereTheOnlyNewsWasWithdrawnOnItsWay() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, quietDaily(), ANN);
        sees(kent());
        this.time.pass(Duration.ofDays(1));
        this.channel.does(RecordingChannel.Does.ASKS_TO_WAIT, RecordingChannel.Does.TAKES);
        planAndSend();
        sees(before().dataset());
        this.process.goOn(Duration.ofHours(1));

        assertThat(this.channel.in("C1")).singleElement().asString().contains("No new report");
    }

    @Test
    void aPreviewDoesNotSayOfWhatIsOnItsWayThatItIsNotNew() throws IOException, SQLException {
        Subscription held = this.process.state.subscriptions().add(HERE, atOnce(about("kent")), ANN);
        sees(kent());
        this.channel.does(RecordingChannel.Does.ASKS_TO_WAIT);
        planAndSend();
        assertThat(this.channel.there).isEmpty();

        String preview = PlainText.of(this.reports.preview(HERE, held.id()));

        assertThat(preview).startsWith("Preview: New report: Kent").doesNotContain("They are not new");
    }

    @Test
    void whatIsGoneIsNotSaidToWaitForTheNextPost() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        sees(kent());
        sees(before().dataset());

        String why = PlainText.of(this.reports.why(HERE, List.of("kent")));

        assertThat(why).contains("not in my record at present").doesNotContain("waits for the next post");
    }

    @Test
    void whatWasInTheRecordBeforeSomebodySubscribedIsNoNewsToThemAfterGoingBackAndForth()
            throws IOException, SQLException {
        sees(kent());
        planAndSend();
        this.time.pass(Duration.ofDays(30));
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);

        sees(before().dataset());
        planAndSend();
        sees(kent());
        planAndSend();

        assertThat(this.channel.in("C1")).isEmpty();
    }

    @Test
    void aMistakeThatWasHeldAndPutRightHidesNoRealCorrectionLater() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        Dataset wrong = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .council("Leeds", Region.YORKSHIRE_AND_THE_HUMBER)
            .council("Bath", Region.SOUTH_WEST)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01", OVERALL, OUTSTANDING)
            .inspection("Leeds", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-02", OVERALL, OUTSTANDING)
            .inspection("Bath", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-03", OVERALL, OUTSTANDING)
            .dataset();
        assertThat(this.process.state.news().note(wrong, 2).isHeld()).isTrue();
        sees(before().dataset());
        planAndSend();
        assertThat(this.channel.in("C1")).isEmpty();
        this.time.pass(Duration.ofDays(7));
        sees(new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .council("Leeds", Region.YORKSHIRE_AND_THE_HUMBER)
            .council("Bath", Region.SOUTH_WEST)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01", OVERALL, INADEQUATE)
            .inspection("Leeds", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-02", OVERALL, GOOD)
            .inspection("Bath", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-03", OVERALL, GOOD)
            .dataset());
        planAndSend();
        this.process.state.news().drop();
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .startsWith("Correction: Kent, standard inspection: overall effectiveness is inadequate")
            .doesNotContain("outstanding");
    }

    @Test
    void aCorrectionOfWhatWasNotToldYetIsNotSaidToBePosted() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        sees(kent());
        sees(and(before(), "Kent", "2026-09-01", REQUIRES_IMPROVEMENT).dataset());
        this.time.pass(Duration.ofDays(1));
        planAndSend();

        String why = PlainText.of(this.reports.why(HERE, List.of("kent")));
        assertThat(this.channel.in("C1")).singleElement().asString().doesNotContain("Correction");
        assertThat(why).contains("the report itself was told in the same post")
            .doesNotContain("the correction was posted");
    }

    @Test
    void aCouncilThatIsChosenNowIsNotSaidNotToBe() throws IOException, SQLException {
        Subscription held = this.process.state.subscriptions().add(HERE, atOnce(about("kent")), ANN);
        sees(and(before(), "Leeds", "2026-09-01", INADEQUATE).dataset());
        planAndSend();
        this.time.pass(Duration.ofHours(1));
        String said = PlainText
            .of(this.reports.change(new org.councilratings.core.reports.Actor(HERE, ANN, Optional.empty()), held.id(),
                    atOnce(about("kent", "leeds"))));
        planAndSend();

        String why = PlainText.of(this.reports.why(HERE, List.of("leeds")));
        assertThat(why).contains("it is about a council that was not among those chosen");
        assertThat(said).contains("What was left out by the order before stays left out.");
    }

    @Test
    void whatIsOverdueIsNotPutOffForAMonthByAnotherChange() throws IOException, SQLException {
        Order monthly = new Order(about("kent"), new Rhythm.Monthly(1, LocalTime.of(9, 0)), LONDON);
        Subscription held = this.process.state.subscriptions().add(HERE, monthly, ANN);
        sees(kent());
        this.time.set("2027-01-01T09:00:30Z");
        this.channel.does(RecordingChannel.Does.ASKS_TO_WAIT, RecordingChannel.Does.TAKES);
        planAndSend();
        assertThat(this.channel.there).isEmpty();
        this.process.state.subscriptions()
            .change(held.id(), new Order(about("kent", "leeds"), monthly.rhythm(), LONDON), ANN);

        this.process.goOn(Duration.ofDays(20));

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void whatIsHalfThereIsSaidToComeWhereNothingMoreDoes() throws IOException, SQLException {
        Subscription held = this.process.state.subscriptions().add(HERE, atOnce(about("kent")), ANN);
        sees(kent());
        this.channel.parts = 2;
        this.channel.does(RecordingChannel.Does.TAKES, RecordingChannel.Does.ASKS_TO_WAIT, RecordingChannel.Does.TAKES);
        planAndSend();
        assertThat(this.channel.in("C1")).hasSize(1);

        String said = PlainText.of(this.reports
            .unsubscribe(new org.councilratings.core.reports.Actor(HERE, ANN, Optional.empty()), held.id()));
        this.process.goOn(Duration.ofHours(1));

        assertThat(said).contains("Nothing more of this is posted here",
                "Only the rest of a post that is half there still comes.");
        assertThat(this.channel.in("C1")).hasSize(2);
    }

    @Test
    void whoSubscribedForThemselvesIsToldOnceThatItIsPaused() throws IOException, SQLException {
        Destination alone = new Destination("slack", "T1", "U1", true);
        this.process.state.subscriptions().add(alone, atOnce(about("kent")), ANN);
        sees(kent());
        this.channel.does(RecordingChannel.Does.IS_SHUT, RecordingChannel.Does.IS_SHUT, RecordingChannel.Does.IS_SHUT,
                RecordingChannel.Does.IS_SHUT, RecordingChannel.Does.TAKES);

        this.process.goOn(Duration.ofHours(3));

        assertThat(this.channel.in("U1")).hasSize(1);
    }

}
