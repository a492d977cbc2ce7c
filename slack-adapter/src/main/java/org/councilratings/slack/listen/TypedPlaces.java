package org.councilratings.slack.listen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.reports.OrderForm;
import org.councilratings.core.reports.OrderRead;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.subscription.Order;

/**
 * The order that somebody begins by typing regions and councils after a command.
 *
 * @param order what was understood, and what is usual
 * @param notice what was not understood, and why
 * @param isChosen whether anything was understood: all of England, too, is chosen then
 */
record TypedPlaces(Order order, Optional<String> notice, boolean isChosen) {

    private static final int LONGEST_NOTICE = 2_000;

    /** Each part between commas is a region or a council. */
    static TypedPlaces read(String typed, Reports reports) {
        List<String> regions = new ArrayList<>();
        List<String> councils = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String part : Arrays.stream(typed.split("[,;]")).map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            if (faults(List.of(part), List.of(), reports).isEmpty()) {
                regions.add(part);
            }
            else {
                List<OrderRead.Fault> faults = faults(List.of(), List.of(part), reports);
                faults.stream().map(OrderRead.Fault::words).forEach(unclear::add);
                if (faults.isEmpty()) {
                    councils.add(part);
                }
            }
        }
        return switch (reports.read(form(regions, councils), Optional.empty())) {
            case OrderRead.Clear(Order order) ->
                new TypedPlaces(order, notice(unclear), !regions.isEmpty() || !councils.isEmpty());
            // each by itself is clear, and yet they do not go together
            case OrderRead.Unclear(List<OrderRead.Fault> faults) -> {
                faults.stream().map(OrderRead.Fault::words).forEach(unclear::add);
                yield new TypedPlaces(reports.usual(), notice(unclear), false);
            }
        };
    }

    private static Optional<String> notice(List<String> unclear) {
        StringBuilder notice = new StringBuilder();
        for (int i = 0; i < unclear.size(); i++) {
            if (notice.length() + unclear.get(i).length() > LONGEST_NOTICE) {
                int left = unclear.size() - i;
                notice.append("I did not understand %d %s that you typed; please find %s below.".formatted(left,
                        (left == 1) ? "other name" : "other names", (left == 1) ? "it" : "them"));
                break;
            }
            notice.append(unclear.get(i)).append(' ');
        }
        return Optional.of(notice.toString().strip()).filter(words -> !words.isEmpty());
    }

    private static List<OrderRead.Fault> faults(List<String> regions, List<String> councils, Reports reports) {
        return (reports.read(form(regions, councils),
                Optional.empty()) instanceof OrderRead.Unclear(List<OrderRead.Fault> faults)) ? faults : List.of();
    }

    private static OrderForm form(List<String> regions, List<String> councils) {
        return new OrderForm(Optional.of(regions).filter(names -> !names.isEmpty()),
                Optional.of(councils).filter(names -> !names.isEmpty()), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

}
