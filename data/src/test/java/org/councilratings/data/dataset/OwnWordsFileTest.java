package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.councilratings.data.model.Concern;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How are our own words on a report read?")
class OwnWordsFileTest {

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    private Map<String, OwnWords> read(String json) throws IOException {
        return OwnWords.read(Files.writeString(this.folder.resolve("kent.json"), json.replace('\'', '"')));
    }

    @Test
    void byTheKeyOfTheReport() throws IOException {
        OwnWords words = Objects.requireNonNull(read("""
                {'kent/2022-07-05-ilacs-short': {'strengths': ['Early help is quick.'],
                  'concerns': [{'themes': ['plans', 'recording'], 'areas': ['in-care'], 'summary': 'Plans are vague.',
                    'priority': true, 'evidence': [{'report': 'kent/2024-12-16-focused-visit',
                      'status': 'progress-seen', 'finding': 'Many are clearer.'}]}]}}""")
            .get("kent/2022-07-05-ilacs-short"));

        assertThat(words.strengths()).containsExactly("Early help is quick.");
        assertThat(words.concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.themes()).containsExactly(Theme.PLANS, Theme.RECORDING);
            assertThat(concern.areas()).containsExactly(JudgementArea.IN_CARE);
            assertThat(concern.priority()).isTrue();
            assertThat(concern.evidence()).containsExactly(new Concern.Evidence("kent/2024-12-16-focused-visit",
                    Concern.Status.PROGRESS_SEEN, "Many are clearer."));
        });
    }

    @Test
    void aReportThatRaisedNothingHasAnEmptyList() throws IOException {
        assertThat(read("{'kent/2024-12-16-focused-visit': {'concerns': []}}").values())
            .containsExactly(new OwnWords(List.of(), List.of()));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> read("""
                {'kent/2022-07-05-ilacs-short': {'concerns': [
                  {'themes': ['weather'], 'areas': ['in-care'], 'summary': 'Plans are vague.'},
                  {'themes': ['plans'], 'areas': ['in-care']}]}}""")).isInstanceOf(IOException.class)
            .hasMessageContaining(
                    "kent.json /kent~12022-07-05-ilacs-short/concerns/0/themes/0: \"weather\" is not a theme")
            .hasMessageContaining("\"summary\" is missing");
    }

}
