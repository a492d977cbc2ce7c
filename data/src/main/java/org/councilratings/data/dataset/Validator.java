package org.councilratings.data.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one path on which a dataset is checked: trees, then the schema and every rule, then
 * all faults at once. Only a dataset without faults becomes records.
 */
public final class Validator {

    private static final List<Rule> RULES = List.of(new SchemaRule(), new ValueRules(), new CrossReferences(),
            new Uniqueness(), new NameRules(), new TimeRules(), new JudgementRules(), new ImprovementRules(),
            new VisitRules(), new CoverageRules());

    /** dataset.json first: a fault in it explains others. */
    private static final Comparator<Fault> BY_FILE = Comparator
        .comparing((Fault fault) -> !fault.file().equals(DatasetFiles.INFO))
        .thenComparing(Fault::file);

    private Validator() {
    }

    /**
     * Checks every file.
     * @return all faults, file by file; empty for a clean dataset
     * @throws IOException if a file is there but cannot be read
     */
    public static List<Fault> check(DatasetFiles files) throws IOException {
        return check(DatasetTrees.read(files));
    }

    static List<Fault> check(DatasetTrees trees) {
        List<Fault> faults = new ArrayList<>(trees.faults());
        RULES.forEach(rule -> rule.check(trees, faults::add));
        faults.sort(BY_FILE);
        return List.copyOf(faults);
    }

}
