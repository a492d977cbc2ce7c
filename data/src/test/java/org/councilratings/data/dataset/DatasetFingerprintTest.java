package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.NORTH_YORKSHIRE;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is a dataset known again?")
class DatasetFingerprintTest {

    private static String print(SmallDataset small) throws IOException {
        return DatasetLoader.read(small.files()).fingerprint();
    }

    @Test
    void itIsTheSameForTheSameAndShort() throws IOException {
        assertThat(print(new SmallDataset())).isEqualTo(print(new SmallDataset())).matches("[0-9a-f]{32}");
        assertThat(DatasetLoader.packaged().fingerprint()).isEqualTo(DatasetLoader.packaged().fingerprint());
    }

    @Test
    void whatNobodyIsToldOfDoesNotCountNorDoesTheOrder() throws IOException {
        SmallDataset other = new SmallDataset().put(INFO, "/councils", "['medway', 'north-yorkshire', 'kent']")
            .put(INFO, "/coverage/0/note", "'All.'")
            .put(KENT, "/reports/0/focus", "'early help'");

        assertThat(print(other)).isEqualTo(print(new SmallDataset()));
    }

    @Test
    void aFactACoverageOrADateMakesItAnother() throws IOException {
        assertThat(new String[] { print(new SmallDataset()),
                print(new SmallDataset().put(MEDWAY, "/reports/1/judgements/care-leavers", "'good'")),
                print(new SmallDataset().put(INFO, "/coverage/0/to", "'2026-08-21'")),
                print(new SmallDataset().put(INFO, "/asOf", "'2026-08-23'")),
                print(new SmallDataset().put(NORTH_YORKSHIRE, "/reports", "[]")) })
            .doesNotHaveDuplicates();
    }

}
