package org.councilratings.data.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Every file has the shape that its JSON Schema describes. */
final class SchemaRule implements Rule {

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        check("dataset.schema.json", dataset.info().stream().toList(), faults);
        check("council.schema.json", dataset.councils(), faults);
        check("predecessor.schema.json", dataset.predecessors(), faults);
        check("names.schema.json", dataset.names(), faults);
    }

    private void check(String document, List<Spot> files, Consumer<Fault> faults) {
        files.forEach(file -> faults(document, file).forEach(faults));
    }

    /** How a file differs from what a schema describes. */
    static List<Fault> faults(String document, Spot file) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:" + SchemaPart.FOLDER + document));
        List<Fault> faults = new ArrayList<>();
        for (Error error : schema.validate(file.value())) {
            faults.add(new SchemaWords(document, error).fault(file));
        }
        return faults;
    }

}
