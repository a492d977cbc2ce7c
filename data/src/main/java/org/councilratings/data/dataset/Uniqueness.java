package org.councilratings.data.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What stands for one thing stands once: slugs, codes, keys of reports, file numbers. */
final class Uniqueness implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        List<Spot> councils = dataset.councils();
        once(dataset.councilFiles().map(file -> file.at("slug")), "Two councils cannot share a slug: rename one",
                faults);
        once(councils.stream().map(file -> file.at("laCode")), "Correct one of the two codes", faults);
        once(councils.stream().map(file -> file.at("ofstedUrn")), "Correct one of the two numbers", faults);
        once(councils.stream()
            .flatMap(file -> Stream.concat(Stream.of(file.at("gssCode")), file.items("formerGssCodes").stream())),
                "Correct one of the two codes", faults);
        once(dataset.reports().map(report -> report.at("key")),
                "Remove the report that is there twice, or give the one added later another key", faults);
        once(dataset.reports().map(report -> report.at("reportId")),
                "Remove the report that is there twice, or correct one of the two numbers", faults);
    }

    private static void once(Stream<Spot> spots, String mend, Consumer<Fault> faults) {
        Map<String, Spot> seen = new HashMap<>();
        spots.forEach(spot -> spot.text().ifPresent(text -> {
            Spot first = seen.putIfAbsent(text, spot);
            if (first != null) {
                faults.accept(
                        spot.fault("\"%s\" stands in %s %s too".formatted(text, first.file(), first.pointer()), mend));
            }
        }));
    }

}
