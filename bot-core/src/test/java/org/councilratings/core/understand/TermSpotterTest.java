package org.councilratings.core.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.councilratings.core.question.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Which terms does a text name?")
class TermSpotterTest {

    @ParameterizedTest
    @EnumSource
    void everyTermIsFoundByItsTitle(Term term) {
        Words words = Words.of(term.title());

        assertThat(TermSpotter.in(words)).containsExactly(new Phrases.Found<>(0, words.size(), term));
    }

    @ParameterizedTest
    @EnumSource
    void everyTermIsFoundByItsKeyInAQuestion(Term term) {
        assertThat(terms("what does “" + term.key().replace('-', ' ') + "” mean?")).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            define care leaver                                     | CARE_LEAVERS
            what does outstanding mean                             | OUTSTANDING
            JTAI?                                                  | JTAI
            what's an area for priority action                     | AREA_FOR_PRIORITY_ACTION
            ILACS meaning please                                   | ILACS
            what is the SIF                                        | SINGLE_INSPECTION_FRAMEWORK
            what was a pre-SIF inspection                          | PRE_SIF
            what does RI mean                                      | REQUIRES_IMPROVEMENT
            requires improvement?                                  | REQUIRES_IMPROVEMENT
            explain focussed visits                                | FOCUSED_VISIT
            what is an annual conversation                         | ANNUAL_ENGAGEMENT_MEETING
            why no single-word judgement any more?                 | NO_OVERALL_GRADE
            what is a looked-after child                           | CHILDREN_IN_CARE
            what is the LSCB                                       | LOCAL_SAFEGUARDING_CHILDREN_BOARD
            stat neighbours?                                       | STATISTICAL_NEIGHBOURS
            who is a DCS                                           | DIRECTOR_OF_CHILDRENS_SERVICES
            what are corporate parenting principles                | CORPORATE_PARENT
            what's a MASH                                          | MASH
            what does a LADO do                                    | LADO
            what is s17                                            | CHILD_IN_NEED
            what's an s.47                                         | CHILD_PROTECTION_ENQUIRY
            what is a section 47 enquiry                           | CHILD_PROTECTION_ENQUIRY
            what is a CP plan                                      | CHILD_PROTECTION_PLAN
            what is Section 20 accommodation                       | SECTION_20
            meaning of PLO                                         | PRE_PROCEEDINGS
            what's CSE                                             | EXPLOITATION
            what does UASC stand for                               | UNACCOMPANIED_ASYLUM_SEEKING_CHILDREN
            who are NEETs                                          | NEET
            what is a personal advisor                             | PERSONAL_ADVISER
            what is SEND                                           | SPECIAL_EDUCATIONAL_NEEDS
            what is a metropolitan borough                         | METROPOLITAN_DISTRICT
            what is a URN                                          | URN
            """)
    void everydayWordsAndAbbreviationsNameTermsToo(String text, Term term) {
        assertThat(terms(text)).containsExactly(term);
    }

    @Test
    void theLongerNameWins() {
        assertThat(terms("child protection plan")).containsExactly(Term.CHILD_PROTECTION_PLAN);
        assertThat(terms("child protection")).containsExactly(Term.HELP_AND_PROTECTION);
        assertThat(terms("requires improvement to be good")).containsExactly(Term.REQUIRES_IMPROVEMENT);
    }

    @Test
    void severalTermsComeInTheirOrder() {
        assertThat(terms("difference between a monitoring visit and a focused visit"))
            .containsExactly(Term.MONITORING_VISIT, Term.FOCUSED_VISIT);
    }

    @Test
    void otherWordsAreNoTerms() {
        assertThat(terms("when was Kent last visited?")).isEmpty();
        assertThat(terms("")).isEmpty();
    }

    private static List<Term> terms(String text) {
        return TermSpotter.in(Words.of(text)).stream().map(Phrases.Found::meaning).toList();
    }

}
