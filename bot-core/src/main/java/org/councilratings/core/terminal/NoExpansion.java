package org.councilratings.core.terminal;

import org.jline.reader.Expander;
import org.jline.reader.History;

/** Questions are no shell: an exclamation mark or a dollar sign is just itself. */
final class NoExpansion implements Expander {

    @Override
    public String expandHistory(History history, String line) {
        return line;
    }

    @Override
    public String expandVar(String word) {
        return word;
    }

}
