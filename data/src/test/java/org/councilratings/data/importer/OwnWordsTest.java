package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of a council's reports in our own words has no seven words in a row with
 * any of the reports it tells of, where the environment variable {@code RATINGS_REPORTS}
 * names their folder; with the profile {@code all-reports}, with any report on the
 * council. A hyphen parts two words here.
 */
@DisplayName("Are our own words our own?")
class OwnWordsTest {

    private static final Optional<Path> FOLDER = Optional.ofNullable(System.getenv("RATINGS_REPORTS")).map(Path::of);

    private static final Dataset DATASET = DatasetLoader.packaged();

    /** Also of reports that our words do not tell of. */
    private static final boolean ALL = "all".equals(System.getProperty("reports"));

    private static final int RUN = 7;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.UK).replace("’", "").replace("'", ""))
            .results()
            .map(MatchResult::group)
            .toList();
    }

    private static Set<List<String>> runs(String text) {
        List<String> words = words(text);
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }

    private static Set<List<String>> shared(String one, String other) {
        Set<List<String>> shared = runs(one);
        shared.retainAll(runs(other));
        return shared;
    }

    @Test
    void sevenWordsInARowAreFoundWhateverTheirSigns() {
        String report = "Plans for children’s care are too\nvague to help social-work teams.";

        assertThat(shared("Some plans for children's care are too vague.", report))
            .containsExactly(List.of("plans", "for", "childrens", "care", "are", "too", "vague"));
        assertThat(shared("Plans for children's care are too unclear.", report)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void noSentenceOfAReportIsCopied(Authority authority) throws IOException {
        assumeTrue(FOLDER.isPresent(), "RATINGS_REPORTS names no folder");
        Path folder = FOLDER.orElseThrow().resolve(authority.slug());
        assumeTrue(Files.isDirectory(folder), "the folder has it");
        Set<List<String>> theirs = new HashSet<>();
        for (String report : texts(folder, told(authority))) {
            theirs.addAll(runs(report));
        }

        assertThat(theirs).isNotEmpty();
        for (String ours : ownWords(authority)) {
            Set<List<String>> shared = runs(ours);
            shared.retainAll(theirs);
            assertThat(shared).as(ours).isEmpty();
        }
    }

    private static List<String> ownWords(Authority authority) {
        List<String> texts = new ArrayList<>();
        for (Report report : DATASET.reports(authority.slug())) {
            texts.addAll(report.strengths());
            for (Concern concern : report.concerns().orElse(List.of())) {
                texts.add(concern.summary());
                concern.evidence().forEach(evidence -> texts.add(evidence.finding()));
            }
        }
        return texts;
    }

    /** The days on which the reports came out that our words tell of. */
    private static Set<String> told(Authority authority) {
        Set<String> keys = new HashSet<>();
        for (Report report : DATASET.reports(authority.slug())) {
            List<Concern> concerns = report.concerns().orElse(List.of());
            if (!report.strengths().isEmpty() || !concerns.isEmpty()) {
                keys.add(report.key());
            }
            concerns.forEach(concern -> concern.evidence().forEach(evidence -> keys.add(evidence.report())));
        }
        // a report without a date has no file there
        return keys.stream()
            .flatMap(key -> DAY.matcher(key).results())
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    }

    private static List<String> texts(Path folder, Set<String> days) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".pdf"))
                .filter(file -> ALL || days.stream().anyMatch(file.getFileName().toString()::startsWith))
                .sorted()
                .toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            try {
                texts.add(PdfFile.lines(file).stream().map(Line::text).collect(Collectors.joining(" ")));
            }
            catch (UnreadableFile ex) {
                // a web page saved as PDF, which nobody can copy from
                assertThat(ex).hasMessageContaining("web page");
            }
        }
        return texts;
    }

}
