package org.councilratings.core.understand;

import org.councilratings.data.model.AuthorityKind;

/** Finds kinds of authority, several together: "county councils", "the unitaries". */
final class AuthorityKindSpotter {

    private static final Phrases<Object> PHRASES = new Phrases<Object>()
        .all(AuthorityKind.COUNTY,
                "county councils, counties, shire counties, shire councils, shires, county authorities")
        .all(AuthorityKind.UNITARY, """
                unitary authorities, unitaries, unitary councils, unitary authority, unitary council, unitary""")
        .all(AuthorityKind.METROPOLITAN_DISTRICT, """
                metropolitan districts, metropolitan boroughs, metropolitan councils, metropolitan borough
                councils, metropolitan authorities, metropolitan district councils, met boroughs, met councils,
                mets, met districts, metropolitans, metropolitan""")
        .all(AuthorityKind.LONDON_BOROUGH, """
                london boroughs, london borough councils, london borough, boroughs in london, boroughs of
                london, councils in london boroughs""")
        .all(new OtherQuestion("kinds of council without the duty, or not one kind"), """
                district councils, districts, district authorities, borough councils, boroughs, city councils,
                cities, towns, town councils, parish councils, parishes, combined authorities, mayoral
                authorities, villages""");

    private AuthorityKindSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES);
    }

}
