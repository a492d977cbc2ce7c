package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of subscriptions, whichever database keeps them. */
abstract class SubscriptionsContract {

    static final Destination HERE = new Destination("slack", "T1", "C1", false);

    private static final Maker ANN = new Maker("U1", "Ann *_<@U2>");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Order MONDAYS = new Order(
            new Wants(Set.of(Region.NORTH_WEST, Region.LONDON), List.of("kent", "leeds"), true, Only.DECLINES,
                    Set.of(Kinds.INSPECTIONS, Kinds.FOCUSED_VISITS), true),
            new Rhythm.Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0)), LONDON);

    private static final Order AT_ONCE = new Order(Wants.everything(), new Rhythm.AsTheyAppear(), LONDON);

    final SettableClock time = new SettableClock();

    private StateStore store;

    /** The same database each time, as another process or the next start sees it. */
    abstract StateStore open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        this.store = open();
    }

    @AfterEach
    void close() {
        this.store.close();
    }

    @Test
    void isKeptAsItWasMade() throws IOException {
        Subscription made = this.store.subscriptions().add(HERE, MONDAYS, ANN);

        this.store.close();
        this.store = open();
        assertThat(this.store.subscriptions().find(made.id())).contains(made);
        assertThat(made).isEqualTo(new Subscription(1, HERE, MONDAYS, ANN, this.time.instant(), Optional.empty(),
                Optional.empty(), Optional.of(Instant.parse("2026-11-23T09:00:00Z")), 0, 0));
    }

    @Test
    void isListedWhereItPostsAndNowhereElse() throws IOException {
        Subscriptions subscriptions = this.store.subscriptions();
        Subscription one = subscriptions.add(HERE, MONDAYS, ANN);
        Subscription two = subscriptions.add(HERE, AT_ONCE, ANN);
        subscriptions.add(new Destination("slack", "T1", "C2", false), AT_ONCE, ANN);
        subscriptions.add(new Destination("slack", "T2", "C1", false), AT_ONCE, ANN);
        subscriptions.add(new Destination("discord", "T1", "C1", false), AT_ONCE, ANN);

        assertThat(subscriptions.in(HERE)).containsExactly(one, two);
        assertThat(two.nextDue()).as("it goes by no clock").isEmpty();
    }

    @Test
    void isChangedInPlaceByWhomeverAndWhen() throws IOException {
        Subscription made = this.store.subscriptions().add(HERE, MONDAYS, ANN);
        this.time.pass(Duration.ofHours(1));
        Maker bob = new Maker("U2", "Bob");

        Order daily = new Order(Wants.everything(), new Rhythm.Daily(LocalTime.of(8, 30)), LONDON);
        Subscription changed = this.store.subscriptions().change(made.id(), daily, bob).orElseThrow();

        assertThat(changed.order()).isEqualTo(daily);
        assertThat(changed.maker()).isEqualTo(ANN);
        assertThat(changed.changed()).contains(new Subscription.Change(bob, this.time.instant()));
        assertThat(changed.nextDue()).contains(Instant.parse("2026-11-23T08:30:00Z"));
        assertThat(this.store.subscriptions().find(made.id())).contains(changed);
    }

    @Test
    void restsUntilItIsResumed() throws IOException {
        Subscriptions subscriptions = this.store.subscriptions();
        Subscription made = subscriptions.add(HERE, MONDAYS, ANN);
        Subscription.Pause pause = new Subscription.Pause(Optional.empty(), Optional.of(ANN), this.time.instant());

        Subscription paused = subscriptions.pause(made.id(), pause).orElseThrow();
        assertThat(paused.paused()).contains(pause);
        assertThat(paused.nextDue()).isEmpty();
        Subscription.Pause other = new Subscription.Pause(Optional.of("the channel is gone"), Optional.empty(),
                this.time.instant());
        assertThat(subscriptions.pause(made.id(), other)).as("the first reason stays").contains(paused);

        this.time.pass(Duration.ofDays(8));
        Subscription resumed = subscriptions.resume(made.id()).orElseThrow();
        assertThat(resumed.paused()).isEmpty();
        assertThat(resumed.nextDue()).contains(Instant.parse("2026-12-07T09:00:00Z"));
    }

    @Test
    void isGoneOnceItIsEndedAndItsNumberIsNotGivenAgain() throws IOException {
        Subscriptions subscriptions = this.store.subscriptions();
        Subscription made = subscriptions.add(HERE, MONDAYS, ANN);

        assertThat(subscriptions.end(made.id())).isTrue();

        assertThat(subscriptions.end(made.id())).isFalse();
        assertThat(subscriptions.find(made.id())).isEmpty();
        assertThat(subscriptions.in(HERE)).isEmpty();
        assertThat(subscriptions.change(made.id(), AT_ONCE, ANN)).isEmpty();
        assertThat(subscriptions.resume(made.id())).isEmpty();
        this.time.pass(OldPosts.KEPT.plusDays(1));
        this.store.forget();
        assertThat(subscriptions.add(HERE, MONDAYS, ANN).id()).isEqualTo(2);
    }

    @Test
    void hearsOnlyOfWhatIsFoundAfterItWasMade() throws IOException {
        SmallRecord record = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ReportKind.ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01");
        this.store.news().note(record.dataset(), 50);
        record.inspection("Kent", ReportKind.ILACS_STANDARD, "2026-08-01", "2026-08-10", "2026-09-01");
        this.store.news().note(record.dataset(), 50);

        assertThat(this.store.subscriptions().add(HERE, MONDAYS, ANN).decidedTo()).isEqualTo(1);
    }

}
