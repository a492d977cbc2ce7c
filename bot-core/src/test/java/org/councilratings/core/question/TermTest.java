package org.councilratings.core.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Which terms can be explained, and where are they defined?")
class TermTest {

    private static final Set<String> OFFICIAL = Set.of("www.gov.uk", "www.legislation.gov.uk", "reports.ofsted.gov.uk",
            "explore-education-statistics.service.gov.uk", "get-information-schools.service.gov.uk", "www.ons.gov.uk",
            "www.justice.gov.uk");

    @Test
    void aKeyOnceGivenStays() {
        List<String> given = List.of("""
                ofsted ilacs single-inspection-framework pre-sif full-inspection standard-inspection short-inspection
                focused-visit monitoring-visit jtai annual-engagement-meeting self-evaluation lead-inspector grade
                outstanding good requires-improvement inadequate adequate no-overall-grade overall-effectiveness
                impact-of-leaders help-and-protection children-in-care care-leavers adoption-judgement
                local-safeguarding-children-board safeguarding-partners area-for-improvement area-for-priority-action
                statistical-neighbours national-framework childrens-services childrens-services-duty
                director-of-childrens-services lead-member corporate-parent lado independent-reviewing-officer
                early-help front-door mash threshold child-in-need strategy-meeting child-protection-enquiry
                child-protection-plan neglect exploitation county-lines return-home-interview private-fostering
                disabled-children-team care-order section-20 pre-proceedings permanence kinship-care
                placement-sufficiency unregistered-childrens-home pathway-plan personal-adviser staying-put
                staying-close neet unaccompanied-asylum-seeking-children special-educational-needs supervision caseload
                audit intervention improvement-notice statutory-direction commissioner childrens-trust
                predecessor-council county-council unitary-authority metropolitan-district london-borough la-code urn
                publication-date region
                """.strip().split("\\s+"));

        assertThat(given).allSatisfy(key -> assertThat(Term.ofKey(key)).map(Term::key).contains(key));
    }

    @Test
    void noOtherKeyIsATerm() {
        assertThat(Term.ofKey("ILACS")).isEmpty();
        assertThat(Term.ofKey("")).isEmpty();
        assertThat(Term.ofKey("rating")).isEmpty();
    }

    @Test
    void noTwoTermsShareATitleOrAMeaning() {
        assertThat(Arrays.stream(Term.values()).map(Term::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Term.values()).map(Term::meaning)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aKeyFitsAButton(Term term) {
        assertThat(term.key()).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(40);
        assertThat(Term.ofKey(term.key())).contains(term);
    }

    @ParameterizedTest
    @EnumSource
    void aMeaningIsAFewWholeSentences(Term term) {
        assertThat(term.title()).isNotBlank().hasSizeLessThanOrEqualTo(80);
        assertThat(term.meaning()).matches("[A-Z].*\\.").doesNotContain("\n", "  ").hasSizeBetween(60, 460);
        assertThat(term.meaning().split("\\. ")).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void theSourceIsAnOfficialPage(Term term) {
        assertThat(term.source().getScheme()).isEqualTo("https");
        assertThat(OFFICIAL).contains(term.source().getHost());
    }

}
