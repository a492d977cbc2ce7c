package org.councilratings.core.question;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A term of the field that the bot can explain, in our own words, with an official page
 * that says more. A meaning that changed says since when. What is not certain is left
 * out.
 */
public enum Term {

    // @formatter:off: a term begins a line, as in a glossary

    // who inspects, and how

    OFSTED("Ofsted", Page.OFSTED, """
            The Office for Standards in Education, Children's Services and Skills: a government department without a
            minister that inspects and regulates services for children in England. It has inspected councils'
            children's social care since April 2007; schools and nurseries it inspects apart."""),
    ILACS("ILACS (inspection of local authority children's services)", Page.ILACS, """
            Ofsted's way of inspecting a council's work for children in need of help and protection, children in care
            and care leavers, since January 2018. It is a system: full inspections (standard or short) that give
            grades, and between them focused visits, monitoring visits and a yearly meeting that give none."""),
    SINGLE_INSPECTION_FRAMEWORK("Single inspection framework (SIF)", Page.SIF, """
            Ofsted's inspection of councils' children's services from November 2013 until ILACS took over in 2018. It
            gave an overall grade and graded help and protection, children looked after (with adoption and care
            leavers as parts) and leadership; most of its inspections came with a review of the local safeguarding
            board."""),
    PRE_SIF("Inspections before the single framework (pre-SIF)", Page.SIF, """
            Until November 2013 Ofsted graded the protection of children and the services for looked-after children
            apart, as outstanding, good, adequate or inadequate. The few on record are about looked-after children
            alone, so none of them is a rating of the council's children's services as a whole."""),
    FULL_INSPECTION("Full inspection", Page.ILACS, """
            An inspection that judges a council's children's services as a whole and gives grades: today a standard or
            short inspection, from 2013 to 2018 one under the single inspection framework. Only a full inspection
            changes a council's rating; focused and monitoring visits and joint inspections do not."""),
    STANDARD_INSPECTION("Standard inspection", Page.ILACS, """
            The longer of the two full inspections under ILACS: as a rule two weeks on site. It was set up in 2018 for
            councils last judged to require improvement, and is used after inadequate, too. It gives the same grades
            as a short inspection."""),
    SHORT_INSPECTION("Short inspection", Page.ILACS, """
            The shorter of the two full inspections under ILACS: as a rule one week on site. It was set up in 2018 for
            councils last judged good or outstanding. It gives the same grades as a standard inspection, and can end
            with any of them."""),
    FOCUSED_VISIT("Focused visit", Page.ILACS, """
            A short look by Ofsted at one part of a council's work, for example the front door or care leavers,
            usually over two days between full inspections. The result is a published letter without grades; it may
            name areas for improvement or, if something is seriously wrong, for priority action."""),
    MONITORING_VISIT("Monitoring visit", Page.ILACS, """
            A visit by Ofsted to see what progress a council makes after an inadequate judgement; as a rule there
            are several before the next inspection. It gives no grade and does not change the judgement, and the letter about
            the first visit is usually not published."""),
    JTAI("Joint targeted area inspection (JTAI)", Page.JTAI, """
            An inspection of how a council, police, health services and others in an area protect children together,
            made since 2016 by Ofsted with the inspectorates of health (CQC) and police (HMICFRS), for some themes
            also of probation. It gives findings but no grade, and they are about the partnership, not the council
            alone."""),
    ANNUAL_ENGAGEMENT_MEETING("Annual engagement meeting (annual conversation)", Page.ILACS, """
            A yearly meeting under ILACS in which senior people of Ofsted's region and the council talk about the
            quality of its work, with the council's self-evaluation before them. It gives no grade."""),
    SELF_EVALUATION("Self-evaluation", Page.ILACS, """
            The council's own account, shared with Ofsted once a year, of three things: how good its social work with
            children is, how it knows, and what it will do next. It is not Ofsted's judgement."""),
    LEAD_INSPECTOR("Lead inspector", Page.ILACS, """
            The inspector of Ofsted's who leads the team on site, usually one of His Majesty's Inspectors (HMI). A report nearly always names one; a few name two or none."""),

    // grades

