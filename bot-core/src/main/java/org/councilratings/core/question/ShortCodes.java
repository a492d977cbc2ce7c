package org.councilratings.core.question;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * One or two letters for each constant, in {@link QuestionCode}. Written out, so that a
 * constant may be renamed, moved or added without a change to codes already sent; no
 * default, so that a new one stops the build here until it has its own.
 */
final class ShortCodes {

    private ShortCodes() {
    }

    static String of(Region region) {
        return switch (region) {
            case NORTH_EAST -> "ne";
            case NORTH_WEST -> "nw";
            case YORKSHIRE_AND_THE_HUMBER -> "yh";
            case EAST_MIDLANDS -> "em";
            case WEST_MIDLANDS -> "wm";
            case EAST_OF_ENGLAND -> "ee";
            case LONDON -> "ln";
            case SOUTH_EAST -> "se";
            case SOUTH_WEST -> "sw";
        };
    }

    static String of(AuthorityKind kind) {
        return switch (kind) {
            case COUNTY -> "c";
            case UNITARY -> "u";
            case METROPOLITAN_DISTRICT -> "m";
            case LONDON_BOROUGH -> "b";
            case CITY_CORPORATION -> "y";
        };
    }

    static String of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> "o";
            case GOOD -> "g";
            case REQUIRES_IMPROVEMENT -> "r";
            case INADEQUATE -> "i";
            case ADEQUATE -> "a";
        };
    }

    static String of(JudgementArea area) {
        return switch (area) {
            case OVERALL -> "ov";
            case LEADERS -> "ld";
            case HELP_AND_PROTECTION -> "hp";
            case IN_CARE_AND_CARE_LEAVERS -> "cc";
            case IN_CARE -> "ic";
            case LOOKED_AFTER_AND_PERMANENCE -> "la";
            case ADOPTION -> "ad";
            case CARE_LEAVERS -> "cl";
            case LEADERSHIP_MANAGEMENT_AND_GOVERNANCE -> "lg";
            case LSCB -> "sb";
            case OUTCOMES -> "oc";
            case QUALITY_OF_PROVISION -> "qp";
            case LEADERSHIP_AND_MANAGEMENT -> "lm";
            case CAPACITY_TO_IMPROVE -> "ci";
        };
    }

    static String of(Visits visits) {
        return switch (visits) {
            case ANY -> "a";
            case INSPECTIONS -> "i";
            case FOCUSED -> "f";
            case MONITORING -> "m";
            case JOINT -> "j";
        };
    }

    static String of(Direction direction) {
        return switch (direction) {
            case BETTER -> "b";
            case WORSE -> "w";
            case EITHER -> "e";
        };
    }

    static String of(Aspect aspect) {
        return switch (aspect) {
            case ALL -> "a";
            case INSPECTOR -> "i";
            case DATES -> "d";
            case TYPE -> "t";
            case LINK -> "l";
        };
    }

    /** The regions, a hyphen, the kinds: {@code nenw-c}; all of England is a hyphen. */
    static String of(Group group) {
        return joined(group.regions(), ShortCodes::of) + "-" + joined(group.kinds(), ShortCodes::of);
    }

    static String of(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Everyone() -> "e";
            case Wanted.Graded(Set<Grade> grades, JudgementArea area) ->
                of(area) + "-" + joined(grades, ShortCodes::of);
            case Wanted.NoOverall() -> "n";
        };
    }

    static String of(Theme theme) {
        return switch (theme) {
            case MANAGEMENT_OVERSIGHT -> "mo";
            case SENIOR_LEADERS -> "sl";
            case AUDIT_AND_LEARNING -> "al";
            case WORKFORCE -> "wf";
            case CASELOADS -> "cl";
            case PARTNERSHIP -> "pt";
            case CORPORATE_PARENTING -> "cp";
            case REVIEWING_OFFICERS -> "ro";
            case FRONT_DOOR -> "fd";
            case OUT_OF_HOURS -> "oh";
            case EARLY_HELP -> "eh";
            case THRESHOLDS -> "th";
            case ASSESSMENTS -> "as";
            case PLANS -> "pl";
            case VISITS_TO_CHILDREN -> "vc";
            case NEGLECT -> "ng";
            case DOMESTIC_ABUSE -> "da";
            case EXPLOITATION -> "ex";
            case MISSING_CHILDREN -> "ms";
            case DISABLED_CHILDREN -> "dc";
            case YOUNG_CARERS -> "yc";
            case PRIVATE_FOSTERING -> "pf";
            case HOMELESS_16_AND_17 -> "hm";
            case PRE_PROCEEDINGS -> "pp";
            case RECORDING -> "rc";
            case VOICE_OF_THE_CHILD -> "vo";
            case DIVERSITY_AND_IDENTITY -> "di";
            case FAMILY_NETWORKS -> "fn";
            case ALLEGATIONS -> "ag";
            case PERMANENCE -> "pm";
            case LIFE_STORY_WORK -> "ls";
            case PLACEMENTS -> "pc";
            case FOSTER_CARERS -> "fc";
            case UNREGISTERED_HOMES -> "uh";
            case HEALTH -> "hl";
            case EDUCATION -> "ed";
            case SEPARATED_CHILDREN -> "sc";
            case CARE_LEAVERS_HOMES -> "ch";
            case PATHWAY_PLANS -> "pw";
            case CARE_LEAVERS_OVER_21 -> "co";
            case CARE_LEAVERS_OFFER -> "cf";
            case CARE_LEAVERS_WORK -> "cw";
            case LEAVING_CARE -> "lc";
        };
    }

    /**
     * All, a judgement, themes: {@code a}, {@code jcl}, {@code tngpl}, {@code tpl-jic}.
     */
    static String of(Matter matter) {
        return switch (matter) {
            case Matter.Any() -> "a";
            case Matter.OfArea(JudgementArea area) -> "j" + of(area);
            case Matter.OnThemes(Set<Theme> themes, Optional<Matter.OfArea> area) ->
                "t" + joined(themes, ShortCodes::of) + area.map(some -> "-" + of(some)).orElse("");
            case Matter.PriorityActions() -> "p";
        };
    }

    static String of(Among among) {
        return switch (among) {
            case Among.Everyone() -> "e";
            case Among.Rated(Set<Grade> grades) -> "r" + joined(grades, ShortCodes::of);
            case Among.Moved(Direction direction) -> of(direction);
        };
    }

    private static <E> String joined(Set<E> constants, Function<E, String> code) {
        return constants.stream().map(code).collect(Collectors.joining());
    }

    /**
     * The constant that is written so.
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E>> E constant(Class<E> type, Function<E, String> code, String text) {
        for (E constant : EnumSet.allOf(type)) {
            if (code.apply(constant).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no %s: %s".formatted(type.getSimpleName(), text));
    }

    /**
     * The constants that are written one after the other.
     * @param width the length of each
     * @throws IllegalArgumentException if one of them is none
     */
    static <E extends Enum<E>> Set<E> constants(Class<E> type, Function<E, String> code, int width, String text) {
        Set<E> constants = EnumSet.noneOf(type);
        for (int i = 0; i < text.length(); i += width) {
            constants.add(constant(type, code, text.substring(i, Math.min(i + width, text.length()))));
        }
        return constants;
    }

}
