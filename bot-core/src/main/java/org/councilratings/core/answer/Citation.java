package org.councilratings.core.answer;

import java.net.URI;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;

/**
 * Where a stated fact is found.
 *
 * @param what the page in words, for example "Ofsted's report"
 * @param link the page
 * @param published the day or month it came out, where known
 */
public record Citation(String what, URI link, Optional<KnownDate> published) {
}
