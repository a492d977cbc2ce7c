package org.councilratings.core.resolve;

import java.util.List;

import org.councilratings.data.model.Authority;

/**
 * A resolution as {@code ./bot resolve --batch} prints it.
 *
 * @param outcome {@code match}, {@code ambiguous} or {@code none}
 * @param slugs the one matched, those that may be meant, or none
 */
public record ResolvedLine(String outcome, List<String> slugs) {

    private static final ResolvedLine NONE = new ResolvedLine("none", List.of());

    public ResolvedLine {
        slugs = List.copyOf(slugs);
    }

    /**
     * A district is no authority, so it prints as none; an abolished authority with one
     * heir prints as that heir.
     */
    public static ResolvedLine of(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Match match -> line("match", match);
            case Resolution.Ambiguous ambiguous -> line("ambiguous", ambiguous);
            case Resolution.Succeeded succeeded when succeeded.heirs().size() > 1 -> line("ambiguous", succeeded);
            case Resolution.Succeeded succeeded when succeeded.hadDuty() -> line("match", succeeded);
            case Resolution.Succeeded district -> NONE;
            case Resolution.Outside outside -> NONE;
            case Resolution.WithoutDuty without -> NONE;
            case Resolution.None none -> NONE;
        };
    }

    private static ResolvedLine line(String outcome, Resolution resolution) {
        return new ResolvedLine(outcome, resolution.authorities().stream().map(Authority::slug).toList());
    }

}
