package org.councilratings.core.understand;

/**
 * Finds, and leaves free, turns of phrase that ask for something other than a rating or a
 * visit as such, though each of their words might stand in such a question: reasons,
 * hopes, persons, spans of time, a reader's own children.
 */
final class OtherQuestionSpotter {

    private static final Phrases<String> PHRASES = new Phrases<String>()
        .add("reasons", "how come", "what makes", "what made", "what keeps", "what kept", "what is good", "whats good",
                "what is inadequate", "whats inadequate", "what is outstanding", "whats outstanding", "what isnt",
                "what is not", "good at", "bad at", "doing about", "do about", "going wrong", "went wrong")
        .add("what is to come", "will it", "will they", "going to", "likely to", "about to", "due to", "can there be",
                "there can", "they can", "will be")
        .add("how to change it", "how can", "how could", "how do i", "how do we", "need to change", "need to do",
                "need to improve", "out of care", "get to good")
        .add("what would have to be", "to be outstanding", "have to do", "has to do", "do it", "can get", "can be",
                "can become", "as a neighbour", "as its neighbour", "fell out")
        .add("which of several", "which report", "which inspection", "how many inspectors", "how many weeks",
                "first inspection", "first report", "first visit", "first ilacs")
        .add("a person", "rated by", "inspected by", "graded by", "judged by", "last inspector", "came last")
        .add("each of several judgements", "all areas", "every area", "all judgements", "every judgement",
                "all outstanding", "all good", "across the board", "in everything", "all four", "all five")
        .add("a place", "where is", "wheres", "what time", "people of")
        .add("what changed", "what went", "what goes", "what has changed", "what changed", "whats changed",
                "doing right", "doing wrong", "doing well", "good about", "bad about", "which part", "which parts",
                "any part", "did ofsted go", "did ofsted come")
        .add("several visits", "recent visits", "latest visits", "last visits", "visits recently", "visits lately")
        .add("more than one time", "but one", "before last", "the second", "all inspections", "which inspections",
                "all previous", "every inspection", "how long", "how often")
        .add("a number", "how many")
        .add("whether inspectors are there", "being inspected", "been inspected", "is ofsted in", "are ofsted in",
                "is ofsted at", "has ofsted been", "have ofsted been")
        .add("councils like it", "councils like", "council like", "are like", "is like", "places like", "anywhere like")
        .add("what is not so", "if i were", "if you were", "if ofsted", "if it were", "if they were", "would you let",
                "would you send", "would you live", "would you want", "would you move")
        .add("a reader's own affairs", "my", "report a", "report an", "report safeguarding", "report abuse", "im a",
                "i am a", "im in care", "i am in care", "need support", "support me", "help me with");

    private OtherQuestionSpotter() {
    }

    static void spot(Spotting spotting) {
        PHRASES.in(spotting.words())
            .forEach(phrase -> spotting.flag(phrase.from(), phrase.to(), new OtherQuestion(phrase.meaning())));
    }

}