    GRADE("Grade (rating, judgement)", Page.ILACS, """
            Ofsted grades what it judges outstanding, good, requires improvement to be good, or inadequate, from best
            to worst. Before November 2013 the third grade was adequate. Since April 2026 each area has its own grade,
            but there is no longer one for the whole."""),
    OUTSTANDING("Outstanding", Page.ILACS, """
            The highest of Ofsted's four grades. Services meet the standard of good, and what they achieve for
            children goes clearly beyond it."""),
    GOOD("Good", Page.ILACS, """
            The second of Ofsted's four grades, and the standard that Ofsted expects: children get help, protection
            and care of good quality, and their lives are better for it. Good does not mean that nothing is to be
            improved."""),
    REQUIRES_IMPROVEMENT("Requires improvement to be good", Page.ILACS, """
            The third of Ofsted's four grades: services are not yet good, but there are no widespread or serious
            failures that leave children harmed or at risk. It came in November 2013, when adequate went, and is not
            the same."""),
    INADEQUATE("Inadequate", Page.ILACS, """
            The lowest of Ofsted's four grades: widespread or serious failures leave children harmed or at risk of
            harm, or their welfare is not looked after. As a rule monitoring visits follow, and the Department for
            Education steps in."""),
    ADEQUATE("Adequate", Page.SIF, """
            The third of Ofsted's four grades until November 2013: a service met the minimum requirements and no more.
            Requires improvement took its place but has another meaning, so adequate is compared with no later
            grade."""),
    NO_OVERALL_GRADE("No overall grade (the end of the single-word judgement)", Page.ILACS, """
            Since April 2026 Ofsted's inspections of councils' children's services give no grade for the whole, only
            four judgements: leaders, help and protection, children in care, care leavers. What counts is when
            inspectors were on site, so a report published later can still have an overall grade. An older overall
            grade does not hold once a newer inspection gave none."""),
    OVERALL_EFFECTIVENESS("Overall effectiveness", Page.ILACS, """
            The single grade that summed up a whole inspection of a council's children's services. Ofsted gave it in
            inspections on site until the end of March 2026, and gives none since."""),

    // what is judged

    IMPACT_OF_LEADERS("The impact of leaders", Page.ILACS, """
            Ofsted's judgement of what the council's leaders do for the quality of social work: whether they know how
            good it is, give workers the conditions to do it well, and put right what is wrong. Under the single
            framework of 2013 to 2018 the judgement was called leadership, management and governance."""),
    HELP_AND_PROTECTION("Help and protection", Page.ILACS, """
            Ofsted's judgement of the experiences and progress of children who need help or protection: from early
            help and the front door to children in need and child protection plans. A judgement of the same name was
            made from 2013 to 2018 under other rules, so the two are not compared here."""),
    CHILDREN_IN_CARE("Children in care (looked-after children)", Page.act1989("22"), """
            Children whom a council looks after, under a court order or by giving them a home without one; the law
            says "looked after". Ofsted has graded the care for them apart since January 2023 (on site); up to December
            2022 they and care leavers were one judgement."""),
    CARE_LEAVERS("Care leavers", Page.CARE_LEAVERS, """
            Young people of 16 to 25 who were in care and whom the council still owes support; for most of it the law
            asks for at least 13 weeks in care since the age of 14, some of them after 16. Ofsted has graded the
            support for them apart since January 2023 (on site); up to December 2022 they and children in care were
            one judgement."""),
    ADOPTION_JUDGEMENT("Adoption judgement", Page.SIF, """
            A grade for the council's work on adoption, given from 2013 to 2018 under the single inspection framework
            as a part of the judgement on children looked after. ILACS looks at adoption but gives no grade for it."""),
    LOCAL_SAFEGUARDING_CHILDREN_BOARD("Local safeguarding children board (LSCB)", Page.act2004("13"), """
            The board, with its own chair, in which council, police, health services and others worked together to
            keep children safe; Ofsted reviewed most of them from 2013 to 2017. A grade for the board is not a grade
            for the council. An Act of 2017 did away with the boards, and by autumn 2019 safeguarding partners had
            taken over."""),
    SAFEGUARDING_PARTNERS("Safeguarding partners", Page.WORKING_TOGETHER, """
            Council, police and NHS (the integrated care board), which together answer for the arrangements to keep
            children safe in an area. They took over from the local safeguarding children boards by autumn 2019; many
            call themselves a safeguarding children partnership."""),
    AREA_FOR_IMPROVEMENT("Area for improvement", Page.ILACS, """
            One point of the list "What needs to improve" in a report or letter of Ofsted's. Reports with good and
            outstanding grades have such points too, and their number does not measure how good a council is."""),
    AREA_FOR_PRIORITY_ACTION("Area for priority action", Page.ILACS, """
            A serious weakness named by Ofsted, usually in a letter about a focused visit, that puts children at risk
            and must be put right swiftly and decisively. It is not a grade. The council has to send Ofsted an action
            plan within 70 working days."""),
    STATISTICAL_NEIGHBOURS("Statistical neighbours", Page.LAIT, """
            For each authority the ten others whose population and circumstances are most like its own, by a model
            that the Department for Education publishes. They serve to compare like with like; they need not be
            near, and being alike says nothing about quality."""),
    NATIONAL_FRAMEWORK("Children's social care national framework", Page.NATIONAL_FRAMEWORK, """
            Government guidance of December 2023 on what councils' children's social care is for, written as outcomes
            for children, enablers and principles. Recent reports of Ofsted's note beside a point which of them it
            bears on."""),

