package org.councilratings.core.understand;

import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.core.question.Term;

/**
 * Finds terms that can be explained: "ILACS", "section 47", "what does RI mean". Every
 * term is found by its title, and by the abbreviations and turns of phrase below. Grades
 * and areas are found here as well as by their own spotters; whether a meaning is asked
 * for is not decided here.
 */
final class TermSpotter {

    private static final Phrases<Term> PHRASES = byTitle().add(Term.OFSTED, "ofsteds")
        .add(Term.ILACS, "ilacs", "ilac", "ilacs framework", "ilacs inspection", "ilacs inspections",
                "inspection of local authority childrens services", "inspecting local authority childrens services",
                "inspections of local authority childrens services")
        .add(Term.SINGLE_INSPECTION_FRAMEWORK, "sif", "sifs", "sif inspection", "sif inspections", "single framework",
                "single inspection framework")
        .add(Term.PRE_SIF, "pre sif", "presif", "before sif", "before the sif",
                "inspections before the single framework", "slac", "slac inspection",
                "safeguarding and looked after children inspection")
        .add(Term.FULL_INSPECTION, "full inspections", "graded inspection", "graded inspections", "ofsted inspection",
                "ofsted inspections")
        .add(Term.STANDARD_INSPECTION, "standard inspections", "standard ilacs", "two week inspection")
        .add(Term.SHORT_INSPECTION, "short inspections", "short ilacs", "one week inspection")
        .add(Term.FOCUSED_VISIT, "focused visits", "focussed visit", "focussed visits", "focus visit", "focus visits")
        .add(Term.MONITORING_VISIT, "monitoring visits", "monitoring", "monitoring letter", "monitoring inspection")
        .add(Term.JTAI, "jtai", "jtais", "joint targeted area inspection", "joint targeted area inspections",
                "joint inspection", "joint inspections", "jicpa")
        .add(Term.ANNUAL_ENGAGEMENT_MEETING, "annual engagement meeting", "annual engagement meetings",
                "annual conversation", "annual conversations", "engagement meeting")
        .add(Term.SELF_EVALUATION, "self evaluations", "self assessment", "sef")
        .add(Term.LEAD_INSPECTOR, "lead inspectors", "reporting inspector", "hmi", "his majestys inspectors",
                "her majestys inspectors")
        .add(Term.GRADE, "grade", "grades", "grading", "rating", "ratings", "judgement", "judgements", "judgment",
                "judgments", "grade scale", "rating scale", "four point scale", "grading scale", "grading system",
                "scale of grades")
        .add(Term.REQUIRES_IMPROVEMENT, "requires improvement", "require improvement", "requiring improvement", "ri")
        .add(Term.NO_OVERALL_GRADE, "no overall grade", "no overall rating", "no overall", "no headline grade",
                "no headline rating", "without an overall grade", "without overall grade", "single word judgement",
                "single word judgements", "single word judgment", "single word judgments", "one word judgement",
                "one word judgements", "one word judgment", "one word judgments", "single word rating",
                "single word ratings", "one word rating", "one word ratings", "single word grade", "one word grade",
                "one word verdict", "four judgements")
        .add(Term.OVERALL_EFFECTIVENESS, "overall grade", "overall rating", "overall judgement", "overall judgment",
                "headline grade", "headline rating", "headline judgement", "overall")
        .add(Term.IMPACT_OF_LEADERS, "impact of leaders", "impact of leaders on social work practice",
                "the impact of leaders on social work practice", "leadership judgement", "leadership",
                "leadership management and governance")
        .add(Term.HELP_AND_PROTECTION, "help protection", "children who need help and protection",
                "experiences and progress of children who need help and protection", "child protection")
        .add(Term.CHILDREN_IN_CARE, "children in care", "child in care", "looked after children", "looked after child",
                "children looked after", "child looked after", "looked after", "in care", "cared for children", "lac",
                "cla", "cic")
        .add(Term.CARE_LEAVERS, "care leaver", "careleaver", "careleavers", "leaving care", "care experienced",
                "care experienced young people", "care experienced young person")
        .add(Term.ADOPTION_JUDGEMENT, "adoption", "adoption grade", "adoption judgment")
        .add(Term.LOCAL_SAFEGUARDING_CHILDREN_BOARD, "lscb", "lscbs", "local safeguarding children board",
                "local safeguarding childrens board", "safeguarding children board", "safeguarding board")
        .add(Term.SAFEGUARDING_PARTNERS, "safeguarding partner", "safeguarding partnership",
                "safeguarding childrens partnership", "safeguarding children partnership", "lscp")
        .add(Term.AREA_FOR_IMPROVEMENT, "areas for improvement", "area of improvement", "areas of improvement", "afi",
                "afis", "what needs to improve")
        .add(Term.AREA_FOR_PRIORITY_ACTION, "areas for priority action", "area of priority action",
                "areas of priority action", "priority action", "priority actions", "apa", "apas")
        .add(Term.STATISTICAL_NEIGHBOURS, "statistical neighbour", "statistical neighbors", "statistical neighbor",
                "stat neighbours", "stat neighbour")
        .add(Term.NATIONAL_FRAMEWORK, "national framework", "social care national framework")
        .add(Term.CHILDRENS_SERVICES, "childrens social care", "childrens social services")
        .add(Term.CHILDRENS_SERVICES_DUTY, "duty", "the duty", "social services responsibility",
                "local authority with social services responsibility", "childrens services authority",
                "childrens services authorities", "upper tier", "upper tier authority", "top tier authority")
        .add(Term.DIRECTOR_OF_CHILDRENS_SERVICES, "dcs", "director of childrens services",
                "directors of childrens services", "director of childrens social care", "childrens services director")
        .add(Term.LEAD_MEMBER, "lead member", "lead members", "lmcs", "lead councillor",
                "cabinet member for childrens services")
        .add(Term.CORPORATE_PARENT, "corporate parents", "corporate parenting", "corporate parenting board",
                "corporate parenting principles")
        .add(Term.LADO, "lado", "lados", "local authority designated officer", "designated officer")
        .add(Term.INDEPENDENT_REVIEWING_OFFICER, "iro", "iros", "independent reviewing officer",
                "independent reviewing officers", "reviewing officer")
        .add(Term.EARLY_HELP, "early intervention", "targeted early help")
        .add(Term.FRONT_DOOR, "the front door", "front doors")
        .add(Term.MASH, "mash", "mashs", "multi agency safeguarding hub", "multi agency safeguarding hubs",
                "multiagency safeguarding hub", "safeguarding hub")
        .add(Term.THRESHOLD, "thresholds", "threshold document", "threshold of need", "thresholds of need")
        .add(Term.CHILD_IN_NEED, "child in need", "children in need", "section 17", "s17", "s 17", "sec 17", "cin",
                "cin plan", "child in need plan")
        .add(Term.STRATEGY_MEETING, "strategy meeting", "strategy meetings", "strategy discussion",
                "strategy discussions", "strat meeting")
        .add(Term.CHILD_PROTECTION_ENQUIRY, "child protection enquiry", "child protection enquiries",
                "child protection inquiry", "child protection investigation", "section 47", "s47", "s 47", "sec 47",
                "section 47 enquiry", "section 47 enquiries", "section 47 investigation")
        .add(Term.CHILD_PROTECTION_PLAN, "child protection plans", "cp plan", "cp plans", "cpp",
                "child protection conference", "protection plan")
        .add(Term.EXPLOITATION, "exploitation", "child exploitation", "child sexual exploitation",
                "sexual exploitation", "cse", "child criminal exploitation", "criminal exploitation", "cce")
        .add(Term.COUNTY_LINES, "county line", "county lines exploitation")
        .add(Term.RETURN_HOME_INTERVIEW, "return home interviews", "return interview", "return interviews", "rhi",
                "rhis", "return home conversation")
        .add(Term.PRIVATE_FOSTERING, "privately fostered", "private foster care")
        .add(Term.DISABLED_CHILDREN_TEAM, "disabled children team", "children with disabilities team",
                "childrens disability team", "disabled children", "cwd", "cwd team")
        .add(Term.CARE_ORDER, "care order", "care orders", "section 31", "s31", "s 31", "care proceedings",
                "full care order")
        .add(Term.SECTION_20, "section 20", "s20", "s 20", "sec 20", "accommodation by agreement",
                "voluntary accommodation", "voluntary care", "accommodated")
        .add(Term.PRE_PROCEEDINGS, "pre proceedings", "preproceedings", "public law outline", "plo",
                "letter before proceedings")
        .add(Term.PERMANENCE, "permanency", "permanence plan", "permanence planning", "permanency planning")
        .add(Term.KINSHIP_CARE, "kinship", "kinship carer", "kinship carers", "kinship placement", "connected carers",
                "family and friends care", "connected persons")
        .add(Term.PLACEMENT_SUFFICIENCY, "sufficiency", "sufficiency duty", "sufficiency strategy",
                "sufficiency of placements", "sufficient placements")
        .add(Term.UNREGISTERED_CHILDRENS_HOME, "unregistered childrens homes", "unregistered home",
                "unregistered homes", "unregistered placement", "unregistered placements", "unregistered provision",
                "unregistered setting", "unregistered settings")
        .add(Term.PATHWAY_PLAN, "pathway plans", "pathway planning")
        .add(Term.PERSONAL_ADVISER, "personal advisers", "personal advisor", "personal advisors", "pa", "pas",
                "leaving care worker")
        .add(Term.STAYING_PUT, "stay put")
        .add(Term.STAYING_CLOSE, "stay close")
        .add(Term.NEET, "neet", "neets", "not in education employment or training")
        .add(Term.UNACCOMPANIED_ASYLUM_SEEKING_CHILDREN, "uasc", "uascs", "unaccompanied asylum seeking children",
                "unaccompanied asylum seeking child", "unaccompanied children", "unaccompanied child",
                "unaccompanied minor", "unaccompanied minors", "unaccompanied migrant children", "separated children")
        .add(Term.SPECIAL_EDUCATIONAL_NEEDS, "send", "special educational needs",
                "special educational needs and disabilities", "special educational needs and disability", "sen", "ehcp",
                "ehcps", "area send inspection", "send inspection", "send inspections")
        .add(Term.SUPERVISION, "social work supervision", "reflective supervision")
        .add(Term.CASELOAD, "caseloads", "case load", "case loads")
        .add(Term.AUDIT, "audit", "audits", "auditing", "case audits", "case file audit", "case file audits")
        .add(Term.INTERVENTION, "government intervention", "dfe intervention", "statutory intervention")
        .add(Term.IMPROVEMENT_NOTICE, "improvement notices", "notice to improve")
        .add(Term.STATUTORY_DIRECTION, "statutory directions", "direction", "directions", "directions notice",
                "section 497a")
        .add(Term.COMMISSIONER, "commissioner", "commissioners", "dfe commissioner")
        .add(Term.CHILDRENS_TRUST, "childrens trusts", "childrens services trust", "alternative delivery model")
        .add(Term.PREDECESSOR_COUNCIL, "predecessor council", "predecessor councils", "predecessor", "predecessors",
                "abolished council", "abolished councils", "former council")
        .add(Term.COUNTY_COUNCIL, "county councils", "shire county", "two tier")
        .add(Term.UNITARY_AUTHORITY, "unitary authorities", "unitary council", "unitary councils", "unitary",
                "unitaries")
        .add(Term.METROPOLITAN_DISTRICT, "metropolitan district", "metropolitan districts", "metropolitan borough",
                "metropolitan boroughs", "metropolitan council", "metropolitan councils", "met borough", "met boroughs")
        .add(Term.LONDON_BOROUGH, "london boroughs")
        .add(Term.LA_CODE, "la codes", "local authority code", "local authority codes", "lea code", "dfe code",
                "dfe number")
        .add(Term.URN, "urn", "urns", "unique reference number", "ofsted urn")
        .add(Term.PUBLICATION_DATE, "publication date", "publication dates", "published date", "date of publication",
                "visit date", "visit dates", "on site", "on site dates", "inspection date", "inspection dates")
        .add(Term.REGION, "regions", "english region", "english regions");

    private TermSpotter() {
    }

    /**
     * The terms that a text names, in order; where one name holds another, the longer.
     */
    static List<Phrases.Found<Term>> in(Words words) {
        return PHRASES.in(words);
    }

    private static Phrases<Term> byTitle() {
        Phrases<Term> phrases = new Phrases<>();
        for (Term term : Term.values()) {
            phrases.add(term,
                    Words.of(term.title()).words().stream().map(Words.Word::text).collect(Collectors.joining(" ")));
        }
        return phrases;
    }

}
