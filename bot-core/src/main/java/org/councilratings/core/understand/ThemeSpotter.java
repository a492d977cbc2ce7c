package org.councilratings.core.understand;

import java.util.Set;

import org.councilratings.data.model.Theme;

/**
 * Finds themes of concerns in everyday words: "social worker turnover", "moved too
 * often", "kids going missing". Every theme is found by its label, and by the turns of
 * phrase below. Like terms they are looked for only where concerns may be asked about:
 * most of these words mean something else in other questions.
 */
final class ThemeSpotter {

    private static final Phrases<Theme> PHRASES = byLabel().all(Theme.MANAGEMENT_OVERSIGHT, """
            management oversight, managers oversight, manager oversight, oversight by managers, oversight,
            supervision, supervising, management direction, managerial oversight, grip""")
        .all(Theme.SENIOR_LEADERS, """
                senior leaders, senior leadership, leaders oversight, senior management, governance, scrutiny,
                leadership capacity, leadership stability, stability of leadership, changes of leadership,
                turnover of leaders, leadership turnover, political leadership, investment""")
        .all(Theme.AUDIT_AND_LEARNING, """
                audit, audits, auditing, quality assurance, performance data, performance management,
                performance information, data quality, learning, complaints, complaints process, qa""")
        .all(Theme.WORKFORCE,
                """
                        workforce, stability of the workforce, workforce stability, staff turnover, turnover, turnover of staff, turnover of social
                        workers, social worker turnover, social workers leaving, social workers who leave, staffing,
                        staff shortages, staff retention, retention, recruitment, recruitment and retention,
                        recruiting social workers, recruitment of social workers, stability of social workers, changes of social worker, change of
                        social worker, changing social workers, churn, staff training,
                        training of social workers, social work training, workforce sufficiency, stable workforce,
                        vacancies, agency staff, agency workers, agency social workers""")
        .all(Theme.CASELOADS, """
                caseloads, caseload, case loads, case load, high caseloads, workload, workloads, too many cases,
                overworked social workers, social work capacity, team capacity, staff capacity, capacity""")
        .all(Theme.PARTNERSHIP, """
                partnership, partnerships, partnership working, partner agencies, partners, multi agency,
                multi agency work, multi agency working, multiagency working, joint working, health
                partners, information sharing, sharing information, agencies working together, housing
                partners, work with schools, work with police, work with health""")
        .all(Theme.CORPORATE_PARENTING, """
                corporate parent, corporate parents, corporate parenting board, corporate parenting panel""")
        .all(Theme.REVIEWING_OFFICERS, """
                reviewing officers, reviewing officer, independent reviewing officers, independent reviewing
                officer, iro, iros, iro challenge, challenge by iros, conference chairs, child protection
                chairs, child protection conference chairs, child protection conferences, conferences,
                reviews of children in care, looked after reviews""")
        .all(Theme.FRONT_DOOR, """
                front door, front doors, mash, multi agency safeguarding hub, safeguarding hub, referrals,
                contacts, contacts and referrals, referral quality, screening, parental consent, consent""")
        .all(Theme.OUT_OF_HOURS, """
                out of hours, out of hours service, out of hours support, out of hours response, emergency duty
                team, emergency duty, edt, evenings and weekends, at night, nights and weekends, at weekends,
                after hours""")
        .all(Theme.EARLY_HELP, "early intervention, waiting for early help, early help delays")
        .all(Theme.THRESHOLDS, """
                threshold, thresholds, strategy meetings, strategy meeting, strategy discussions, strategy
                discussion, section 47, section 47 enquiries, child protection enquiries, child protection
                investigations, risk of significant harm, significant harm, response to risk, identification
                of risk, immediate risk, children at risk""")
        .all(Theme.ASSESSMENTS, """
                assessment, social work assessments, quality of assessments, late assessments, assessment
                quality""")
        .all(Theme.PLANS, """
                plans, planning, care plans, care planning, childrens plans, child protection plans, child in
                need plans, cin plans, cp plans, safety plans, safety planning, contingency plans, contingency
                planning, drift, drift and delay, poor plans""")
        .all(Theme.VISITS_TO_CHILDREN, """
                social work visits, social worker visits, visits by social workers, visiting children, seeing
                children, seen by social workers, direct work, direct work with children, children not being
                visited, children not seen, statutory visits, visiting""")
        .all(Theme.NEGLECT, "neglected children, children being neglected, neglectful parenting, child neglect")
        .all(Theme.DOMESTIC_ABUSE, "domestic violence, dv, abuse at home, domestic abuse response")
        .all(Theme.EXPLOITATION, """
                exploitation, child exploitation, sexual exploitation, criminal exploitation, child sexual
                exploitation, child criminal exploitation, exploited children, children being exploited, cse,
                cce, county lines, grooming, gangs, gang, extra familial harm, harm outside the home, risk
                outside the home, contextual safeguarding, knife crime, youth violence, serious youth
                violence""")
        .all(Theme.MISSING_CHILDREN, """
                children missing, children going missing, children who go missing, kids going missing, kids
                who go missing, kids missing, going missing, go missing, missing from care, missing from home,
                missing from home and care, runaways, running away, missing, return home interviews, return
                home interview, return interviews, rhi, rhis, return home conversations, return
                conversations""")
        .all(Theme.DISABLED_CHILDREN, """
                disabled, disability, children with disabilities, disabled kids, children with a disability,
                disabled young people, disabilities, short breaks""")
        .all(Theme.YOUNG_CARERS, "young carer, children who care for their parents, kids caring for parents")
        .all(Theme.PRIVATE_FOSTERING, """
                privately fostered, privately fostered children, private foster care, private foster, private
                fostering arrangements, children privately fostered""")
        .all(Theme.HOMELESS_16_AND_17, """
                homeless, homelessness, homeless children, homeless teenagers, homeless young people, homeless
                16 and 17s, homeless 16 and 17 year olds, homeless 16 17 year olds, homeless 16 to 17 year
                olds, 16 and 17 year olds, 16 17 year olds, 16 and 17 year olds who are homeless, 16 and 17
                year olds who present as homeless, youth homelessness, homeless youth, teenage homelessness,
                homeless teens, homeless kids""")
        .all(Theme.PRE_PROCEEDINGS, """
                pre proceedings, preproceedings, plo, public law outline, letters before proceedings, letter
                before proceedings, court, court work, court delays, care proceedings, legal planning, court
                proceedings, coming into care, entering care""")
        .all(Theme.RECORDING, """
                records, record keeping, recordkeeping, case records, case recording, childrens records,
                chronologies, chronology, minutes, paperwork, written records, file recording""")
        .all(Theme.VOICE_OF_THE_CHILD, """
                voice of the child, voices of children, childrens voices, childrens voice, childrens views, the
                childs voice, childs voice, participation, engagement of children, listening to children,
                hearing children, advocacy, wishes and feelings""")
        .all(Theme.DIVERSITY_AND_IDENTITY, """
                diversity, identity, ethnicity, culture, cultural identity, race, language, religion, faith,
                heritage, equality, equalities""")
        .all(Theme.FAMILY_NETWORKS, """
                kinship, kinship care, kinship carers, connected carers, connected persons, family networks,
                family network, wider family, family time, contact with family, placed with parents, placement
                with parents, children placed with parents, family group conferences, grandparents""")
        .all(Theme.ALLEGATIONS, """
                lado, lados, designated officer, local authority designated officer, allegations, allegations
                against staff, allegations against adults, allegations against professionals, position of
                trust, positions of trust""")
        .all(Theme.PERMANENCE, """
                permanency, permanence planning, permanency planning, permanent homes, long term matching,
                long term homes, matching, special guardianship, sgo, sgos, early permanence, foster to adopt,
                forever homes""")
        .all(Theme.LIFE_STORY_WORK, """
                life story, life story work, lifestory work, life stories, later life letters, life story
                books""")
        .all(Theme.PLACEMENTS,
                """
                        enough suitable homes, placement, placements, placement sufficiency, sufficiency, sufficiency of placements, enough
                        placements, not enough placements, enough foster homes, enough homes, not enough homes, lack
                        of homes, lack of placements, shortage of placements, shortage of homes, foster homes,
                        placement stability, placement moves, moved too often, moving too often, moved around, being moved too often, being moved, moved from home to home,
                        multiple moves, too many moves, suitable homes, suitable placements, out of area placements, moves""")
        .all(Theme.FOSTER_CARERS, """
                foster carer, foster carers, fostering, foster care, recruiting foster carers, recruitment of
                foster carers, foster carer recruitment, foster carer training, foster parents""")
        .all(Theme.UNREGISTERED_HOMES, """
                unregistered childrens homes, unregistered childrens home, unregistered home, unregistered
                placements, unregistered placement, unregistered, unregulated, unregulated placements,
                unregulated homes, unregulated accommodation, illegal childrens homes, illegal placements,
                unregistered settings, unregistered provision, unregulated settings, deprivation of liberty,
                dols""")
        .all(Theme.HEALTH, """
                health needs, health assessments, health assessment, initial health assessments, health
                histories, health history, health passports, dental checks, dentists, dentist, dental care,
                mental health, emotional health, emotional wellbeing, emotional well being, wellbeing,
                camhs, mental health support, therapy, health of children in care, childrens health""")
        .all(Theme.EDUCATION, """
                virtual school, virtual schools, schooling, education of children in care, personal education
                plans, personal education plan, pep, peps, missing education, children missing education, cme,
                elective home education, home education, electively home educated, home educated, exclusions,
                excluded, school attendance, childrens education""")
        .all(Theme.SEPARATED_CHILDREN, """
                unaccompanied asylum seeking children, unaccompanied asylum seekers, uasc, uascs, asylum
                seeking children, separated children, separated migrant children, unaccompanied minors,
                unaccompanied migrant children, asylum seekers, child asylum seekers, refugee children""")
        .all(Theme.CARE_LEAVERS_HOMES, """
                care leaver accommodation, care leavers accommodation, accommodation for care leavers, care
                leaver housing, care leavers housing, housing for care leavers, accommodation of care leavers,
                homes for care leavers, homeless care leavers, care leavers who are homeless, care leaver
                homelessness, homelessness among care leavers, where care leavers live, care leavers homes,
                accommodation, bed and breakfast, supported accommodation""")
        .all(Theme.PATHWAY_PLANS, "pathway plan, pathway planning, pathways")
        .all(Theme.CARE_LEAVERS_OVER_21, """
                over 21, over 21s, over twenty one, care leavers aged 21, care leavers aged 21 and over, older
                care leavers, care leavers after 21, after 21, post 21, 21 plus, 21 and over, aged 21 and
                over, care leavers aged over 21, care leavers up to 25, support after 21, care leavers 21
                plus, over 21 care leavers""")
        .all(Theme.CARE_LEAVERS_OFFER, """
                care leaver offer, care leavers offer, local offer, care leaver local offer, the local offer,
                rights and entitlements, entitlements, rights of care leavers, care leavers entitlements,
                care leavers rights, offer to care leavers, offer for care leavers""")
        .all(Theme.CARE_LEAVERS_WORK, """
                neet, neets, care leavers employment, employment, education employment and training,
                employment education and training, education employment or training, apprenticeships, jobs
                for care leavers, care leavers in work, eet, care leavers not in work, not in education
                employment or training, care leavers education""")
        .all(Theme.LEAVING_CARE, """
                personal adviser, personal advisers, personal advisor, personal advisors, pa, pas, preparation
                for leaving care, preparing to leave care, transition to adulthood, transitions, transition
                planning, transition, keeping in touch, keeping in touch with care leavers, preparation for
                independence, independence, young people in custody, care leavers in custody, custody, care
                leavers in prison, care leavers in touch, support for care leavers, care leavers support,
                care leaver support""");