    // who answers for it

    CHILDRENS_SERVICES("Children's services", Page.act2004("18"), """
            A council's work for children and families: social care (help, protection, care and support for care
            leavers), and its duties in education. The ratings here are of the social care; schools and nurseries are
            inspected apart."""),
    CHILDRENS_SERVICES_DUTY("Children's-services duty", Page.act2004("65"), """
            The duty in law to provide children's services. In England county councils, unitary authorities,
            metropolitan districts, London boroughs, the City of London and the Isles of Scilly have it; a district
            council under a county does not."""),
    DIRECTOR_OF_CHILDRENS_SERVICES("Director of children's services (DCS)", Page.DIRECTORS, """
            The senior officer whom each council with the duty must appoint to answer for its children's social care
            and education functions. The director is employed; the lead member is elected."""),
    LEAD_MEMBER("Lead member for children's services", Page.DIRECTORS, """
            The councillor whom each council with the duty must name to answer politically for its children's
            services, beside the director who runs them."""),
    CORPORATE_PARENT("Corporate parent", "https://www.legislation.gov.uk/ukpga/2017/16/section/1", """
            The whole council, councillors and officers, in its part as parent of children in care and care leavers up
            to 25: it should want for them what a good parent would. An Act of 2017 put seven principles for it into
            law."""),
    LADO("Local authority designated officer (LADO)", Page.WORKING_TOGETHER, """
            The person at the council to whom others report allegations against people who work or volunteer with
            children, and who sees to it that they are dealt with."""),
    INDEPENDENT_REVIEWING_OFFICER("Independent reviewing officer (IRO)", Page.act1989("25B"), """
            The officer who follows the case of a child in care, takes part in the reviews of the care plan, and makes
            sure that the child's wishes are heard. The council employs the officer, but outside the line that manages
            the case."""),

    // help and protection

    EARLY_HELP("Early help", Page.WORKING_TOGETHER, """
            Support for a family as soon as a problem shows, at any age of the child, so that it does not grow until
            social workers must step in. Families take it up by consent."""),
    FRONT_DOOR("Front door", Page.WORKING_TOGETHER, """
            Where worries about a child reach the council and someone decides what happens next: advice, early help,
            an assessment or immediate protection. In many places it is a multi-agency safeguarding hub (MASH)."""),
    MASH("Multi-agency safeguarding hub (MASH)", Page.MASH, """
            A team in which council, police, health services and others share what they know of a child, so that the
            right decision about a worry is made quickly. Not every council has one, and the name differs."""),
    THRESHOLD("Threshold", Page.WORKING_TOGETHER, """
            The level of need or risk at which a child gets one kind of help rather than another. The safeguarding
            partners of each area publish theirs."""),
    CHILD_IN_NEED("Child in need (section 17)", Page.act1989("17"), """
            A child who without the council's services is unlikely to be healthy or develop as children should, or who
            is disabled. Section 17 of the Children Act 1989 obliges the council to offer services to such
            children in its area."""),
    STRATEGY_MEETING("Strategy meeting (strategy discussion)", Page.WORKING_TOGETHER, """
            The discussion between social workers, police, health services and others when a child may be suffering
            significant harm: they share what they know and decide whether to start a child protection enquiry."""),
    CHILD_PROTECTION_ENQUIRY("Child protection enquiry (section 47)", Page.act1989("47"), """
            The enquiry that section 47 of the Children Act 1989 demands of a council with reasonable cause to suspect
            that a child suffers, or is likely to suffer, significant harm. It decides what must be done to keep the
            child safe."""),
    CHILD_PROTECTION_PLAN("Child protection plan", Page.WORKING_TOGETHER, """
            The plan for a child at continuing risk of significant harm, made after a child protection conference: who
            does what, by when, to keep the child safe, mostly at home. It is reviewed until the risk is low enough to
            end it."""),
    NEGLECT("Neglect", Page.WORKING_TOGETHER, """
            Failing again and again to meet a child's basic needs, of body or mind, so that health or development is
            likely to suffer badly: food, warmth, supervision, medical care, affection. It is one of the forms of
            child abuse."""),
    EXPLOITATION("Child exploitation (sexual or criminal)", Page.WORKING_TOGETHER, """
            Using power over a child under 18 to make the child take part in sexual activity (child sexual
            exploitation, CSE) or in crime (child criminal exploitation, CCE), often in exchange for something. It is
            abuse even where the child seems to agree."""),
    COUNTY_LINES("County lines", Page.COUNTY_LINES, """
            A way of dealing drugs in which gangs use children and vulnerable adults to carry and sell them in other
            places, with a dedicated phone line for orders. Where children are used it is criminal exploitation of
            children."""),
    RETURN_HOME_INTERVIEW("Return home interview", Page.MISSING_CHILDREN, """
            A talk with a child who was missing and has come back, to learn why and what happened. The council must
            offer it, with someone independent of the child's carers, and it should be within 72 hours."""),
    PRIVATE_FOSTERING("Private fostering", Page.act1989("66"), """
            A child under 16 (under 18 if disabled) living for 28 days or more with someone who is neither a parent
            nor a close relative, by private arrangement. The council must be told and checks that the child is well;
            it is not care by the council."""),
    DISABLED_CHILDREN_TEAM("Disabled children's team", Page.act1989("17"), """
            The social workers of a council who work with disabled children and their families. In law every disabled
            child counts as a child in need."""),

