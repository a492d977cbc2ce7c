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
 * @param way the steps to the value
 * @param value a missing node where there is none
 */
record Spot(String file, Way way, JsonNode value) {

    /**
     * Fields' names and items' numbers, one after the other. They become a pointer only
     * where somebody asks for it: a dataset has a hundred thousand values, and hardly a
     * fault.
     *
     * @param before empty at a file's root
     * @param step the last
     */
    record Way(Optional<Way> before, String step) {

        static final Way ROOT = new Way(Optional.empty(), "");

        Way to(String next) {
            return new Way(Optional.of(this), next);
        }

        JsonPointer pointer() {
            return this.before.map(way -> way.pointer().appendProperty(this.step)).orElse(JsonPointer.empty());
        }

    }

    /** A whole file. */
    static Spot root(String file, JsonNode tree) {
        return new Spot(file, Way.ROOT, tree);
    }

    Spot at(String field) {
        return new Spot(this.file, this.way.to(field), this.value.path(field));
    }

    /** By a field's name, or by an item's number where this is a list. */
    Spot child(String step) {
        if (!this.value.isArray()) {
            return at(step);
        }
        int index = Integer.parseInt(step);
        return new Spot(this.file, this.way.to(step), this.value.path(index));
    }

    JsonPointer pointer() {
        return this.way.pointer();
    }

    boolean has(String field) {
        return this.value.has(field);
    }

    /** The name by which an object knows this value; an item's number in a list. */
    String name() {
        return this.way.step();
    }

    /** The items of a list; none where there is no list. */
    List<Spot> items() {
        List<Spot> items = new ArrayList<>();
        if (this.value.isArray()) {
            for (int index = 0; index < this.value.size(); index++) {
                items.add(new Spot(this.file, this.way.to(Integer.toString(index)), this.value.path(index)));
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
        return new Fault(this.file, pointer().toString(), what, mend);
    }

}
