package org.councilratings.data.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.councilratings.data.dataset.CouncilFile;
import org.councilratings.data.dataset.DatasetInfo;
import org.councilratings.data.dataset.DatasetWriter;
import org.councilratings.data.dataset.OwnWords;
import org.councilratings.data.dataset.ReportMerge;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.Succession;

/**
 * The tables of {@code data/sources/} together: with the reports read from documents they
 * make the whole dataset, the same files each time.
 */
public final class SourceFolder {

    /** The visit table names one abolished council in short. */
    private static final Map<String, String> RENAMED = Map.of("northamptonshire", "northamptonshire-county-council");

    private final DatasetInfo about;

    private final List<Authority> authorities;

    private final List<Predecessor> predecessors;

    private final List<Report> older;

    private final VisitTable visits;

    private final ArticleTable articles;

    private final Map<String, OwnWords> ownWords = new TreeMap<>();

    private SourceFolder(Path folder) throws IOException {
        this.about = DatasetInfo.read(folder.resolve("about.json"));
        this.authorities = AuthorityTable.read(folder.resolve("authorities.csv"),
                CuratedNames.aliases(folder.resolve("aliases.json")));
        this.predecessors = CuratedNames.predecessors(folder.resolve("predecessors.json"));
        this.older = OlderReports.read(folder.resolve("older-reports.csv"));
        this.visits = VisitTable.read(folder.resolve("visits-and-actions.csv"), RENAMED);
        this.articles = ArticleTable.read(folder.resolve("articles.csv"));
        Path words = folder.resolve("own-words");
        Set<String> slugs = new TreeSet<>();
        this.authorities.forEach(authority -> slugs.add(authority.slug()));
        if (Files.isDirectory(words)) {
            try (Stream<Path> files = Files.list(words)) {
                for (Path file : files.sorted().toList()) {
                    addOwnWords(file, slugs);
                }
            }
        }
    }

    private void addOwnWords(Path file, Set<String> slugs) throws IOException {
        String slug = file.getFileName().toString().replaceFirst("\\.json$", "");
        if (!slugs.contains(slug)) {
            throw new IOException("%s: \"%s\" is no authority. Name the file as in authorities.csv, with .json"
                .formatted(file, slug));
        }
        for (Map.Entry<String, OwnWords> report : OwnWords.read(file).entrySet()) {
            if (!report.getKey().startsWith(slug + "/")) {
                throw new IOException("%s: \"%s\" is a report of another council. Move it to that council's file"
                    .formatted(file, report.getKey()));
            }
            this.ownWords.put(report.getKey(), report.getValue());
        }
    }

    /**
     * Reads every table.
     * @throws IOException if one is missing or cannot be understood
     */
    public static SourceFolder read(Path folder) throws IOException {
        return new SourceFolder(folder);
    }

    public List<Authority> authorities() {
        return this.authorities;
    }

    public List<Predecessor> predecessors() {
        return this.predecessors;
    }

    /**
     * Writes the whole dataset.
     * @param read the reports read from documents
     * @return what an operator should look at: facts in the tables that met no report
     * @throws IOException if a file cannot be written
     */
    public List<String> write(List<Report> read, DatasetWriter writer) throws IOException {
        Map<String, List<Report>> reports = new LinkedHashMap<>();
        this.authorities.forEach(authority -> reports.put(authority.slug(), new ArrayList<>()));
        this.predecessors.forEach(predecessor -> reports.put(predecessor.slug(), new ArrayList<>()));
        List<Report> all = new ArrayList<>(read);
        all.addAll(this.older);
        all.addAll(this.visits.reports());
        for (Report report : all) {
            List<Report> held = reports.get(report.authority());
            if (held == null) {
                throw new IOException("%s: no authority \"%s\". Give its slug as in authorities.csv"
                    .formatted(report.key(), report.authority()));
            }
            reports.put(report.authority(), ReportMerge.merged(held, report));
        }
        Set<String> unmet = new TreeSet<>(this.ownWords.keySet());
        reports.values().forEach(held -> held.forEach(report -> unmet.remove(report.key())));
        Succession succession = new Succession(this.predecessors);
        for (Authority authority : this.authorities) {
            List<Report> complete = reports.getOrDefault(authority.slug(), List.of())
                .stream()
                .map(report -> complete(report, authority, succession))
                .toList();
            writer.writeAuthority(new CouncilFile<>(authority, complete, actions(authority.slug())));
        }
        for (Predecessor predecessor : this.predecessors) {
            writer.writePredecessor(new CouncilFile<>(predecessor, reports.getOrDefault(predecessor.slug(), List.of()),
                    actions(predecessor.slug())));
        }
        writer.writeInfo(new DatasetInfo(this.about.asOf(), this.about.coverage(), this.about.origins(),
                this.authorities.stream().map(Authority::slug).sorted().toList(),
                this.predecessors.stream().map(Predecessor::slug).sorted().toList()));
        List<String> remarks = new ArrayList<>(
                this.articles.unmatched(reports.values().stream().flatMap(List::stream).toList()));
        unmet.forEach(key -> remarks.add("own-words: there is no report " + key));
        return remarks;
    }

    private Report complete(Report report, Authority authority, Succession succession) {
        ReportBuilder complete = ReportBuilder
            .of(Optional.ofNullable(this.ownWords.get(report.key())).map(words -> words.in(report)).orElse(report));
        Optional<LocalDate> when = report.when()
            .map(KnownDate::earliest)
            .or(() -> report.notLaterThan().map(KnownDate::latest));
        if (report.about().isEmpty() && when.isPresent()) {
            complete.about(succession.before(authority, when.get()).map(Predecessor::slug));
        }
        this.articles.disagreements(report).forEach(complete::note);
        // the packaged dataset holds no sentence of a report
        return complete.areasForImprovement(report.areasForImprovement().map(Points::counted))
            .priorityActions(report.priorityActions().map(Points::counted))
            .build();
    }

    private List<GovernmentAction> actions(String slug) {
        return this.visits.actions().stream().filter(action -> action.authority().equals(slug)).toList();
    }

}
