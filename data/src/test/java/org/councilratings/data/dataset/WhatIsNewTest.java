package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.NORTH_YORKSHIRE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does a dataset hold that the one before it did not?")
class WhatIsNewTest {

    private static final String SOURCE = "'source': {'kind': 'ofsted', 'confidence': 'high'}}";

    private static Dataset loaded(SmallDataset small) {
        try {
            return switch (DatasetLoader.load(small.files())) {
                case Loaded.Clean(Dataset dataset) -> dataset;
                case Loaded.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
            };
        }
        catch (IOException ex) {
            throw new AssertionError(ex);
        }
    }

    /** Since the small dataset, whose focused visits go to 3 February 2026. */
    private static WhatIsNew in(SmallDataset after) {
        Dataset before = loaded(new SmallDataset());
        Map<String, ReportFacts> known = before.reports()
            .stream()
            .collect(Collectors.toMap(Report::key, ReportFacts::of));
        Map<ReportKind, LocalDate> heldTo = before.info()
            .coverage()
            .stream()
            .collect(Collectors.toMap(Coverage::kind, Coverage::to));
        return WhatIsNew.between(known, heldTo, loaded(after));
    }

    private static SmallDataset withVisit(String kind, String published) {
        return new SmallDataset().put(INFO, "/asOf", "'2026-11-22'")
            .add(KENT, "/reports", "{'key': 'kent/2025-12-%s', 'kind': '%s', 'onSite': [{'start': '2025-12'}]%s, %s"
                .formatted(kind, kind, published.isEmpty() ? "" : ", 'published': '%s'".formatted(published), SOURCE));
    }

    @Test
    void nothingWhereItIsTheSame() {
        assertThat(in(new SmallDataset())).isEqualTo(new WhatIsNew(List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-04", "2026-03", "2026-11-20" })
    void aReportPublishedAfterTheDayToWhichItsKindWasHeldIsNews(String published) {
        WhatIsNew found = in(withVisit("focused-visit", published));

        assertThat(found.news()).extracting(Report::key).containsExactly("kent/2025-12-focused-visit");
        assertThat(found.added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-03", "2026-01-15", "2026-02", "" })
    void anOlderOneOrOneThatMayBeOlderIsOnlyAdded(String published) {
        WhatIsNew found = in(withVisit("focused-visit", published));

        assertThat(found.added()).extracting(Report::key).containsExactly("kent/2025-12-focused-visit");
        assertThat(found.news()).isEmpty();
    }

    @Test
    void oneOfAKindThatWasNotCoveredIsOnlyAdded() {
        SmallDataset after = withVisit("jtai", "2026-11-20").add(INFO, "/coverage",
                "{'kind': 'jtai', 'to': '2026-11-20', 'complete': false, 'note': 'A few.'}");

        assertThat(in(after).added()).extracting(Report::kind).containsExactly(ReportKind.JTAI);
    }

    @Test
    void anotherGradeIsACorrectionWithWhatWasHeldBefore() {
        WhatIsNew found = in(new SmallDataset().put(MEDWAY, "/reports/1/judgements/care-leavers", "'good'"));

        assertThat(found.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.report().key()).isEqualTo("medway/2023-09-11-ilacs-standard");
            assertThat(correction.differences()).containsExactly(new Difference.Judgement(JudgementArea.CARE_LEAVERS,
                    Grade.REQUIRES_IMPROVEMENT, Optional.of(Grade.GOOD)));
        });
        assertThat(found.news()).isEmpty();
        assertThat(found.added()).isEmpty();
    }

    @Test
    void whatOnlyBecomesKnownOrMoreExactIsNothingToTell() {
        SmallDataset after = new SmallDataset()
            .put(MEDWAY, "/reports/0/onSite/0", "{'start': '2024-03-05', 'end': '2024-03-06'}")
            .put(MEDWAY, "/reports/0/published", "'2024-04-11'")
            .put(KENT, "/reports/0/focus", "'the front door and early help'");

        assertThat(in(after)).isEqualTo(new WhatIsNew(List.of(), List.of(), List.of()));
    }

    @Test
    void aReportThatIsNoLongerHeldIsNothingToTell() {
        assertThat(in(new SmallDataset().put(NORTH_YORKSHIRE, "/reports", "[]")))
            .isEqualTo(new WhatIsNew(List.of(), List.of(), List.of()));
    }

}
