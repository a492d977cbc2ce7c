package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * An area that an inspection judges, in the order in which a reply lists them. Which
 * areas a report may have follows from its kind and from when inspectors were on site:
 * {@link Framework}.
 */
public enum JudgementArea {

    OVERALL("overall", "overall effectiveness"), LEADERS("leaders", "the impact of leaders"),
    HELP_AND_PROTECTION("help-and-protection", "help and protection"),
    /** One judgement while inspectors were on site up to December 2022. */
    IN_CARE_AND_CARE_LEAVERS("in-care-and-care-leavers", "children in care and care leavers (one judgement)"),
    IN_CARE("in-care", "children in care"),
    /**
     * Single inspection framework; {@link #ADOPTION} and {@link #CARE_LEAVERS} were its
     * parts.
     */
    LOOKED_AFTER_AND_PERMANENCE("looked-after-and-permanence", "children looked after and achieving permanence"),
    ADOPTION("adoption", "adoption"), CARE_LEAVERS("care-leavers", "care leavers"),
    LEADERSHIP_MANAGEMENT_AND_GOVERNANCE("leadership-management-and-governance",
            "leadership, management and governance"),
    /** The local safeguarding children board: a body of its own, not the council. */
    LSCB("lscb", "local safeguarding children board"), OUTCOMES("outcomes", "outcomes for looked-after children"),
    QUALITY_OF_PROVISION("quality-of-provision", "quality of provision"),
    LEADERSHIP_AND_MANAGEMENT("leadership-and-management", "leadership and management"),
    CAPACITY_TO_IMPROVE("capacity-to-improve", "capacity to improve");

    private final String key;

    private final String words;

    JudgementArea(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The key in the data, for example {@code help-and-protection}. */
    public String key() {
        return this.key;
    }

    /** In plain English, to stand in a sentence. */
    public String words() {
        return this.words;
    }

    public static Optional<JudgementArea> ofKey(String key) {
        return Arrays.stream(values()).filter(area -> area.key.equals(key)).findFirst();
    }

}