    // care and after

    CARE_ORDER("Care order (section 31)", Page.act1989("31"), """
            An order of the family court under section 31 of the Children Act 1989 that puts a child into the care of
            a council, because the child suffers or is likely to suffer significant harm. The council then shares
            parental responsibility with the parents."""),
    SECTION_20("Accommodation by agreement (section 20)", Page.act1989("20"), """
            The council gives a child a home under section 20 of the Children Act 1989, without a court order, because
            those who should care for the child cannot. It rests on the parents' agreement: they keep parental
            responsibility and can take the child home."""),
    PRE_PROCEEDINGS("Pre-proceedings and the public law outline (PLO)", Page.PUBLIC_LAW_OUTLINE, """
            Pre-proceedings are the last stage before a council goes to court for a care order: a letter tells the
            parents what must change, and they can bring a lawyer. The public law outline is the family courts' guide
            for running such cases."""),
    PERMANENCE("Permanence", Page.CARE_PLANNING, """
            A lasting home and lasting relationships for a child in care, and the plan for them: back with the
            parents, with relatives, in long-term foster care, or by special guardianship or adoption."""),
    KINSHIP_CARE("Kinship care", "https://www.legislation.gov.uk/ukpga/2026/21/section/5", """
            A child who cannot live with the parents grows up with relatives or family friends, privately, by court
            order or as their foster child. Statutory guidance of October 2024 asks each council to publish what
            support it offers kinship carers, and an Act of April 2026 makes that law once it is in force."""),
    PLACEMENT_SUFFICIENCY("Placement sufficiency", Page.act1989("22G"), """
            Having enough homes of the right kind, in its own area, for the children a council looks after. Section
            22G of the Children Act 1989 obliges councils to secure them as far as is reasonably practicable."""),
    UNREGISTERED_CHILDRENS_HOME("Unregistered children's home",
            "https://www.legislation.gov.uk/ukpga/2000/14/section/11", """
            A place that gives children care and accommodation, and so should be registered with Ofsted as a
            children's home, but is not. To run one is an offence under the Care Standards Act 2000."""),
    PATHWAY_PLAN("Pathway plan", Page.act1989("23E"), """
            The plan for a young person's way from care to adult life, from 16 on: home, health, education, work,
            money, relationships. The council must keep it under review."""),
    PERSONAL_ADVISER("Personal adviser", Page.act1989("23D"), """
            The worker who advises and supports a care leaver and sees that the pathway plan happens. Since April 2018
            care leavers who want one can have one until they are 25."""),
    STAYING_PUT("Staying put", Page.act1989("23CZA"), """
            A young person stays on with their former foster carers after turning 18, until 21 at most. If both want
            it, the council must support it."""),
    STAYING_CLOSE("Staying close", "https://www.legislation.gov.uk/ukpga/2026/21/section/7", """
            Support for care leavers, especially from children's homes, to find and keep a home and to reach services
            that they need, often near where they lived and with people they know. An Act of April 2026 makes it a
            duty up to 25, once that section is in force."""),
    NEET("NEET (not in education, employment or training)", Page.NEET, """
            Young people who are neither in education or training nor in work. Councils must keep track of it for
            16- and 17-year-olds, and inspectors look at it among care leavers."""),
    UNACCOMPANIED_ASYLUM_SEEKING_CHILDREN("Unaccompanied asylum-seeking children (UASC)", Page.IMMIGRATION_RULES, """
            Children under 18 who ask for asylum in their own right, apart from both parents and without an adult who
            is responsible for them by law or custom. As a rule a council looks after them like other children in
            care."""),
    SPECIAL_EDUCATIONAL_NEEDS("Special educational needs and disabilities (SEND)", Page.SEND, """
            Difficulties in learning or disabilities for which a child or young person needs special provision.
            Ofsted and the Care Quality Commission inspect an area's arrangements for it in inspections of their own;
            these are outside what I know."""),

