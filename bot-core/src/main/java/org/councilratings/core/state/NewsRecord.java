package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.Report;

/**
 * What is new in the record, noted once, by whichever process sees it first.
 */
public final class NewsRecord {

    private final Transactions transactions;

    private final Clock clock;

    NewsRecord(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What came of noting a dataset.
     *
     * @param news reports that came out
     * @param added older reports that were added
     * @param corrected reports of which a fact was wrong
     * @param isHeld whether all of it waits for an operator, since it is so much
     */
    public record Noted(int news, int added, int corrected, boolean isHeld) {

        static final Noted NOTHING = new Noted(0, 0, 0, false);

    }

    /**
     * Notes what is new in a dataset, all of it or nothing. Of the first dataset ever,
     * and of one that any process noted before, nothing is.
     * @param limit with more new and corrected reports than that, all of them are held
     * until an operator says what becomes of them
     * @throws IOException if the database fails, and nothing was noted
     */
    public Noted note(Dataset dataset, int limit) throws IOException {
        String fingerprint = dataset.fingerprint();
        if (this.transactions.read("read what is new", connection -> NewsRows.isSeen(connection, fingerprint))) {
            return Noted.NOTHING;
        }
        return this.transactions.write("note what is new", connection -> {
            if (NewsRows.isSeen(connection, fingerprint)) {
                return Noted.NOTHING;
            }
            long now = this.clock.millis();
            Map<String, ReportFacts> known = NewsRows.known(connection);
            Noted noted = NewsRows.isFirst(connection) ? Noted.NOTHING
                    : note(connection, between(connection, known, dataset), limit, now);
            NewsRows.know(connection, dataset.reports(), now);
            for (Coverage coverage : dataset.info().coverage()) {
                NewsRows.hold(connection, coverage.kind(), coverage.to());
            }
            NewsRows.see(connection, fingerprint, now);
            return noted;
        });
    }

    private static WhatIsNew between(Connection connection, Map<String, ReportFacts> known, Dataset dataset)
            throws SQLException {
        WhatIsNew whatIsNew = WhatIsNew.between(known, NewsRows.heldTo(connection), dataset);
        // facts that another version wrote may be unreadable here, and yet are no news
        return new WhatIsNew(unknown(connection, whatIsNew.news()), unknown(connection, whatIsNew.added()),
                whatIsNew.corrections());
    }

    private static List<Report> unknown(Connection connection, List<Report> reports) throws SQLException {
        List<Report> unknown = new ArrayList<>();
        for (Report report : reports) {
            if (!NewsRows.isKnown(connection, report.key())) {
                unknown.add(report);
            }
        }
        return unknown;
    }

    private static Noted note(Connection connection, WhatIsNew whatIsNew, int limit, long now) throws SQLException {
        boolean isHeld = whatIsNew.news().size() + whatIsNew.corrections().size() > limit;
        int held = isHeld ? NewsRows.HELD : NewsRows.TOLD;
        for (Report report : whatIsNew.news()) {
            NewsRows.insert(connection, report, News.What.NEW, Optional.empty(), now, held);
        }
        for (Report report : whatIsNew.added()) {
            NewsRows.insert(connection, report, News.What.ADDED, Optional.empty(), now, held);
        }
        for (WhatIsNew.Correction correction : whatIsNew.corrections()) {
            NewsRows.insert(connection, correction.report(), News.What.CORRECTED, Optional.of(correction.before()), now,
                    held);
        }
        Noted noted = new Noted(whatIsNew.news().size(), whatIsNew.added().size(), whatIsNew.corrections().size(),
                isHeld);
        if (!isHeld && !noted.equals(Noted.NOTHING)) {
            SubscriptionRows.wake(connection, now);
        }
        return noted;
    }

    /**
     * What is to be told and is newer than a number, in order: for a subscription, what
     * was not decided on yet, by {@code Subscription.decidedTo}.
     * @throws IOException if the database fails
     */
    public List<News> after(long id) throws IOException {
        return this.transactions.read("read what is new", connection -> NewsRows.after(connection, id));
    }

    /**
     * What waits for an operator, in the order in which it was found.
     * @throws IOException if the database fails
     */
    public List<News> held() throws IOException {
        return this.transactions.read("read what is held", NewsRows::held);
    }

    /**
     * Lets all that is held be told from now on, as if it were found now, except to those
     * who subscribed since.
     * @return how many pieces of news
     * @throws IOException if the database fails, and nothing was changed
     */
    public int release() throws IOException {
        return this.transactions.write("release what is held", connection -> {
            int released = NewsRows.release(connection);
            if (released > 0) {
                SubscriptionRows.wake(connection, this.clock.millis());
            }
            return released;
        });
    }

    /**
     * Never tells what is held: it counts as merely added to the record.
     * @return how many pieces of news
     * @throws IOException if the database fails, and nothing was changed
     */
    public int drop() throws IOException {
        return this.transactions.write("drop what is held", NewsRows::drop);
    }

}
