package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.SHARED;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does each name lead to one authority?")
class NameRulesTest {

    private final SmallDataset dataset = new SmallDataset().put(KENT, "/aliases", "['Weald & Downs']");

    @Test
    void anAliasOfOneIsNoAliasOfAnotherHoweverItIsWritten() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/aliases", "['WEALD and Downs']").faults())
            .containsExactly("councils/medway.json /aliases/0: \"WEALD and Downs\" is a name in councils/kent.json "
                    + "/aliases/0 too. Remove it from one of the two, or list it in names/shared.json.");
    }

    @Test
    void anAliasIsNotTheNameOfAnother() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/aliases", "['kent']").faults()).singleElement()
            .asString()
            .startsWith("councils/medway.json /aliases/0: \"kent\" is a name in councils/kent.json /shortName too.");
    }

    @Test
    void aNameListedAsSharedMayBeAnAliasOfSeveral() throws IOException {
        this.dataset.put(MEDWAY, "/aliases", "['Weald and Downs']")
            .put(SHARED, "/shared/0/aliases", "['Weald and downs']");

        assertThat(this.dataset.faults()).isEmpty();
    }

    @Test
    void oneAuthorityMaySayItsNameTwice() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/aliases", "['MEDWAY']").faults()).isEmpty();
    }

}