    // how work is run

    SUPERVISION("Supervision", Page.NATIONAL_FRAMEWORK, """
            Regular meetings in which a social worker and their manager think through each child's case, decide what
            to do next and look after the worker's own practice. Inspectors read from it how well managers oversee the
            work."""),
    CASELOAD("Caseload", Page.WORKFORCE, """
            The number of cases, most often counted as children, that one social worker holds at a time. The Department for
            Education publishes each council's average once a year, as on 30 September."""),
    AUDIT("Case audit", Page.ILACS, """
            Checking children's case records, by managers or others who do not hold the case, to see how good the work
            is and to learn from it. Inspectors ask whether audits are honest and change anything."""),

    // when services fail

    INTERVENTION("Intervention", Page.act2004("50"), """
            What the Department for Education does when a council fails its children, above all after an inadequate
            judgement: an adviser, an improvement notice, a direction in law, a commissioner or a children's trust.
            My record of such steps is history; it does not tell what is in force today."""),
    IMPROVEMENT_NOTICE("Improvement notice",
            "https://www.gov.uk/government/publications/improvement-notice-issued-to-halton-borough-council", """
            A formal notice of the Department for Education that says what a council must do to improve its children's
            services, and how that is checked. A statutory direction may follow if it does not. The page given here is
            an example of one."""),
    STATUTORY_DIRECTION("Statutory direction", Page.INTERVENTION, """
            An order of the education secretary, under section 497A of the Education Act 1996, to a council that fails
            in its duties to children: it may have to work with an adviser or a commissioner, or hand services to
            others to run."""),
    COMMISSIONER("Children's services commissioner", Page.INTERVENTION, """
            An expert whom the education secretary names in a direction to look into a failing council's children's
            services, to advise whether the council should keep them, and often to oversee the improvement. Not the
            Children's Commissioner, who speaks for all children in England."""),
    CHILDRENS_TRUST("Children's trust", "https://www.legislation.gov.uk/ukpga/2008/23/section/1", """
            A separate body, often a company owned by the council, that runs children's services for it. The council
            still has the duty in law, and it is the council that Ofsted's report is about."""),

    // councils and data

    PREDECESSOR_COUNCIL("Predecessor (abolished) council", Page.COUNCIL_STRUCTURE, """
            A council that held the children's-services duty until it was abolished and one or more new councils took
            over. Its inspections are not the new council's; where Ofsted lists an old report under the new name, I
            say whom it is about."""),
    COUNTY_COUNCIL("County council", Page.COUNCIL_TYPES, """
            The upper of two councils in a county: it has the big services, among them children's services, while
            district councils below it see to housing, bins and the like. Such districts are not rated for
            children's services."""),
    UNITARY_AUTHORITY("Unitary authority", Page.COUNCIL_TYPES, """
            A council outside London and the metropolitan areas that provides all local services in its area,
            children's services among them. Some are called county, city or borough council all the same."""),
    METROPOLITAN_DISTRICT("Metropolitan district (metropolitan borough)", Page.COUNCIL_STRUCTURE, """
            One of the 36 councils of Greater Manchester, Merseyside, South Yorkshire, Tyne and Wear, the West
            Midlands and West Yorkshire. Each has the children's-services duty."""),
    LONDON_BOROUGH("London borough", Page.COUNCIL_STRUCTURE, """
            One of London's 32 borough councils. Each has the children's-services duty, as has the City of London,
            which is no borough."""),
    LA_CODE("LA code", "https://get-information-schools.service.gov.uk/Guidance/LaNameCodes", """
            The three-digit number by which the Department for Education knows a local authority. It tells authorities
            of similar names apart."""),
    URN("URN (unique reference number)", "https://reports.ofsted.gov.uk/", """
            The number by which Ofsted knows a provider, here a council; it stands in the address of the council's
            page, where all its reports are listed."""),
    PUBLICATION_DATE("Publication date and visit date", Page.ILACS, """
            Inspectors are on site first, and the report comes out weeks or months later. A rating counts from
            publication; which rules an inspection followed depends on when inspectors were on site."""),
    REGION("Region", "https://www.ons.gov.uk/methodology/geography/ukgeographies/administrativegeography/england", """
            One of nine parts into which official statistics divide England: North East, North West, Yorkshire and the
            Humber, East Midlands, West Midlands, East of England, London, South East and South West.""");

