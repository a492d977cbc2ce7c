package org.councilratings.core.resolve;

import java.util.List;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("How does a name go on that is being typed?")
class CompletionTest {

    private static final Resolver RESOLVER = new Resolver(DatasetLoader.packaged());

    @Test
    void theNameThatBeginsSoComesFirst() {
        assertThat(complete("der")).startsWith("derby", "derbyshire");
        assertThat(complete("Leeds")).containsExactly("leeds");
    }

    @Test
    void anyWordOfANameMayBeginIt() {
        assertThat(complete("tyne")).contains("north-tyneside", "south-tyneside", "newcastle-upon-tyne");
        assertThat(complete("hove")).startsWith("brighton-and-hove");
    }

    @Test
    void anAliasCompletes() {
        assertThat(complete("bane")).startsWith("bath-and-north-east-somerset");
        assertThat(complete("hull")).startsWith("kingston-upon-hull");
    }

    @Test
    void shortFormsAreWrittenOut() {
        assertThat(complete("n yorks")).containsExactly("north-yorkshire");
    }

    @Test
    void aDistrictLeadsToItsAuthority() {
        assertThat(complete("chelms")).containsExactly("essex");
    }

    @Test
    void aSlipIsForgiven() {
        assertThat(complete("sheffei")).containsExactly("sheffield");
    }

    @Test
    void nothingTypedIsTheListFromItsBeginning() {
        assertThat(complete("")).startsWith("barking-and-dagenham", "barnet").hasSize(25);
    }

    @Test
    void nothingFittingIsNothing() {
        assertThat(complete("xyzzy")).isEmpty();
    }

    private static List<String> complete(String prefix) {
        return RESOLVER.complete(prefix, 25).stream().map(Authority::slug).toList();
    }

}
