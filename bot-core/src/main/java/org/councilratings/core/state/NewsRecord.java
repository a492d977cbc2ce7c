package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * Whether a dataset is the one that was noted last, by any process: only that one
     * tells what is in the record and what is not.
     * @param fingerprint the dataset's
     * @throws IOException if the database fails
     */
    public boolean isNewest(String fingerprint) throws IOException {
        return this.transactions.read("read which dataset is the newest",
                connection -> NewsRows.isNewest(connection, fingerprint));
    }

    /**
     * Notes what is new in a dataset, all of it or nothing; from then on it is the newest
     * one, also if it was noted before. Of the first dataset ever, and of the newest,
     * nothing is new. A report that left the record before anybody was told of it is new
     * again when it comes back, for those who subscribed before it first came. What waits
     * for an operator and is gone, or put right, does not wait any more.
     * @param limit with more new and corrected reports than that, all of them are held
     * until an operator says what becomes of them
     * @throws IOException if the database fails, and nothing was noted
     */
    public Noted note(Dataset dataset, int limit) throws IOException {
        return noteIf(dataset, limit, connection -> true).orElse(Noted.NOTHING);
    }

    /**
     * The same, by a process that went over to a dataset from another. If that one is not
     * the newest, the process lags behind, and what it reads may be older than what
     * another has noted: then nothing is.
     * @param from the fingerprint of the dataset before
     * @return empty if it cannot be known whether the dataset is newer than the newest
     * @throws IOException if the database fails, and nothing was noted
     */
    public Optional<Noted> noteAfter(String from, Dataset dataset, int limit) throws IOException {
        return noteIf(dataset, limit, connection -> NewsRows.isNewest(connection, from));
    }

    private Optional<Noted> noteIf(Dataset dataset, int limit, Transactions.Read<Boolean> isSure) throws IOException {
        String fingerprint = dataset.fingerprint();
        if (isNewest(fingerprint)) {
            return Optional.of(Noted.NOTHING);
        }
        return this.transactions.write("note what is new", connection -> {
            if (NewsRows.isNewest(connection, fingerprint)) {
                return Optional.of(Noted.NOTHING);
            }
            boolean isFirst = NewsRows.isFirst(connection);
            if (!isFirst && !isSure.from(connection)) {
                return Optional.empty();
            }
            long now = this.clock.millis();
            forgetUntold(connection, dataset);
            forgetPutRight(connection, dataset);
            Noted noted = isFirst ? Noted.NOTHING
                    : note(connection, between(connection, NewsRows.known(connection), dataset), limit, now);
            NewsRows.know(connection, dataset.reports(), now);
            for (Coverage coverage : dataset.info().coverage()) {
                NewsRows.hold(connection, coverage.kind(), coverage.to());
            }
            NewsRows.see(connection, fingerprint, now);
            return Optional.of(noted);
        });
    }

    /** Of what left the record untold, nobody knows: it may come back as news. */
    private static void forgetUntold(Connection connection, Dataset dataset) throws SQLException {
        Set<String> gone = NewsRows.seen(connection);
        dataset.reports().forEach(report -> gone.remove(report.key()));
        for (String report : gone) {
            NewsRows.forgetUntold(connection, report);
        }
    }

    /** What is held of a report that is gone, or of a mistake that was put right. */
    private static void forgetPutRight(Connection connection, Dataset dataset) throws SQLException {
        Map<String, Report> reports = new HashMap<>();
        dataset.reports().forEach(report -> reports.put(report.key(), report));
        for (News held : NewsRows.held(connection)) {
            Optional<Report> report = Optional.ofNullable(reports.get(held.report()));
            boolean isRight = held.before()
                .flatMap(before -> report.map(now -> new WhatIsNew.Correction(now, before).differences().isEmpty()))
                .orElse(false);
            if (report.isEmpty()) {
                NewsRows.delete(connection, held.id());
            }
            else if (held.what() == News.What.CORRECTED && isRight) {
                NewsRows.delete(connection, held.id());
                // nobody was told of the mistake, so nothing has to be put right
                NewsRows.knowAgain(connection, held.report(), held.before().orElseThrow());
            }
        }
    }

    private static WhatIsNew between(Connection connection, Map<String, ReportFacts> known, Dataset dataset)
            throws SQLException {
        WhatIsNew whatIsNew = WhatIsNew.between(known, NewsRows.heldTo(connection), dataset);
        // facts that another version wrote may be unreadable here, and yet are no news
        Set<String> seen = NewsRows.seen(connection);
        // whoever releases it tells it as it is then
        Set<String> held = new HashSet<>();
        NewsRows.held(connection).forEach(news -> held.add(news.report()));
        return new WhatIsNew(unknown(seen, whatIsNew.news()), unknown(seen, whatIsNew.added()),
                whatIsNew.corrections().stream().filter(it -> !held.contains(it.report().key())).toList());
    }

    private static List<Report> unknown(Set<String> seen, List<Report> reports) {
        return reports.stream().filter(report -> !seen.contains(report.key())).toList();
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
    List<News> after(long id) throws IOException {
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
