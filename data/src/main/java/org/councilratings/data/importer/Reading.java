package org.councilratings.data.importer;

import java.nio.file.Path;
import java.util.List;

import org.councilratings.data.model.Report;

/** What came of reading a file. */
public sealed interface Reading {

    /**
     * A report.
     *
     * @param report what is certain
     * @param warnings what was left out or put right, each with the field first and then
     * why; for whoever imports
     */
    record Read(Report report, List<String> warnings) implements Reading {

        public Read {
            warnings = List.copyOf(warnings);
        }

    }

    /**
     * No report: not a PDF, encrypted, cut off, empty, without text, or another document.
     *
     * @param reason what is wrong and how to mend it, in one line
     */
    record Unreadable(Path file, String reason) implements Reading {
    }

}
