package org.councilratings.data.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.councilratings.data.model.KnownDate;

/** What one place says of another is there: slugs lead to councils, keys to reports. */
final class CrossReferences implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        new Check(dataset, faults).run();
    }

    private static final class Check {

        private final DatasetTrees dataset;

        private final Consumer<Fault> faults;

        private final Map<String, Spot> councils;

        private final Map<String, Spot> predecessors;

        private final Set<String> councilSlugs;

        private final Set<String> predecessorSlugs;

        private Check(DatasetTrees dataset, Consumer<Fault> faults) {
            this.dataset = dataset;
            this.faults = faults;
            this.councils = bySlug(dataset.councils());
            this.predecessors = bySlug(dataset.predecessors());
            this.councilSlugs = listed("councils", this.councils);
            this.predecessorSlugs = listed("predecessors", this.predecessors);
        }

        private void run() {
            this.dataset.councilFiles().forEach(this::checkSlug);
            this.dataset.councils().forEach(this::checkAuthority);
            this.dataset.predecessors().forEach(this::checkPredecessor);
            for (Spot file : this.dataset.names()) {
                for (Spot list : file.members()) {
                    for (Spot place : list.items()) {
                        place.items("authorities").forEach(this::checkAuthoritySlug);
                    }
                }
            }
        }

        private void checkSlug(Spot file) {
            String expected = slugOf(file);
            file.text("slug").filter(slug -> !slug.equals(expected)).ifPresent(slug -> {
                Spot spot = file.at("slug");
                this.faults.accept(spot.fault("\"%s\" is not the name of the file".formatted(slug),
                        "Write \"%s\", or rename the file".formatted(expected)));
            });
            for (Spot report : file.items("reports")) {
                checkKey(report.at("key"), expected);
            }
            checkEvidence(file);
        }

        private void checkKey(Spot key, String slug) {
            key.text().filter(text -> text.contains("/") && !text.startsWith(slug + "/")).ifPresent(text -> {
                String mend = "Write \"%s%s\", or move the report to the file of its council".formatted(slug,
                        text.substring(text.indexOf('/')));
                this.faults.accept(key.fault("\"%s\" is not a key of this council's".formatted(text), mend));
            });
        }

        /**
         * A concern's evidence is other reports of the council, none older than what
         * raised it, and in the order of time.
         */
        private void checkEvidence(Spot file) {
            // one list, so that a report is the same spot wherever it is met
            List<Spot> all = file.items("reports");
            Map<String, Spot> reports = new HashMap<>();
            all.forEach(report -> report.text("key").ifPresent(key -> reports.put(key, report)));
            for (Spot report : all) {
                for (Spot concern : report.items("concerns")) {
                    Spot last = report;
                    for (Spot evidence : concern.items("evidence")) {
                        Spot key = evidence.at("report");
                        Optional<Spot> later = key.text().map(reports::get);
                        if (key.text().isPresent()) {
                            checkLater(key, later, report, last);
                        }
                        last = later.orElse(last);
                    }
                }
            }
        }

        private void checkLater(Spot key, Optional<Spot> report, Spot raisedBy, Spot last) {
            String named = key.text().orElseThrow();
            if (report.isEmpty()) {
                this.faults.accept(key.fault("this council has no report \"%s\"".formatted(named),
                        "Write the key of a later report in this file"));
            }
            else if (report.get() == raisedBy || isBefore(report.get(), raisedBy)) {
                this.faults.accept(key.fault("\"%s\" is not a later report".formatted(named),
                        "Write the key of a report that came after the one that raised the concern"));
            }
            else if (report.get() == last || isBefore(report.get(), last)) {
                this.faults.accept(key.fault("\"%s\" is not later than the report before it".formatted(named),
                        "Order the evidence by time, the oldest first, each report once"));
            }
        }

        private static boolean isBefore(Spot report, Spot other) {
            Optional<KnownDate> one = ReportDates.when(report);
            Optional<KnownDate> two = ReportDates.when(other);
            return one.isPresent() && two.isPresent() && one.get().latest().isBefore(two.get().earliest());
        }

        private void checkAuthority(Spot file) {
            for (Spot neighbour : file.items("statisticalNeighbours")) {
                checkAuthoritySlug(neighbour);
                if (neighbour.text().filter(slugOf(file)::equals).isPresent()) {
                    this.faults.accept(neighbour.fault("a council is no neighbour of its own", "Remove it"));
                }
            }
            for (Spot predecessor : file.items("predecessors")) {
                if (checkPredecessorSlug(predecessor)) {
                    checkNamedBack(predecessor, this.predecessors, "successors");
                }
            }
            for (Spot report : file.items("reports")) {
                checkPredecessorSlug(report.at("about"));
            }
        }

        private void checkPredecessor(Spot file) {
            for (Spot successor : file.items("successors")) {
                if (checkAuthoritySlug(successor)) {
                    checkNamedBack(successor, this.councils, "predecessors");
                }
            }
            for (Spot report : file.items("reports")) {
                checkPredecessorSlug(report.at("about"));
            }
        }

        private void checkNamedBack(Spot reference, Map<String, Spot> files, String field) {
            String self = reference.file().substring(reference.file().indexOf('/') + 1).replace(".json", "");
            String slug = reference.text().orElse("");
            Spot file = files.get(slug);
            if (file != null && file.items(field).stream().noneMatch(item -> item.text().equals(Optional.of(self)))) {
                this.faults
                    .accept(reference.fault("%s does not name %s among its %s".formatted(file.file(), self, field),
                            "Add \"%s\" there, or remove \"%s\" here".formatted(self, slug)));
            }
        }

        private boolean checkAuthoritySlug(Spot spot) {
            return checkKnown(spot, this.councilSlugs, "an authority with the duty", "councils/");
        }

        private boolean checkPredecessorSlug(Spot spot) {
            return checkKnown(spot, this.predecessorSlugs, "a predecessor", "predecessors/");
        }

        private boolean checkKnown(Spot spot, Set<String> known, String what, String folder) {
            Optional<String> slug = spot.text();
            if (slug.isEmpty() || known.contains(slug.get())) {
                return slug.isPresent();
            }
            this.faults.accept(spot.fault("\"%s\" is not %s".formatted(slug.get(), what),
                    "Write the name of a file in %s, without .json".formatted(folder)));
            return false;
        }

        /**
         * A listed file that is missing or broken has a fault of its own; slugs that name
         * it are right.
         */
        private Set<String> listed(String field, Map<String, Spot> files) {
            Set<String> slugs = new HashSet<>(files.keySet());
            this.dataset.info().ifPresent(info -> info.items(field).forEach(item -> item.text().ifPresent(slugs::add)));
            return slugs;
        }

        private static Map<String, Spot> bySlug(List<Spot> files) {
            return files.stream().collect(Collectors.toMap(Check::slugOf, file -> file));
        }

        /** The file's name is what other files mean. */
        private static String slugOf(Spot file) {
            return file.file().substring(file.file().indexOf('/') + 1, file.file().length() - ".json".length());
        }

    }

}
