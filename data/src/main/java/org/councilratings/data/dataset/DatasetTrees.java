package org.councilratings.data.dataset;

import java.io.CharConversionException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The files of a dataset as JSON trees, before anyone vouches for what they say.
 *
 * @param info {@code dataset.json}; absent where it is missing or not JSON
 * @param councils the authorities' files that could be read
 * @param predecessors the predecessors' files that could be read
 * @param names the files of names that could be read
 * @param faults files that are missing, that nobody lists, or that are not JSON
 */
record DatasetTrees(Optional<Spot> info, List<Spot> councils, List<Spot> predecessors, List<Spot> names,
        List<Fault> faults) {

    DatasetTrees {
        councils = List.copyOf(councils);
        predecessors = List.copyOf(predecessors);
        names = List.copyOf(names);
        faults = List.copyOf(faults);
    }

    /**
     * Reads every file that {@code dataset.json} lists.
     * @throws IOException if a file is there but cannot be read
     */
    static DatasetTrees read(DatasetFiles files) throws IOException {
        return new Reading(files).trees();
    }

    /** The files of authorities and of predecessors. */
    Stream<Spot> councilFiles() {
        return Stream.concat(this.councils.stream(), this.predecessors.stream());
    }

    Stream<Spot> files() {
        return Stream.of(this.info.stream(), councilFiles(), this.names.stream()).flatMap(spots -> spots);
    }

    Stream<Spot> reports() {
        return councilFiles().flatMap(file -> file.items("reports").stream());
    }

    /** One pass over the files. */
    private static final class Reading {

        /**
         * A field written twice and text after the end are mistakes that Jackson would
         * swallow.
         */
        private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

        /**
         * Anything else could lead out of the directory; the schema tells that it is no
         * slug.
         */
        private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

        private final DatasetFiles files;

        private final List<Fault> faults = new ArrayList<>();

        private Reading(DatasetFiles files) {
            this.files = files;
        }

        private DatasetTrees trees() throws IOException {
            Optional<Spot> info = tree(DatasetFiles.INFO, "Write it last, with the slugs of all files");
            Collection<String> present = this.files.names();
            List<Spot> councils = trees(info, present, DatasetFiles.COUNCILS);
            List<Spot> predecessors = trees(info, present, DatasetFiles.PREDECESSORS);
            List<Spot> names = new ArrayList<>();
            for (String name : DatasetFiles.NAMES) {
                tree(name, "Add it; its list may be empty").ifPresent(names::add);
            }
            for (String name : present) {
                if (name.startsWith("names/") && !DatasetFiles.NAMES.contains(name)) {
                    this.faults.add(new Fault(name, "", "a dataset has no such file",
                            "Remove it, or move what it holds to one of " + String.join(", ", DatasetFiles.NAMES)));
                }
            }
            return new DatasetTrees(info, councils, predecessors, names, this.faults);
        }

        private List<Spot> trees(Optional<Spot> info, Collection<String> present, String folder) throws IOException {
            List<Spot> trees = new ArrayList<>();
            if (info.isEmpty()) {
                // nobody lists anything: what is there can be checked all the same
                for (String name : present) {
                    if (name.startsWith(folder)) {
                        tree(name, "").ifPresent(trees::add);
                    }
                }
                return trees;
            }
            String list = folder.substring(0, folder.length() - 1);
            Set<String> listed = new HashSet<>();
            for (Spot item : info.get().items(list)) {
                Optional<String> slug = item.text().filter(text -> SLUG.matcher(text).matches());
                if (slug.isPresent() && listed.add(folder + slug.get() + ".json")) {
                    tree(folder + slug.get() + ".json",
                            "Add it, or take \"%s\" from %s in dataset.json".formatted(slug.get(), list))
                        .ifPresent(trees::add);
                }
            }
            for (String name : present) {
                if (name.startsWith(folder) && !listed.contains(name)) {
                    this.faults.add(new Fault(name, "", "dataset.json does not list this file",
                            "Add its slug to %s in dataset.json, or remove the file".formatted(list)));
                }
            }
            return trees;
        }

        private Optional<Spot> tree(String name, String mendMissing) throws IOException {
            try (InputStream stream = this.files.open(name)) {
                JsonNode tree = STRICT.readTree(stream);
                if (!tree.isMissingNode()) {
                    return Optional.of(Spot.root(name, tree));
                }
                this.faults.add(new Fault(name, "", "the file is empty", "Restore it"));
            }
            catch (FileNotFoundException ex) {
                this.faults.add(new Fault(name, "", "the file is missing", mendMissing));
            }
            catch (JsonProcessingException ex) {
                this.faults.add(new Fault(name, "", "not JSON%s: %s".formatted(where(ex.getLocation()), reason(ex)),
                        "Correct the file there"));
            }
            catch (CharConversionException | CharacterCodingException ex) {
                this.faults.add(new Fault(name, "", "the file is not in UTF-8", "Save it as UTF-8"));
            }
            return Optional.empty();
        }

        private static String where(JsonLocation location) {
            return (location == null) ? ""
                    : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        }

        /** The first line of Jackson's message, without the position again. */
        private static String reason(JsonProcessingException fault) {
            return fault.getOriginalMessage().lines().findFirst().orElse("no reason given");
        }

    }

}
