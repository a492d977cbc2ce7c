package org.councilratings.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Which theme do everyday words mean?")
class ThemeSpotterTest {

    @ParameterizedTest
    @CsvSource({ "social worker turnover, WORKFORCE", "too many changes of social worker, WORKFORCE",
            "children moved too often, PLACEMENTS", "kids going missing, MISSING_CHILDREN",
            "county lines, EXPLOITATION", "unregistered children's homes, UNREGISTERED_HOMES",
            "domestic violence, DOMESTIC_ABUSE", "homeless 16- and 17-year-olds, HOMELESS_16_AND_17",
            "care leavers' housing, CARE_LEAVERS_HOMES", "over-21s, CARE_LEAVERS_OVER_21", "the LADO, ALLEGATIONS",
            "IROs, REVIEWING_OFFICERS", "the PLO, PRE_PROCEEDINGS", "the MASH, FRONT_DOOR", "EDT, OUT_OF_HOURS",
            "section 47 enquiries, THRESHOLDS", "UASC, SEPARATED_CHILDREN", "NEET care leavers, CARE_LEAVERS_WORK",
            "high caseloads, CASELOADS", "life story books, LIFE_STORY_WORK", "kinship carers, FAMILY_NETWORKS" })
    void everydayWords(String text, Theme theme) {
        assertThat(ThemeSpotter.phrases().in(Words.of(text))).extracting(Phrases.Found::meaning).containsExactly(theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeIsFoundByItsLabelAndAlone(Theme theme) {
        assertThat(ThemeSpotter.phrases().in(Words.of("concerns about " + theme.label())))
            .extracting(Phrases.Found::meaning)
            .containsExactly(theme);
    }

}
