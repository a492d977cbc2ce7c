package org.councilratings.data.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of the 153 English councils that have the children's-services duty.
 *
 * @param slug the key everywhere, for example {@code cheshire-east}
 * @param officialName in full legal style
 * @param shortName in everyday use, for example "Cheshire East"
 * @param kind what kind of council
 * @param region the English region it is in
 * @param gssCode the statistical code of today, for example {@code E06000049}
 * @param formerGssCodes earlier codes of the same council
 * @param laCode the Department for Education's three-digit number
 * @param ofstedUrn Ofsted's number of the provider
 * @param aliases other spellings, abbreviations and initials
 * @param statisticalNeighbours slugs of the ten most similar authorities, nearest first
 * @param since the day this council was created or took over the duty; absent where older
 * than anyone counts
 * @param predecessors slugs of the councils that held the duty before
 */
public record Authority(String slug, String officialName, String shortName, AuthorityKind kind, Region region,
        String gssCode, List<String> formerGssCodes, String laCode, String ofstedUrn, List<String> aliases,
        List<String> statisticalNeighbours, Optional<LocalDate> since, List<String> predecessors) {

    public Authority {
        formerGssCodes = List.copyOf(formerGssCodes);
        aliases = List.copyOf(aliases);
        statisticalNeighbours = List.copyOf(statisticalNeighbours);
        predecessors = List.copyOf(predecessors);
    }

    /** By what is the key everywhere: all the rest need not be looked at. */
    @Override
    public int hashCode() {
        return this.slug.hashCode();
    }

    /** The council's page on Ofsted's site, where all its reports are listed. */
    public URI ofstedPage() {
        return URI.create("https://reports.ofsted.gov.uk/provider/44/" + this.ofstedUrn);
    }

    /** Its key alone: a question about it can then be read in a log. */
    @Override
    public String toString() {
        return this.slug;
    }

}
