package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.state.NewsRecord.Noted;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of news, whichever database keeps it. */
abstract class NewsContract {

    private static final int MANY = 50;

    final SettableClock time = new SettableClock();

    private final List<StateStore> opened = new ArrayList<>();

    /** The same database each time, as another process or the next start sees it. */
    abstract StateStore open() throws IOException;

    private StateStore opened() throws IOException {
        StateStore store = open();
        this.opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        this.opened.forEach(StateStore::close);
    }

    private static SmallRecord record(Grade grade) {
        return new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .council("Leeds", Region.YORKSHIRE_AND_THE_HUMBER)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01", OVERALL, grade);
    }

    private static SmallRecord withNewOne(SmallRecord record) {
        return record.inspection("Leeds", ILACS_STANDARD, "2026-08-01", "2026-08-10", "2026-09-01", OVERALL, GOOD);
    }

    private static SmallRecord withOlderOne(SmallRecord record) {
        return record.inspection("Leeds", ILACS_STANDARD, "2018-02-01", "2018-02-10", "2018-04-01", OVERALL, GOOD);
    }

    private static List<News> told(StateStore store, long after) throws IOException {
        return store.news().after(after);
    }

    @Test
    void nothingOfTheFirstDatasetIsNew() throws IOException {
        StateStore store = opened();

        assertThat(store.news().note(record(GOOD).dataset(), MANY)).isEqualTo(Noted.NOTHING);
        assertThat(told(store, 0)).isEmpty();
    }

