package org.councilratings.discord.listen;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.core.Bot;
import org.councilratings.data.model.KnownDate;

/**
 * What somebody typed, as they meant it: Discord writes a date that is picked as a
 * number, what others said before as a quotation, and what is taken back struck out.
 */
final class Typed {

    private static final Pattern TIME = Pattern.compile("<t:(-?[0-9]{1,13})(?::[a-zA-Z])?>");

    private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*(?:>>>(?s:.*)|> .*)$");

    private static final Pattern STRUCK_OUT = Pattern.compile("(?s)~~.+?~~");

    private Typed() {
    }

    /** In plain words. */
    static String meant(String text) {
        String own = STRUCK_OUT.matcher(QUOTED.matcher(text).replaceAll(" ")).replaceAll(" ");
        return TIME.matcher(own).replaceAll(time -> Matcher.quoteReplacement(day(time.group(1))));
    }

    private static String day(String seconds) {
        try {
            return KnownDate.of(Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(Bot.ZONE).toLocalDate()).words();
        }
        catch (DateTimeException ex) {
            // nothing that anybody meant; not understood is better than left out
            return seconds;
        }
    }

}
