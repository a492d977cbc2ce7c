package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.data.importer.Line.Marker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who led an inspection, who signs a letter?")
class InspectorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lead inspector: Paula Thomson-Jones HMI                                | [Paula Thomson-Jones]
            Lead inspector: Máire O’Brien, Her Majesty’s Inspector                 | [Máire O’Brien]
            Lead inspector: Marie McGuinness Senior HMI                            | [Marie McGuinness]
            Lead inspector: Karen Ware (HMI)                                       | [Karen Ware]
            Lead inspector on site: Peter Battle                                   | [Peter Battle]
            Reporting inspector Helen Cawdor HMI                                   | [Helen Cawdor]
            Lead inspectors: Ada Byron, His Majesty’s Inspector and Mary Shaw, HMI | [Ada Byron, Mary Shaw]
            Lead inspector: Jenny-ellen Sands, His Majesty’s Inspector             | [Jenny-ellen Sands]
            Lead inspector: Fiona J Mills                                          | [Fiona J Mills]
            Lead inspector:                                                        | []
            Lead inspector: to be confirmed                                        | []
            """)
    void aNameIsReadWithoutItsTitles(String line, String names) {
        assertThat(Inspectors.leading(lines(line, "Judgement", "Grade")).toString()).isEqualTo(names);
    }

    @Test
    void theNameMayStandOnTheNextLine() {
        assertThat(Inspectors.leading(lines("Lead inspector:", "Ada Byron", "Her Majesty’s Inspector", "Judgement")))
            .containsExactly("Ada Byron");
    }

    @Test
    void theDeputyIsNotTheLead() {
        assertThat(Inspectors.leading(lines("Deputy lead inspector: Mary Shaw", "Lead inspector: Ada Byron")))
            .containsExactly("Ada Byron");
    }

    @Test
    void aLetterWithoutYoursSincerelyIsSignedAllTheSame() {
        assertThat(Inspectors.signing(lines("Some words.", "Ada Byron", "Her Majesty’s Inspector")))
            .containsExactly("Ada Byron");
        assertThat(Inspectors.signing(lines("Yours sincerely", "Ada Byron"))).containsExactly("Ada Byron");
        assertThat(Inspectors.signing(lines("The end of the letter."))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The inspectors were Ada Byron, HMI, and Mary Shaw, HMI.                                        | [Ada Byron]
            His Majesty’s Inspectors for this visit were Ada Byron and Mary Shaw.                          | [Ada Byron]
            The visit was carried out by Her Majesty’s Inspectors Ada Byron and Mary Shaw.                 | [Ada Byron]
            Inspectors for this visit were Mary Shaw, team inspector, and lead inspector Ada Byron.        | [Ada Byron]
            Nobody is named.                                                                               | []
            """)
    void theFirstNamedLeadsUnlessAnotherIsCalledLead(String sentence, String names) {
        assertThat(Inspectors.firstNamed(sentence).toString()).isEqualTo(names);
    }

    private static List<Line> lines(String... texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new Line(1, 70, 300, 100 + 14 * lines.size(), 12, false, Marker.NONE, 70, text));
        }
        return lines;
    }

}
