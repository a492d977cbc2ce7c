package org.councilratings.core;

import java.time.LocalDate;

import org.councilratings.core.conversation.Turn;
import org.councilratings.core.intent.FollowUps;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.dataset.Dataset;

/**
 * A dataset and all that follows from it, as one value: a bot changes them together, and
 * an answer in the making keeps the ones that it began with.
 *
 * @param given answers from this dataset
 */
record Served(Dataset dataset, Resolver resolver, Understanding understanding, Intents intents, GivenToday given) {

    static Served of(Dataset dataset) {
        Resolver resolver = new Resolver(dataset);
        return new Served(dataset, resolver, new Understanding(resolver), new Intents(resolver), new GivenToday());
    }

    /** What a slug that was suggested, or anything that a person typed, stands for. */
    Resolution named(String name) {
        return this.dataset.authority(name)
            .<Resolution>map(Resolution.Match::new)
            .orElseGet(() -> this.resolver.resolve(name));
    }

    /** Reads words that follow what was said before. */
    Reading read(Understood text, Turn before, LocalDate today) {
        return before.unfinished()
            .filter(start -> FollowUps.isName(text))
            .map(start -> this.intents.read(this.understanding.read(start + " " + text.words().clean(), today)))
            .filter(reading -> !(reading instanceof Reading.NotUnderstood))
            .orElseGet(() -> FollowUps.read(text, this.intents.read(text), before));
    }

}
