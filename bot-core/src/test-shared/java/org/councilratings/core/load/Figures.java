package org.councilratings.core.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** Measured figures of one kind. */
public final class Figures {

    private final double[] sorted;

    private Figures(double[] sorted) {
        this.sorted = sorted;
    }

    public static <T> Figures of(Collection<T> measured, ToDoubleFunction<? super T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** As many in a hundred are no greater. */
    public double percentile(int percent) {
        if (this.sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * this.sorted.length);
        return this.sorted[Math.max(rank, 1) - 1];
    }

    /** In whole numbers. */
    public String median() {
        return text(percentile(50), 0);
    }

    /** The median, and the least and the most, in whole numbers. */
    public String spread() {
        return spread(0);
    }

    /** The median, and the least and the most, in hundredths. */
    public String ratios() {
        return spread(2);
    }

    private String spread(int decimals) {
        return "%s (%s to %s)".formatted(text(percentile(50), decimals), text(percentile(0), decimals),
                text(percentile(100), decimals));
    }

    private static String text(double figure, int decimals) {
        return Double.isNaN(figure) ? "not known" : ("%,." + decimals + "f").formatted(figure);
    }

}
