package org.councilratings.slack.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import org.councilratings.core.reports.OrderForm;
import org.councilratings.core.reports.OrderRead;
import org.councilratings.core.subscription.Rhythm;

/**
 * What somebody filled in an {@link OrderWindow}, and where what is wrong with it is
 * shown.
 */
public final class OrderFilled {

    /** Those that an error can stand below under their own name. */
    private static final Set<String> FIELDS = Set.of(OrderWindow.REGIONS, OrderWindow.COUNCILS,
            OrderWindow.WITH_NEIGHBOURS, OrderWindow.ONLY, OrderWindow.KINDS, OrderWindow.WHEN, OrderWindow.TIME,
            OrderWindow.ZONE, OrderWindow.TELLS_OF_NOTHING);

    private static final int LONGEST_ERROR = 1_000;

    private final Map<String, Map<String, ViewState.Value>> values;

    public OrderFilled(View submitted) {
        this.values = (submitted.getState() == null || submitted.getState().getValues() == null) ? Map.of()
                : submitted.getState().getValues();
    }

    /**
     * The whole order. A window shows all of it, so what is empty is left to what is
     * usual, and not to what was before.
     */
    public OrderForm form() {
        Optional<String> when = one(OrderWindow.WHEN);
        boolean isByTheClock = !isPicked(Rhythm.Kind.AS_THEY_APPEAR);
        return new OrderForm(several(OrderWindow.REGIONS), councils(),
                Optional.of(several(OrderWindow.WITH_NEIGHBOURS).isPresent()), one(OrderWindow.ONLY),
                several(OrderWindow.KINDS), when, day(),
                isByTheClock ? value(OrderWindow.TIME).map(ViewState.Value::getSelectedTime) : Optional.empty(),
                one(OrderWindow.ZONE), Optional.of(several(OrderWindow.TELLS_OF_NOTHING).isPresent()));
    }

    /**
     * Whether neither a region nor a council is picked: nobody is given all of England.
     */
    public boolean isAboutNobody() {
        return several(OrderWindow.REGIONS).isEmpty() && councils().isEmpty();
    }

    private Optional<String> day() {
        return isPicked(Rhythm.Kind.WEEKLY) ? one(OrderWindow.DAY_OF_WEEK)
                : isPicked(Rhythm.Kind.MONTHLY) ? one(OrderWindow.DAY_OF_MONTH) : Optional.empty();
    }

    private boolean isPicked(Rhythm.Kind kind) {
        return one(OrderWindow.WHEN).filter(kind.key()::equals).isPresent();
    }

    /** What is wrong, by the field below which it stands. */
    public Map<String, String> errors(List<OrderRead.Fault> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (OrderRead.Fault fault : faults) {
            errors.merge(field(fault.field()), fault.words(), (one, other) -> one + " " + other);
        }
        errors.replaceAll((field, words) -> SlackText.shortened(words, LONGEST_ERROR));
        return errors;
    }

    private String field(String name) {
        if (name.equals("day")) {
            return isPicked(Rhythm.Kind.MONTHLY) ? OrderWindow.DAY_OF_MONTH : OrderWindow.DAY_OF_WEEK;
        }
        return FIELDS.contains(name) ? name : OrderWindow.WHEN;
    }

    private Optional<String> one(String field) {
        return value(field).map(ViewState.Value::getSelectedOption).map(ViewState.SelectedOption::getValue);
    }

    private Optional<List<String>> councils() {
        return Optional
            .of(this.values.keySet()
                .stream()
                .filter(field -> field.startsWith(OrderWindow.COUNCILS))
                .sorted()
                .flatMap(field -> several(field).stream())
                .flatMap(List::stream)
                .toList())
            .filter(picked -> !picked.isEmpty());
    }

    /** Empty where nothing is picked. */
    private Optional<List<String>> several(String field) {
        return value(field).map(ViewState.Value::getSelectedOptions)
            .map(options -> options.stream().map(ViewState.SelectedOption::getValue).toList())
            .filter(picked -> !picked.isEmpty());
    }

    private Optional<ViewState.Value> value(String field) {
        return Optional.ofNullable(this.values.get(field)).flatMap(block -> block.values().stream().findFirst());
    }

}
