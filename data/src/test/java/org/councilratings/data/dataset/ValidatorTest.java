package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.DISTRICTS;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is a dataset clean, and are its files there?")
class ValidatorTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void aCleanDatasetHasNoFaults() throws IOException {
        assertThat(this.dataset.faults()).isEmpty();
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnceThoseOfTheDatasetsOwnFileFirst() throws IOException {
        this.dataset.put(MEDWAY, "/region", "'south'")
            .put(KENT, "/reports/1/judgements/leaders", "'to good'")
            .put(KENT, "/reports/1/published", "'2022-02-30'")
            .put(INFO, "/asOf", "'2026-01-01x'")
            .drop(DISTRICTS);

        assertThat(this.dataset.faults()).extracting(fault -> fault.substring(0, fault.indexOf(':')))
            .containsExactly("dataset.json /asOf", "councils/kent.json /reports/1/judgements/leaders",
                    "councils/kent.json /reports/1/published", "councils/medway.json /region", "names/districts.json");
    }

    @Test
    void aFileThatIsNotJsonIsToldWithLineAndColumn() throws IOException {
        this.dataset.raw(KENT, """
                {
                  "slug": "kent"
                  "shortName": "Kent"
                }
                """);

        assertThat(this.dataset.faults()).singleElement()
            .asString()
            .startsWith("councils/kent.json: not JSON at line 3, column 3: Unexpected character ('\"' (code 34))")
            .endsWith(". Correct the file there.");
    }

    @Test
    void aFieldWrittenTwiceIsToldBecauseTheSecondWouldHideTheFirst() throws IOException {
        this.dataset.raw(DISTRICTS, """
                {"districts": [], "districts": []}
                """);

        assertThat(this.dataset.faults())
            .containsExactly("names/districts.json: not JSON at line 1, column 30: Duplicate field 'districts'. "
                    + "Correct the file there.");
    }

    @Test
    void textAfterTheEndIsTold() throws IOException {
        this.dataset.raw(DISTRICTS, "{\"districts\": []} []");

        assertThat(this.dataset.faults()).singleElement().asString().contains("not JSON at line 1, column 19");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        assertThat(this.dataset.raw(DISTRICTS, "").faults())
            .containsExactly("names/districts.json: the file is empty. Restore it.");
    }

    @Test
    void aMissingFileOfNamesIsTold() throws IOException {
        assertThat(this.dataset.drop(DISTRICTS).faults())
            .containsExactly("names/districts.json: the file is missing. Add it; its list may be empty.");
    }

    @Test
    void anUnknownFileOfNamesIsTold() throws IOException {
        assertThat(this.dataset.raw("names/rivers.json", "{}").faults()).containsExactly(
                "names/rivers.json: a dataset has no such file. Remove it, or move what it holds to one of "
                        + "names/districts.json, names/shared.json, names/outside-england.json, names/without-duty.json.");
    }

    @Test
    void aListedFileThatIsAbsentIsTold() throws IOException {
        assertThat(this.dataset.drop(MEDWAY).faults())
            .containsExactly("councils/medway.json: the file is missing. Add it, or take \"medway\" from councils in "
                    + "dataset.json.");
    }

    @Test
    void aFileThatNobodyListsIsTold() throws IOException {
        assertThat(this.dataset.raw("councils/york.json", "{}").faults())
            .containsExactly("councils/york.json: dataset.json does not list this file. Add its slug to councils in "
                    + "dataset.json, or remove the file.");
    }

    @Test
    void withoutTheDatasetsOwnFileTheOthersAreCheckedAllTheSame() throws IOException {
        this.dataset.drop(INFO).put(KENT, "/region", "'south'");

        assertThat(this.dataset.faults()).hasSize(2)
            .first()
            .isEqualTo("dataset.json: the file is missing. Write it last, with the slugs of all files.");
    }

    @Test
    void aSlugThatWouldLeadOutOfTheDirectoryIsNotFollowed() throws IOException {
        assertThat(this.dataset.add(INFO, "/councils", "'../secret'").faults())
            .containsExactly("dataset.json /councils/3: \"../secret\" is not a council's key. Write it like "
                    + "cheshire-east, or leave it out.");
    }

}
