package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Which council does a title name?")
class CouncilsTest {

    private static final Dataset KNOWN = DatasetLoader.packaged();

    private final Councils councils = new Councils(KNOWN.authorities(), KNOWN.predecessors());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Inspection of Derby City local authority         | derby
            Derbyshire County Council                        | derbyshire
            West Northamptonshire                            | west-northamptonshire
            Kingston upon Hull                               | kingston-upon-hull
            Royal Borough of Kingston upon Thames            | kingston-upon-thames
            Telford & Wrekin                                 | telford-and-wrekin
            Bournemouth, Christchurch and Poole (BCP)        | bournemouth-christchurch-and-poole
            St. Helens                                       | st-helens
            Durham’s                                         | durham
            City of York                                     | york
            North Yorkshire County Council                   | north-yorkshire
            Stoke on Trent                                   | stoke-on-trent
            Somerset County Council                          | somerset
            London Borough of Hammersmith and Fulham         | hammersmith-and-fulham
            """)
    void theLongestNameCounts(String title, String slug) {
        assertThat(this.councils.namedIn(title).authorities()).containsExactly(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ankh-Morpork                | 0
            The Town Hall               | 0
            Northamptonshire            | 2
            Kingston and Richmond: Richmond upon Thames, Kingston upon Thames | 2
            """)
    void noneAndSeveralAreNotOne(String title, int number) {
        assertThat(this.councils.namedIn(title).authorities()).hasSize(number);
    }

}