    @Test
    void whatCameOutSinceIsNewOnce() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);
        Dataset after = withNewOne(record(GOOD)).dataset();

        assertThat(store.news().note(after, MANY)).isEqualTo(new Noted(1, 0, 0, false));
        assertThat(store.news().note(after, MANY)).isEqualTo(Noted.NOTHING);
        assertThat(opened().news().note(after, MANY)).as("another process").isEqualTo(Noted.NOTHING);

        assertThat(told(store, 0)).singleElement().satisfies(news -> {
            assertThat(news.report()).isEqualTo("leeds/2026-09-01-ilacs-standard");
            assertThat(news.what()).isEqualTo(News.What.NEW);
            assertThat(news.found()).isEqualTo(this.time.instant());
        });
    }

    @Test
    void anOlderReportIsAddedAndAChangedFactACorrection() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);

        assertThat(store.news().note(withOlderOne(record(INADEQUATE)).dataset(), MANY))
            .isEqualTo(new Noted(0, 1, 1, false));

        assertThat(told(store, 0)).extracting(News::what).containsExactly(News.What.ADDED, News.What.CORRECTED);
        assertThat(told(store, 0).getLast().before()).map(before -> before.judgements().get(OVERALL)).contains(GOOD);
    }

    @Test
    void theOneNotedLastIsTheNewest() throws IOException {
        StateStore store = opened();
        Dataset before = record(GOOD).dataset();
        Dataset after = withNewOne(record(GOOD)).dataset();
        assertThat(store.news().isNewest(before.fingerprint())).isFalse();

        store.news().note(before, MANY);
        store.news().note(after, MANY);
        assertThat(store.news().isNewest(before.fingerprint())).isFalse();
        assertThat(store.news().isNewest(after.fingerprint())).isTrue();

        store.news().note(before, MANY);
        assertThat(store.news().isNewest(before.fingerprint())).as("an operator went back").isTrue();
        this.time.pass(OldPosts.KEPT.plusDays(1));
        store.forget();
        assertThat(store.news().isNewest(before.fingerprint())).as("a year later").isTrue();
    }

    @Test
    void goingBackCorrectsWhatWasToldWrongly() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);
        store.news().note(record(INADEQUATE).dataset(), MANY);

        assertThat(store.news().note(record(GOOD).dataset(), MANY)).isEqualTo(new Noted(0, 0, 1, false));
    }

    @Test
    void aProcessThatLagsBehindNotesNothing() throws IOException {
        StateStore store = opened();
        StateStore lagging = opened();
        Dataset before = record(GOOD).dataset();
        Dataset between = record(INADEQUATE).dataset();
        Dataset newest = withNewOne(record(GOOD)).dataset();
        store.news().note(before, MANY);
        assertThat(store.news().noteAfter(before.fingerprint(), newest, MANY)).contains(new Noted(1, 0, 0, false));

        assertThat(lagging.news().noteAfter(before.fingerprint(), between, MANY)).as("not known which is newer")
            .isEmpty();
        assertThat(lagging.news().noteAfter(between.fingerprint(), newest, MANY)).contains(Noted.NOTHING);
        assertThat(told(store, 0)).extracting(News::what).containsExactly(News.What.NEW);
    }

    @Test
    void aReportThatWentUntoldIsNewWhenItComesBack() throws IOException {
        StateStore store = opened();
        Dataset before = record(GOOD).dataset();
        Dataset after = withNewOne(record(GOOD)).dataset();
        store.news().note(before, MANY);
        store.news().note(after, MANY);
        store.news().note(before, MANY);

        assertThat(store.news().note(after, MANY)).isEqualTo(new Noted(1, 0, 0, false));
        assertThat(told(store, 0)).as("once").hasSize(1);
    }

    @Test
    void whatIsHeldNeedsNoCorrection() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);
        store.news().note(withNewOne(record(INADEQUATE)).dataset(), 1);

        assertThat(store.news().note(withNewOne(record(OUTSTANDING)).dataset(), MANY)).isEqualTo(Noted.NOTHING);
        assertThat(store.news().held()).hasSize(2);
    }

    @Test
    void tooMuchAtOnceIsHeldUntilItIsReleasedAndThenNewerThanAllThatWasDecided() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);

        assertThat(store.news().note(withNewOne(record(INADEQUATE)).dataset(), 1)).isEqualTo(new Noted(1, 0, 1, true));

        assertThat(told(store, 0)).isEmpty();
        assertThat(store.news().held()).hasSize(2);
        assertThat(store.figures().now()).map(DeliveryFigures::held).contains(2L);
        assertThat(store.news().release()).isEqualTo(2);
        assertThat(store.news().held()).isEmpty();
        assertThat(told(store, 2)).extracting(News::what).containsExactly(News.What.NEW, News.What.CORRECTED);
        assertThat(store.news().release()).isZero();
    }

    @Test
    void whatIsDroppedIsNeverTold() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);
        store.news().note(withNewOne(record(GOOD)).dataset(), 0);

        assertThat(store.news().drop()).isEqualTo(1);

        assertThat(store.news().held()).isEmpty();
        assertThat(store.news().release()).isZero();
        assertThat(told(store, 0)).isEmpty();
        assertThat(store.news().note(withNewOne(record(GOOD)).dataset(), MANY)).isEqualTo(Noted.NOTHING);
        store.news().note(record(GOOD).dataset(), MANY);
        assertThat(store.news().note(withNewOne(record(GOOD)).dataset(), MANY)).as("back again")
            .isEqualTo(Noted.NOTHING);
    }

    @Test
    void ofTwoProcessesThatSeeItAtOnceOneNotesIt() throws Exception {
        List<StateStore> processes = List.of(opened(), opened());
        processes.getFirst().news().note(record(GOOD).dataset(), MANY);
        Dataset after = withNewOne(record(GOOD)).dataset();
        CyclicBarrier together = new CyclicBarrier(2);

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Noted>> both = processes.stream().<Callable<Noted>>map(process -> () -> {
                together.await();
                return process.news().note(after, MANY);
            }).toList();
            List<Noted> noted = new ArrayList<>();
            for (Future<Noted> future : threads.invokeAll(both)) {
                noted.add(future.get());
            }
            assertThat(noted).containsExactlyInAnyOrder(new Noted(1, 0, 0, false), Noted.NOTHING);
        }
        assertThat(told(processes.getLast(), 0)).hasSize(1);
    }

    @Test
    void isForgottenAfterAYearButWhatIsHeldStays() throws IOException {
        StateStore store = opened();
        store.news().note(record(GOOD).dataset(), MANY);
        store.news().note(withNewOne(record(GOOD)).dataset(), MANY);
        store.news().note(withOlderOne(withNewOne(record(INADEQUATE))).dataset(), 0);

        this.time.pass(OldPosts.KEPT.plusDays(1));
        store.forget();

        assertThat(told(store, 0)).isEmpty();
        assertThat(store.news().held()).hasSize(2);
        assertThat(store.news().release()).isEqualTo(2);
        assertThat(told(store, 3)).as("their numbers are given once").hasSize(2);
    }

}
