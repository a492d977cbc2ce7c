package org.councilratings.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which verb may be meant by another word?")
class VerbTest {

    @ParameterizedTest
    @CsvSource({ "subcribe, SUBSCRIBE", "susbcribe, SUBSCRIBE", "unsubscibe, UNSUBSCRIBE", "pasue, PAUSE",
            "Resmue, RESUME", "previeww, PREVIEW", "chnage, CHANGE", "stop, UNSUBSCRIBE", "delete, UNSUBSCRIBE",
            "settings, LIST", "edit, CHANGE" })
    void oneThatIsNearly(String word, Verb verb) {
        assertThat(Verb.of(word)).isEmpty();
        assertThat(Verb.near(word)).contains(verb);
    }

    @Test
    void neverACouncilOrARegion() {
        assertThat(DatasetLoader.packaged().authorities()).extracting(Authority::shortName)
            .allSatisfy(name -> assertThat(Verb.near(name.split(" ")[0])).isEmpty());
        assertThat(Region.values()).allSatisfy(region -> assertThat(Verb.near(region.title().split(" ")[0])).isEmpty());
        assertThat(Verb.near("")).isEmpty();
    }

}