    /**
     * Words that are a theme only beside concerns: by themselves they ask for something
     * else, or for anything.
     */
    private static final Set<String> NOT_BY_ITSELF = WordList.of("""
            complaints accommodation housing assessment assessments vacancies fostering moves capacity language
            race culture religion faith heritage identity equality equalities diversity learning investment
            scrutiny governance partners partnership partnerships contacts referrals screening consent
            conferences minutes records paperwork participation advocacy planning plans transition transitions
            matching court health education recording schooling exclusions excluded therapy wellbeing
            employment independence custody turnover retention recruitment staffing missing kinship
            grandparents allegations oversight supervision audit audits qa grip churn gang gangs pa pas
            disabled disability disabilities eet pathways placement homelessness homeless visiting
            """);

    private static final Phrases<Boolean> NOR_THESE = Phrases.of("""
            mental health, emotional health, emotional wellbeing, home education, elective home education, foster
            care, foster parents, foster carers, school attendance, the front door, front door""");

    private ThemeSpotter() {
    }

    private static Phrases<Theme> byLabel() {
        Phrases<Theme> phrases = new Phrases<>();
        for (Theme theme : Theme.values()) {
            // as the words of a text are: without hyphens and apostrophes
            phrases.add(theme,
                    String.join(" ", Words.of(theme.label()).words().stream().map(Words.Word::text).toList()));
        }
        return phrases;
    }

    static Phrases<Theme> phrases() {
        return PHRASES;
    }

    /** Whether a phrase found is a theme without a word of concerns beside it. */
    static boolean isByItself(Words words, Phrases.Found<Theme> found) {
        boolean nor = NOR_THESE.in(words)
            .stream()
            .anyMatch(other -> other.from() == found.from() && other.to() == found.to());
        return !nor && (found.to() - found.from() > 1 || !NOT_BY_ITSELF.contains(words.at(found.from())));
    }

}