    // @formatter:on

    private static final Map<String, Term> BY_KEY = Arrays.stream(values())
        .collect(Collectors.toUnmodifiableMap(Term::key, Function.identity()));

    private final String title;

    private final URI source;

    private final String meaning;

    Term(String title, String source, String meaning) {
        this.title = title;
        this.source = URI.create(source);
        this.meaning = meaning.replace('\n', ' ');
    }

    /** Lower-case words with hyphens, at most 40 characters; never changed once given. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a heading. */
    public String title() {
        return this.title;
    }

    /** In plain English and our own words, in one to four short sentences. */
    public String meaning() {
        return this.meaning;
    }

    /** An official page about it. */
    public URI source() {
        return this.source;
    }

    public static Optional<Term> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Pages that several terms share. */
    private static final class Page {

        static final String OFSTED = "https://www.gov.uk/government/organisations/ofsted/about";

        static final String ILACS = "https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018";

        static final String SIF = "https://www.gov.uk/government/news/new-single-framework-for-inspecting-local-authority-services";

        static final String JTAI = "https://www.gov.uk/government/publications/joint-inspections-of-arrangements-and-services-for-children-in-need-of-help-and-protection";

        static final String WORKING_TOGETHER = "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2";

        static final String NATIONAL_FRAMEWORK = "https://www.gov.uk/government/publications/childrens-social-care-national-framework";

        static final String CARE_LEAVERS = "https://www.gov.uk/government/publications/children-act-1989-transition-to-adulthood-for-care-leavers";

        static final String CARE_PLANNING = "https://www.gov.uk/government/publications/children-act-1989-care-planning-placement-and-case-review";

        static final String DIRECTORS = "https://www.gov.uk/government/publications/directors-of-childrens-services-roles-and-responsibilities";

        static final String MASH = "https://www.gov.uk/government/publications/multi-agency-working-and-information-sharing-project";

        static final String MISSING_CHILDREN = "https://www.gov.uk/government/publications/children-who-run-away-or-go-missing-from-home-or-care";

        static final String COUNTY_LINES = "https://www.gov.uk/government/publications/criminal-exploitation-of-children-and-vulnerable-adults-county-lines";

        static final String PUBLIC_LAW_OUTLINE = "https://www.justice.gov.uk/courts/procedure-rules/family/practice_directions/pd_part_12a";

        static final String IMMIGRATION_RULES = "https://www.gov.uk/guidance/immigration-rules/immigration-rules-part-11-asylum";

        static final String NEET = "https://www.gov.uk/government/publications/neet-and-participation-local-authority-figures";

        static final String SEND = "https://www.gov.uk/government/publications/send-code-of-practice-0-to-25";

        static final String LAIT = "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait";

        static final String WORKFORCE = "https://explore-education-statistics.service.gov.uk/methodology/children-s-social-work-workforce";

        static final String INTERVENTION = "https://www.legislation.gov.uk/ukpga/1996/56/section/497A";

        static final String COUNCIL_TYPES = "https://www.gov.uk/understand-how-your-council-works";

        static final String COUNCIL_STRUCTURE = "https://www.gov.uk/guidance/local-government-structure-and-elections";

        private Page() {
        }

        /** A section of the Children Act 1989. */
        static String act1989(String section) {
            return "https://www.legislation.gov.uk/ukpga/1989/41/section/" + section;
        }

        /** A section of the Children Act 2004. */
        static String act2004(String section) {
            return "https://www.legislation.gov.uk/ukpga/2004/31/section/" + section;
        }

    }

}
