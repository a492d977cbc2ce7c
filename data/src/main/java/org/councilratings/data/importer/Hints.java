package org.councilratings.data.importer;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.KnownDate;

/**
 * What is known of a file from outside it: from an index, its folder or its name.
 *
 * @param authority the slug of the authority; only a cross-check where the document names
 * one
 * @param published when the report came out; wins over what the document prints
 * @param link where the document is on Ofsted's site; its last part is the report's
 * number
 * @param inspection true for an inspection, false for a visit; only a cross-check
 */
public record Hints(Optional<String> authority, Optional<KnownDate> published, Optional<URI> link,
        Optional<Boolean> inspection) {

    /** Nothing is known. */
    public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern NAME = Pattern.compile(
            "(20\\d\\d-\\d\\d-\\d\\d)(?:-(inspection|focused-visit|monitoring-visit|jtai))?" + "(?:[-_. ].*)?\\.pdf",
            Pattern.CASE_INSENSITIVE);

    /** As a browser saves a report from Ofsted's site: by its number. */
    private static final Pattern DOWNLOADED = Pattern.compile("(50\\d{6})(?: ?\\(\\d+\\))?\\.pdf",
            Pattern.CASE_INSENSITIVE);

    private static final String OFSTED_FILE = "https://files.ofsted.gov.uk/v1/file/";

    /**
     * Reads {@code <slug>/<yyyy-mm-dd>-<inspection|focused-visit>.pdf}, or the number
     * under which Ofsted's site has the file, {@code 50299999.pdf}; of any other name
     * what is certain.
     * @param file need not exist
     */
    public static Hints ofPath(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Optional<String> authority = Optional.ofNullable(folder)
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(name -> name.matches("[a-z]+(?:-[a-z]+)*"));
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            Matcher number = DOWNLOADED.matcher(name);
            Optional<URI> link = number.matches() ? Optional.of(URI.create(OFSTED_FILE + number.group(1)))
                    : Optional.empty();
            return new Hints(authority, Optional.empty(), link, Optional.empty());
        }
        Optional<Boolean> inspection = Optional.ofNullable(matcher.group(2)).map("inspection"::equalsIgnoreCase);
        return new Hints(authority, date(matcher.group(1)), Optional.empty(), inspection);
    }

    private static Optional<KnownDate> date(String text) {
        try {
            return Optional.of(KnownDate.of(LocalDate.parse(text)));
        }
        catch (DateTimeException ex) {
            return Optional.empty();
        }
    }

}
