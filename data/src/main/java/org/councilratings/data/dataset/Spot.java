package org.councilratings.data.dataset;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.data.model.KnownDate;

/**
 * A value in a file, with the pointer that leads to it. It gives what is there and
 * forgives what is not, or has the wrong shape: that is the schema's to say, and no rule
 * has to say it again.
 *
 * @param file the file's name in the dataset
 * @param pointer the way to the value
 * @param value a missing node where there is none
 */
record Spot(String file, JsonPointer pointer, JsonNode value) {

    /** A whole file. */
    static Spot root(String file, JsonNode tree) {
        return new Spot(file, JsonPointer.empty(), tree);
    }

    Spot at(String field) {
        return new Spot(this.file, this.pointer.appendProperty(field), this.value.path(field));
    }

    /** By a field's name, or by an item's number where this is a list. */
    Spot child(String step) {
        if (!this.value.isArray()) {
            return at(step);
        }
        int index = Integer.parseInt(step);
        return new Spot(this.file, this.pointer.appendIndex(index), this.value.path(index));
    }

    boolean has(String field) {
        return this.value.has(field);
    }

    /** The name by which an object knows this value; an item's number in a list. */
    String name() {
        return this.pointer.last() == null ? "" : this.pointer.last().getMatchingProperty();
    }

    /** The items of a list; none where there is no list. */
    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        if (this.value.isArray()) {
            for (int index = 0; index < this.value.size(); index++) {
                items.add(new Spot(this.file, this.pointer.appendIndex(index), this.value.path(index)));
            }
        }
        return items;
    }

    List<Spot> items(String field) {
        return at(field).items();
    }

    /** The fields of an object; none where there is no object. */
    List<Spot> members() {
        return this.value.propertyStream().map(member -> at(member.getKey())).toList();
    }

    Optional<String> text() {
        return Optional.ofNullable(this.value.textValue());
    }

    Optional<String> text(String field) {
        return at(field).text();
    }

    /** Empty, too, for what no calendar has: {@link ValueRules} tells that. */
    Optional<KnownDate> date() {
        return text().flatMap(text -> {
            try {
                return Optional.of(KnownDate.parse(text));
            }
            catch (DateTimeException ex) {
                return Optional.empty();
            }
        });
    }

    Optional<KnownDate> date(String field) {
        return at(field).date();
    }

    Fault fault(String what, String mend) {
        return new Fault(this.file, this.pointer.toString(), what, mend);
    }

}
