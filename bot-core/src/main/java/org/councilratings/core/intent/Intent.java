package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;

import org.councilratings.core.understand.Understood;

/**
 * One kind of question, as people put it. It declines by an empty result: when the text
 * shows no sign of it, or holds a word that it cannot account for. A guess is never made.
 */
interface Intent {

    /** How people put it, for help and for tests. */
    List<String> phrases();

    Optional<Reading> read(Understood text);

}
