package org.councilratings.data.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.importer.OnSiteDates.Found;

/**
 * Where a document prints its dates: on the cover, at the foot of its pages, over a
 * letter and in its first sentence.
 */
final class PrintedDates {

    private static final Pattern PUBLISHED = Pattern.compile("(?:report )?published:?\\s*(.{6,24})",
            Pattern.CASE_INSENSITIVE);

    /** "... the findings of a focused visit to X on 4 and 5 May 2022." */
    private static final Pattern VISIT = Pattern.compile("findings of|findings about|(?:visit|inspection) (?:to|of|in) "
            + ".{3,200}?\\b(?:on|between|from|took place)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * So far behind the words above, in characters, the days of the visit are printed.
     */
    private static final int SENTENCE_LENGTH = 500;

    private PrintedDates() {
    }

    /** The date of publication or of the letter, as printed inside. */
    static Optional<LocalDate> published(ReportText text) {
        if (DocumentFamily.salutationOn(text).isEmpty()) {
            Matcher matcher = PUBLISHED.matcher(Wording.of(text.cover()));
            return matcher.find() ? OnSiteDates.fullDate(matcher.group(1)) : Optional.empty();
        }
        for (Line line : text.cover()) {
            if (Wording.plain(line.text()).startsWith("dear")) {
                break;
            }
            Optional<LocalDate> date = OnSiteDates.fullDate(line.text());
            if (date.isPresent() && line.text().length() < 28) {
                return date;
            }
        }
        return Optional.empty();
    }

    /**
     * The days on site.
     * @param published when the report came out, as far as is known
     */
    static Found onSite(ReportText text, Optional<LocalDate> published, Remarks remarks) {
        String cover = DocumentFamily.coverDatesOn(text);
        if (!cover.isEmpty()) {
            // the cover's next words, the inspector's name, hold no date; the summary
            // under the table may
            String label = cover.substring(0, Math.min(cover.length(), 130));
            return compared(OnSiteDates.first(label, published), atFoot(text, published), published, remarks);
        }
        String opening = Wording.of(text.upToPage(2));
        Matcher sentence = VISIT.matcher(opening);
        if (!sentence.find()) {
            return new Found.Nothing();
        }
        int from = sentence.start();
        return OnSiteDates.first(opening.substring(from, Math.min(opening.length(), from + SENTENCE_LENGTH)),
                published);
    }

    /** The days printed at the foot of most pages since 2021, if all pages agree. */
    private static Optional<Found.Days> atFoot(ReportText text, Optional<LocalDate> published) {
        List<Found.Days> feet = new ArrayList<>();
        for (Line line : text.furniture()) {
            if (line.page() > 1 && line.text().length() < 60
                    && OnSiteDates.first(line.text(), published) instanceof Found.Days days
                    && line.text().strip().equals(days.words())) {
                feet.add(days);
            }
        }
        return (feet.size() >= 2 && feet.stream().distinct().count() == 1) ? Optional.of(feet.getFirst())
                : Optional.empty();
    }

    /**
     * Where the two differ the cover is right, as in all five reports that showed it,
     * unless it cannot be.
     */
    private static Found compared(Found cover, Optional<Found.Days> foot, Optional<LocalDate> published,
            Remarks remarks) {
        if (foot.isEmpty()) {
            return cover;
        }
        Found.Days footDays = foot.get();
        if (cover instanceof Found.Days days && (fits(days, published) || !fits(footDays, published))) {
            boolean onlyFirstDay = footDays.start().equals(footDays.end()) && footDays.start().equals(days.start());
            if (!onlyFirstDay && !days.periods().equals(footDays.periods())) {
                remarks.note("The foot of the pages says \"%s\" where the cover says \"%s\"; the cover is taken."
                    .formatted(footDays.words(), days.words()));
            }
            return days;
        }
        if (!fits(footDays, published)) {
            return cover;
        }
        remarks.warn("onSite", "taken from the foot of the pages, \"%s\"; the cover prints none that can be"
            .formatted(footDays.words()));
        return footDays;
    }

    private static boolean fits(Found.Days days, Optional<LocalDate> published) {
        return published.isEmpty() || OnSiteDates.fits(days, published.get());
    }

}
