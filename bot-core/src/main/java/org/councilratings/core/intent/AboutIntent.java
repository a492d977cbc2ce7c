package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/**
 * Reads "how fresh is your data", "what do you know", "where do your facts come from".
 */
final class AboutIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            about, about you, about this bot, how fresh, fresh, freshness, how up to date, up to date, how
            current, how recent, how old, how complete, complete, completeness, coverage, cover, covers,
            covered, last updated, updated, when were you updated, as of, what do you know, what you know,
            do you know, which reports do you have, what reports do you have, reports do you have, reports
            do you hold, what data, your data, the data, your dataset, dataset, your sources, your source,
            your information, your facts, your records, your record, your database, come from, comes from,
            who made you, who built you, who runs you, who owns you, who are you, what are you, are you
            ofsted, are you official, are you part of ofsted, trust you, how reliable, reliable, how
            accurate, accurate, licence, license, copyright, how far back, how far does, limits, what dont
            you know, what do you not know, do you have, do you hold, missing, missing any, checked, checked
            daily, refreshed, types of reports, kinds of reports, kind of reports, sort of reports""");

    private static final Set<String> VOCABULARY = WordList.of("""
            your you how when where what which reports report data dataset information info facts record
            records go goes back far old new get gets getting last latest recent most current up date dates
            update updates updated often refresh refreshed hold held have know knows use uses used using
            work works include includes included all source sources made based run ran by who dont not any
            daily every day week month types kinds kind sort type are there official reliable accurate
            correct trust complete full open
            """);

    private static final Set<String> ADDRESSED = WordList.of("you your data dataset information bot this");

    @Override
    public List<String> phrases() {
        return List.of("how fresh is your data?", "what do you know?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        boolean slash = text.words().size() == 1 && text.words().at(0).equals("about");
        boolean addressed = slash || text.words().words().stream().anyMatch(word -> ADDRESSED.contains(word.text()));
        if (asking.isEmpty() || !addressed || !asking.get().holdsOnly(Visits.class)
                || !asking.get().isAllIn(VOCABULARY)) {
            return Optional.empty();
        }
        return Optional.of(new Reading.Asked(new Question.About()));
    }

}
