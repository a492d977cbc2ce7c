package org.councilratings.data.dataset;

/**
 * Something wrong in a dataset, told to whoever edits the file.
 *
 * @param file its name in the dataset, for example {@code councils/kent.json}
 * @param pointer the JSON pointer to the value, for example
 * {@code /reports/3/judgements/leaders}; empty where it is about the file as a whole
 * @param what what is wrong
 * @param mend what to do about it
 */
public record Fault(String file, String pointer, String what, String mend) {

    /** One line: file, pointer, what, how to mend it. */
    @Override
    public String toString() {
        return "%s%s: %s. %s.".formatted(this.file, this.pointer.isEmpty() ? "" : " " + this.pointer, this.what,
                this.mend);
    }

}
