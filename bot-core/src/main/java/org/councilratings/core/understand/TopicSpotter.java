package org.councilratings.core.understand;

/**
 * Finds subjects that are somebody else's: a text that names one is out of scope,
 * whatever council stands beside it.
 */
final class TopicSpotter {

    private static final Phrases<String> PHRASES = new Phrases<String>()
        .add("schools and nurseries", "school", "schools", "academy", "academies", "nursery", "nurseries", "preschool",
                "pre school", "childminder", "childminders", "headteacher", "head teacher", "sixth form", "college",
                "colleges", "university", "universities", "teachers", "teacher", "gcse", "gcses", "exam", "exams",
                "pupils")
        .add("adult social care", "adult social care", "adult care", "adults", "adult services", "cqc",
                "care quality commission", "care home", "care homes", "nursing home", "elderly")
        .add("numbers of children or staff, or money", "how many children", "number of children", "how many kids",
                "how many social workers", "number of social workers", "how many foster carers", "how many foster",
                "how many looked after", "how many care leavers", "how many staff", "how many young people",
                "how many families", "how many referrals", "how many people", "spend", "spending", "spends", "spent",
                "cost", "costs", "funding", "agency workers", "agency staff", "vacancy rate", "turnover rate")
        .add("party politics", "labour", "conservative", "conservatives", "tory", "tories", "lib dem", "lib dems",
                "liberal democrats", "reform uk", "labour run", "politics", "political", "brexit")
        .add("prisons, police and probation", "hmp", "prison", "prisons", "hmicfrs", "probation", "policing",
                "youth offending")
        .add("health services", "infirmary", "hospital", "hospitals", "nhs", "gp", "gps", "doctors", "dentist", "camhs")
        .add("special educational needs and disabilities", "special educational needs", "sen", "ehcp", "ehcps",
                "send inspection", "send inspections", "send area inspection", "area send", "local area send",
                "send services", "send rating", "send provision", "for send")
        .add("children's homes and agencies", "childrens home", "childrens homes", "fostering agency",
                "fostering agencies", "adoption agency")
        .add("other council services and local news", "council tax", "tax", "taxes", "bin", "bins", "bin collection",
                "recycling", "rubbish collection", "potholes", "pothole", "parking", "planning permission",
                "planning application", "housing list", "library", "libraries", "election", "elections", "elected",
                "mayor", "mp", "mps", "budget", "salary", "salaries", "wages", "earn", "earns", "paid", "jobs",
                "vacancies", "market", "leader of", "leader of the council", "councillors", "phone number",
                "email address", "postal address", "opening hours", "chief executive", "population", "crime", "police",
                "fire brigade")
        .add("the weather, sport and the like", "weather", "league", "champions", "rain", "sunny", "snow", "forecast",
                "football", "cricket", "recipe", "joke", "poem", "song", "stock", "bitcoin", "train", "trains", "bus",
                "buses", "hotel", "restaurant", "pub");

    private TopicSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES, Topic::new);
    }

}
