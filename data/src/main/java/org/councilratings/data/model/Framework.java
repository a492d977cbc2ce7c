package org.councilratings.data.model;

import static org.councilratings.data.model.JudgementArea.ADOPTION;
import static org.councilratings.data.model.JudgementArea.CAPACITY_TO_IMPROVE;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.LEADERSHIP_AND_MANAGEMENT;
import static org.councilratings.data.model.JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE;
import static org.councilratings.data.model.JudgementArea.LOOKED_AFTER_AND_PERMANENCE;
import static org.councilratings.data.model.JudgementArea.LSCB;
import static org.councilratings.data.model.JudgementArea.OUTCOMES;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.JudgementArea.QUALITY_OF_PROVISION;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rules under which inspectors judged. Source: the reports themselves; in 321 of them
 * the judgements follow from the dates on site without exception, and never from the date
 * of publication.
 */
public enum Framework {

    /** Before November 2013: inspections of looked-after children's services. */
    PRE_SIF(OVERALL, OUTCOMES, QUALITY_OF_PROVISION, LEADERSHIP_AND_MANAGEMENT, CAPACITY_TO_IMPROVE),
    /** The single inspection framework, November 2013 to 2018. */
    SIF(OVERALL, HELP_AND_PROTECTION, LOOKED_AFTER_AND_PERMANENCE, ADOPTION, CARE_LEAVERS,
            LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, LSCB),
    /**
     * ILACS with one judgement for children in care and care leavers: on site to December
     * 2022.
     */
    ILACS_JOINT_CARE(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE_AND_CARE_LEAVERS),
    /** ILACS with five judgements: on site from January 2023. */
    ILACS_SEPARATE_CARE(OVERALL, LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS),
    /** ILACS without an overall grade: on site from April 2026. */
    ILACS_NO_OVERALL(LEADERS, HELP_AND_PROTECTION, IN_CARE, CARE_LEAVERS);

    /** Inspections that begin on this day or later judge care leavers apart. */
    public static final LocalDate SEPARATE_CARE_FROM = LocalDate.of(2023, 1, 1);

    /** Inspections that begin on this day or later give no overall grade. */
    public static final LocalDate NO_OVERALL_FROM = LocalDate.of(2026, 4, 1);

    private final Set<JudgementArea> areas;

    Framework(JudgementArea first, JudgementArea... others) {
        this.areas = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** The areas that an inspection under these rules may judge, in their order. */
    public Set<JudgementArea> areas() {
        return this.areas;
    }

    /**
     * The rules that held for an inspection.
     * @param kind the report's kind
     * @param onSiteStart the first day on site
     * @return empty for visits, which give no grades
     */
    public static Optional<Framework> of(ReportKind kind, LocalDate onSiteStart) {
        return switch (kind) {
            case PRE_SIF -> Optional.of(PRE_SIF);
            case SIF -> Optional.of(SIF);
            case ILACS_STANDARD, ILACS_SHORT -> {
                if (!onSiteStart.isBefore(NO_OVERALL_FROM)) {
                    yield Optional.of(ILACS_NO_OVERALL);
                }
                yield Optional.of(onSiteStart.isBefore(SEPARATE_CARE_FROM) ? ILACS_JOINT_CARE : ILACS_SEPARATE_CARE);
            }
            case FOCUSED_VISIT, MONITORING_VISIT, JTAI -> Optional.empty();
        };
    }

}
