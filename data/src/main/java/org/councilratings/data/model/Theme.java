package org.councilratings.data.model;

import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.LEADERS;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a concern is about: a fixed list, so that concerns of councils can be compared.
 * The list is ours, drawn from what the reports ask to improve; Ofsted has none.
 */
public enum Theme {

    MANAGEMENT_OVERSIGHT("management-oversight", "management oversight and supervision", LEADERS,
            "how managers oversee practice, supervise social workers and take decisions"),
    SENIOR_LEADERS("senior-leaders", "senior leaders' oversight", LEADERS,
            "how leaders and councillors know, govern, fund and drive the services"),
    AUDIT_AND_LEARNING("audit-and-learning", "audit and learning", LEADERS,
            "quality assurance, performance data, complaints, and what is learned from them"),
    WORKFORCE("workforce", "stability and training of the workforce", LEADERS,
            "recruiting, keeping and training social workers; children's changes of worker"),
    CASELOADS("caseloads", "caseloads and capacity", LEADERS, "how much work each social worker and team carries"),
    PARTNERSHIP("partnership", "work with partner agencies", LEADERS,
            "work with health services, police, schools and housing"),
    CORPORATE_PARENTING("corporate-parenting", "corporate parenting", LEADERS,
            "how the whole council acts as parent of the children in its care"),
    REVIEWING_OFFICERS("reviewing-officers", "challenge by reviewing officers", LEADERS,
            "how independent reviewing officers and child protection chairs review and challenge plans"),
    FRONT_DOOR("front-door", "the front door", HELP_AND_PROTECTION,
            "how contacts and referrals are received, screened and decided on"),
    OUT_OF_HOURS("out-of-hours", "help out of hours", HELP_AND_PROTECTION,
            "the emergency duty team at night and at weekends"),
    EARLY_HELP("early-help", "early help", HELP_AND_PROTECTION, "help for families before a social worker is needed"),
    THRESHOLDS("thresholds", "strategy meetings and thresholds", HELP_AND_PROTECTION,
            "how risk of significant harm is judged, and how fast agencies meet and act on it"),
    ASSESSMENTS("assessments", "assessments", HELP_AND_PROTECTION, "the quality and speed of social work assessments"),
    PLANS("plans", "quality of plans", HELP_AND_PROTECTION,
            "whether plans for children say what must change by when, and drive it"),
    VISITS_TO_CHILDREN("visits-to-children", "visits to children", HELP_AND_PROTECTION,
            "how often and how well social workers see children and work with them"),
    NEGLECT("neglect", "neglect", HELP_AND_PROTECTION, "how neglect is recognised and acted on"),
    DOMESTIC_ABUSE("domestic-abuse", "domestic abuse", HELP_AND_PROTECTION,
            "how domestic abuse is recognised and acted on"),
    EXPLOITATION("exploitation", "exploitation and harm outside the home", HELP_AND_PROTECTION,
            "children exploited sexually or criminally, or harmed outside the home"),
    MISSING_CHILDREN("missing-children", "missing children", HELP_AND_PROTECTION,
            "children who go missing from home or care, and the talks with them on return"),
    DISABLED_CHILDREN("disabled-children", "disabled children", HELP_AND_PROTECTION,
            "help and protection for disabled children, and their move to adulthood"),
    YOUNG_CARERS("young-carers", "young carers", HELP_AND_PROTECTION, "children who care for somebody in their family"),
    PRIVATE_FOSTERING("private-fostering", "private fostering", HELP_AND_PROTECTION,
            "children who live with somebody who is no close relative, by private arrangement"),
    HOMELESS_16_AND_17("homeless-16-and-17", "homeless 16- and 17-year-olds", HELP_AND_PROTECTION,
            "how children of that age without a home are assessed and told of their rights"),
    PRE_PROCEEDINGS("pre-proceedings", "pre-proceedings and court", HELP_AND_PROTECTION,
            "the work with parents before care proceedings, the proceedings, and timely entry to care"),
    RECORDING("recording", "recording", HELP_AND_PROTECTION, "case records, chronologies and other written work"),
    VOICE_OF_THE_CHILD("voice-of-the-child", "the voice of the child", HELP_AND_PROTECTION,
            "how children's views are heard in their plans and in services; advocacy"),
    DIVERSITY_AND_IDENTITY("diversity-and-identity", "diversity and identity", HELP_AND_PROTECTION,
            "culture, ethnicity, language, faith and identity in the work with children"),
    FAMILY_NETWORKS("family-networks", "wider family and kinship care", HELP_AND_PROTECTION,
            "relatives and friends who help or care for children, and children placed with their parents"),
    ALLEGATIONS("allegations", "allegations against professionals", HELP_AND_PROTECTION,
            "the work of the local authority designated officer"),
    PERMANENCE("permanence", "permanence", IN_CARE,
            "a lasting home for each child in care, without drift: long-term matching, adoption, special guardianship"),
    LIFE_STORY_WORK("life-story-work", "life-story work", IN_CARE, "helping children understand their history"),
    PLACEMENTS("placements", "suitable and stable homes", IN_CARE,
            "the number, choice and stability of homes for children in care"),
    FOSTER_CARERS("foster-carers", "foster carers", IN_CARE,
            "recruiting, training, approving and supporting foster carers"),
    UNREGISTERED_HOMES("unregistered-homes", "unregistered homes", IN_CARE,
            "children living in homes that are not registered with Ofsted"),
    HEALTH("health", "health", IN_CARE, "health assessments and histories, dental care, mental health and well-being"),
    EDUCATION("education", "education", IN_CARE,
            "schooling of children in care, the virtual school, and children missing education"),
    SEPARATED_CHILDREN("separated-children", "unaccompanied children", IN_CARE,
            "children who come to the country alone to seek asylum"),
    CARE_LEAVERS_HOMES("care-leavers-homes", "care leavers' accommodation", CARE_LEAVERS,
            "enough suitable and safe homes for care leavers"),
    PATHWAY_PLANS("pathway-plans", "pathway plans", CARE_LEAVERS, "the plans made with young people for leaving care"),
    CARE_LEAVERS_OVER_21("care-leavers-over-21", "care leavers over 21", CARE_LEAVERS,
            "support for care leavers after their 21st birthday"),
    CARE_LEAVERS_OFFER("care-leavers-offer", "care leavers' rights and offer", CARE_LEAVERS,
            "what care leavers are entitled to, and whether they know it"),
    CARE_LEAVERS_WORK("care-leavers-work", "care leavers' work and education", CARE_LEAVERS,
            "care leavers' employment, education and training"),
    LEAVING_CARE("leaving-care", "support for leaving care", CARE_LEAVERS,
            "personal advisers, getting ready to leave care, keeping in touch, care leavers at risk or in custody");

    private final String key;

    private final String label;

    private final JudgementArea area;

    private final String meaning;

    Theme(String key, String label, JudgementArea area, String meaning) {
        this.key = key;
        this.label = label;
        this.area = area;
        this.meaning = meaning;
    }

    /** The key in the data, for example {@code front-door}. */
    public String key() {
        return this.key;
    }

    /** In plain English, to stand in a sentence. */
    public String label() {
        return this.label;
    }

    /** What belongs to it, in one line. */
    public String meaning() {
        return this.meaning;
    }

    /**
     * The judgement area that it bears on most; a single concern may bear on another.
     */
    public JudgementArea area() {
        return this.area;
    }

    public static Optional<Theme> ofKey(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key.equals(key)).findFirst();
    }

}
