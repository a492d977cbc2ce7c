package org.councilratings.core.resolve;

/**
 * A word of a text, spelt plainly.
 *
 * @param start where it starts in the text as given
 * @param end where it ends there; a possessive "'s" is left outside
 * @param text in lower case, without accents and apostrophes; "&amp;" is "and"
 * @param whole what a short form stands for beside other words ("n" is "north", "yorks"
 * is "yorkshire"); else the same as {@code text}
 * @param capital whether it was written with a capital
 * @param pause what stands between it and the next word
 */
record Word(int start, int end, String text, String whole, boolean capital, Pause pause) {

    /** What separates two words. */
    enum Pause {

        /** A space, a hyphen, a dot after an abbreviation. */
        NONE,
        /** A comma, a bracket, a slash, a colon: rarely inside a name. */
        COMMA,
        /** The end of a sentence, a line, a clause: never inside a name. */
        STOP

    }

    boolean isNumber() {
        return Character.isDigit(this.text.charAt(0));
    }

    /** "Yorks", "Herts". */
    boolean isShortCounty() {
        return this.whole.endsWith("shire") && !this.text.endsWith("shire");
    }

    Word followedBy(Pause next) {
        return (next.compareTo(this.pause) <= 0) ? this
                : new Word(this.start, this.end, this.text, this.whole, this.capital, next);
    }

}
