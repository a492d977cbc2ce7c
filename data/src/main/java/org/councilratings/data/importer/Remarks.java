package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is to be said about a reading: to whoever imports, and in the report itself. */
final class Remarks {

    private final List<String> warnings = new ArrayList<>();

    private final List<String> notes = new ArrayList<>();

    /** A field that stays empty or was put right, and why. */
    void warn(String field, String why) {
        this.warnings.add(field + ": " + why);
    }

    /** A disagreement between sources, to be kept with the report. */
    void note(String sentence) {
        this.notes.add(sentence);
    }

    List<String> warnings() {
        return Collections.unmodifiableList(this.warnings);
    }

    List<String> notes() {
        return Collections.unmodifiableList(this.notes);
    }

}
