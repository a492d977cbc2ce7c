package org.councilratings.data.model;

import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.LEADERS;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a concern is about: a fixed list, so that concerns of councils can be compared.
 */
public enum Theme {

    MANAGEMENT_OVERSIGHT("management-oversight", "management oversight and supervision", LEADERS),
    SENIOR_LEADERS("senior-leaders", "senior leaders' oversight", LEADERS),
    AUDIT_AND_LEARNING("audit-and-learning", "audit and learning", LEADERS),
    WORKFORCE("workforce", "stability of the workforce", LEADERS), CASELOADS("caseloads", "caseloads", LEADERS),
    PARTNERSHIP("partnership", "work with partner agencies", LEADERS),
    CORPORATE_PARENTING("corporate-parenting", "corporate parenting", LEADERS),
    FRONT_DOOR("front-door", "the front door", HELP_AND_PROTECTION),
    EARLY_HELP("early-help", "early help", HELP_AND_PROTECTION),
    THRESHOLDS("thresholds", "strategy meetings and thresholds", HELP_AND_PROTECTION),
    ASSESSMENTS("assessments", "assessments", HELP_AND_PROTECTION),
    PLANS("plans", "quality of plans", HELP_AND_PROTECTION),
    VISITS_TO_CHILDREN("visits-to-children", "visits to children", HELP_AND_PROTECTION),
    NEGLECT("neglect", "neglect", HELP_AND_PROTECTION),
    DOMESTIC_ABUSE("domestic-abuse", "domestic abuse", HELP_AND_PROTECTION),
    EXPLOITATION_AND_MISSING("exploitation-and-missing", "exploitation and missing children", HELP_AND_PROTECTION),
    DISABLED_CHILDREN("disabled-children", "disabled children", HELP_AND_PROTECTION),
    YOUNG_CARERS("young-carers", "young carers", HELP_AND_PROTECTION),
    PRIVATE_FOSTERING("private-fostering", "private fostering", HELP_AND_PROTECTION),
    HOMELESS_16_AND_17("homeless-16-and-17", "homeless 16- and 17-year-olds", HELP_AND_PROTECTION),
    PRE_PROCEEDINGS("pre-proceedings", "pre-proceedings and court", HELP_AND_PROTECTION),
    RECORDING("recording", "recording", HELP_AND_PROTECTION),
    VOICE_OF_THE_CHILD("voice-of-the-child", "the voice of the child", HELP_AND_PROTECTION),
    DIVERSITY_AND_IDENTITY("diversity-and-identity", "diversity and identity", HELP_AND_PROTECTION),
    PERMANENCE("permanence", "permanence", IN_CARE), PLACEMENTS("placements", "enough suitable homes", IN_CARE),
    UNREGISTERED_HOMES("unregistered-homes", "unregistered homes", IN_CARE),
    HEALTH("health", "health needs of children in care", IN_CARE),
    CARE_LEAVERS_HOMES("care-leavers-homes", "care leavers' accommodation", CARE_LEAVERS),
    PATHWAY_PLANS("pathway-plans", "pathway plans", CARE_LEAVERS),
    CARE_LEAVERS_OVER_21("care-leavers-over-21", "care leavers over 21", CARE_LEAVERS);

    private final String key;

    private final String label;

    private final JudgementArea area;

    Theme(String key, String label, JudgementArea area) {
        this.key = key;
        this.label = label;
        this.area = area;
    }

    /** The key in the data, for example {@code front-door}. */
    public String key() {
        return this.key;
    }

    /** In plain English. */
    public String label() {
        return this.label;
    }

    /** The judgement area that it bears on most. */
    public JudgementArea area() {
        return this.area;
    }

    public static Optional<Theme> ofKey(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key.equals(key)).findFirst();
    }

}
