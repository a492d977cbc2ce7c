package org.councilratings.data.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Region;

/**
 * {@code authorities.csv}, with the further aliases of {@code aliases.json}: the 153
 * authorities that have the duty. Source: mySociety's names and codes, Ofsted's provider
 * numbers, the Department for Education's statistical neighbours.
 */
public final class AuthorityTable {

    private AuthorityTable() {
    }

    /**
     * Reads the table.
     * @param aliases further aliases by slug
     * @throws IOException if it cannot be read or understood
     */
    public static List<Authority> read(Path csv, Map<String, List<String>> aliases) throws IOException {
        List<Authority> raw = Table.read(csv, row -> authority(row, aliases));
        Map<String, String> slugs = raw.stream().collect(Collectors.toMap(Authority::laCode, Authority::slug));
        List<Authority> authorities = new ArrayList<>();
        for (Authority authority : raw) {
            authorities.add(new Authority(authority.slug(), authority.officialName(), authority.shortName(),
                    authority.kind(), authority.region(), authority.gssCode(), authority.formerGssCodes(),
                    authority.laCode(), authority.ofstedUrn(), authority.aliases(),
                    authority.statisticalNeighbours().stream().map(slugs::get).toList(), authority.since(),
                    authority.predecessors()));
        }
        return authorities;
    }

    private static Authority authority(Table.Row row, Map<String, List<String>> aliases) {
        String slug = row.text("slug");
        Set<String> names = new LinkedHashSet<>(row.list("also_known_as", ";"));
        names.addAll(aliases.getOrDefault(slug, List.of()));
        return new Authority(slug, row.text("official_name"), row.text("short_name"),
                AuthorityKind.ofSlug(row.text("type").toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                    .orElseThrow(() -> new IllegalArgumentException("unknown type " + row.text("type"))),
                region(row.text("region")), row.text("gss_code"), row.list("former_gss_codes", "|"),
                row.text("la_code"), row.text("ofsted_urn"), List.copyOf(names),
                row.list("statistical_neighbours", "|"), row.optional("start_date").map(LocalDate::parse),
                row.list("predecessor_slugs", "|"));
    }

    private static Region region(String name) {
        return Optional.of(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
            .flatMap(Region::ofSlug)
            .orElseThrow(() -> new IllegalArgumentException("unknown region " + name));
    }

}
