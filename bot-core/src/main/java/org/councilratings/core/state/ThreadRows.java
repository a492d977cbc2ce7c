package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.data.model.Authority;
import org.jspecify.annotations.Nullable;

/** The tables of thread memory: {@code turn} and {@code turn_choice}. */
final class ThreadRows {

    private final Connections connections;

    ThreadRows(Connections connections) {
        this.connections = connections;
    }

    /**
     * The last turn of a thread. What it names and nobody knows any more is left out; of
     * the choices then all, since each goes by its number.
     * @param oldest in milliseconds; a turn kept before that is as good as deleted
     */
    Turn last(Where where, long oldest, Function<String, Optional<Authority>> byLaCode) throws SQLException {
        // one statement, so that turn and choices are of one moment
        try (Connection connection = this.connections.connection();
                PreparedStatement select = connection
                    .prepareStatement("select turn.question, turn.authorities, turn.unfinished,"
                            + " turn_choice.label, turn_choice.choice_key, turn_choice.question"
                            + " from turn left join turn_choice on turn_choice.thread = turn.thread"
                            + " where turn.thread = ? and turn.kept_at >= ? order by turn_choice.number")) {
            select.setString(1, where.thread());
            select.setLong(2, oldest);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? turn(rows, byLaCode) : Turn.none();
            }
        }
    }

    private static Turn turn(ResultSet rows, Function<String, Optional<Authority>> byLaCode) throws SQLException {
        Optional<Question> question = question(rows.getString(1), byLaCode);
        List<Authority> authorities = Stream.of(rows.getString(2).split(" "))
            .filter(laCode -> !laCode.isEmpty())
            .map(byLaCode)
            .flatMap(Optional::stream)
            .toList();
        Optional<String> unfinished = Optional.ofNullable(rows.getString(3));
        return new Turn(question, authorities, choices(rows, byLaCode), unfinished);
    }

    private static List<Choice> choices(ResultSet rows, Function<String, Optional<Authority>> byLaCode)
            throws SQLException {
        List<Choice> choices = new ArrayList<>();
        do {
            String label = rows.getString(4);
            if (label == null) {
                // the turn's only row: it has no choices
                return List.of();
            }
            Optional<Question> question = question(rows.getString(6), byLaCode);
            if (question.isEmpty()) {
                return List.of();
            }
            choices.add(new Choice(label, rows.getString(5), question.get()));
        }
        while (rows.next());
        return choices;
    }

    private static Optional<Question> question(@Nullable String code, Function<String, Optional<Authority>> byLaCode) {
        return (code == null) ? Optional.empty() : QuestionCode.read(code, byLaCode);
    }

    /**
     * Keeps the last turns of threads in place of the ones before, all or none of them.
     * @param now in milliseconds
     */
    void keep(Map<Where, Turn> turns, long now) throws SQLException {
        this.connections.together(connection -> {
            try (PreparedStatement keep = connection
                .prepareStatement("insert into turn (thread, kept_at, question, authorities, unfinished)"
                        + " values (?, ?, ?, ?, ?) on conflict (thread) do update set kept_at = excluded.kept_at,"
                        + " question = excluded.question, authorities = excluded.authorities,"
                        + " unfinished = excluded.unfinished");
                    PreparedStatement clear = connection.prepareStatement("delete from turn_choice where thread = ?");
                    PreparedStatement offer = connection.prepareStatement(
                            "insert into turn_choice (thread, number, label, choice_key, question) values (?, ?, ?, ?, ?)")) {
                for (Map.Entry<Where, Turn> kept : turns.entrySet()) {
                    String thread = kept.getKey().thread();
                    keep(keep, thread, kept.getValue(), now);
                    clear.setString(1, thread);
                    clear.executeUpdate();
                    offer(offer, thread, kept.getValue().choices());
                }
            }
            return Optional.of(turns);
        });
    }

    private static void keep(PreparedStatement keep, String thread, Turn turn, long now) throws SQLException {
        keep.setString(1, thread);
        keep.setLong(2, now);
        keep.setString(3, turn.question().map(QuestionCode::of).orElse(null));
        keep.setString(4, turn.authorities().stream().map(Authority::laCode).collect(Collectors.joining(" ")));
        keep.setString(5, turn.unfinished().orElse(null));
        keep.executeUpdate();
    }

    private static void offer(PreparedStatement offer, String thread, List<Choice> choices) throws SQLException {
        int number = 0;
        for (Choice choice : choices) {
            offer.setString(1, thread);
            offer.setInt(2, ++number);
            offer.setString(3, choice.label());
            offer.setString(4, choice.key());
            offer.setString(5, QuestionCode.of(choice.question()));
            offer.executeUpdate();
        }
    }

    /** Deletes what was kept before a time in milliseconds. */
    void forget(long oldest) throws SQLException {
        try (Connection connection = this.connections.connection();
                PreparedStatement delete = connection.prepareStatement("delete from turn where kept_at < ?")) {
            delete.setLong(1, oldest);
            delete.executeUpdate();
        }
    }

    /** Deletes threads by how their ids begin, and says how many there were. */
    int forget(String prefix) throws SQLException {
        // not "like", to which % and _ in an id would be wildcards
        try (Connection connection = this.connections.connection();
                PreparedStatement delete = connection
                    .prepareStatement("delete from turn where substr(thread, 1, ?) = ?")) {
            delete.setInt(1, prefix.codePointCount(0, prefix.length()));
            delete.setString(2, prefix);
            return delete.executeUpdate();
        }
    }

}
