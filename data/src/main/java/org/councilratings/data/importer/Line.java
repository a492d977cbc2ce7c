package org.councilratings.data.importer;

/**
 * A run of words on one line of a page. What stands far to the right of it, such as the
 * grade beside a judgement, is a line of its own with the same baseline.
 *
 * @param page from 1
 * @param x the left edge of its marker or first word, in points
 * @param right the right edge in points
 * @param baseline the distance from the top of the page in points
 * @param size the size of most of its letters in points
 * @param bold whether most of its letters are bold
 * @param marker whether it begins a point of a list
 * @param textX the left edge of the first word, in points
 * @param text the words, without the marker and without marks of footnotes
 */
record Line(int page, float x, float right, float baseline, float size, boolean bold, Marker marker, float textX,
        String text) {

    /** The mark before a point of a list; numbers are words. */
    enum Marker {

        NONE,
        /** A square, a dot or the like. */
        BULLET,
        /** A stroke, which most reports use for points below a point. */
        DASH

    }

    boolean isMarked() {
        return this.marker != Marker.NONE;
    }

    /** Whether this line is just below the other, as two lines of a paragraph are. */
    boolean follows(Line above) {
        return this.page == above.page && this.baseline > above.baseline
                && this.baseline - above.baseline < 1.45f * Math.max(this.size, above.size);
    }

    boolean sharesBaselineWith(Line other) {
        return this.page == other.page && Math.abs(this.baseline - other.baseline) < 2;
    }

}
