package org.councilratings.core.understand;

/** Turns of phrase that ask for nothing: "good morning", "when you have a moment". */
final class Courtesies {

    private static final Phrases<Boolean> PHRASES = Phrases.of("""
            good morning, good afternoon, good evening, good day, hi there, hello there, hey there, thank
            you, thanks a lot, thanks in advance, many thanks, out of interest, as a matter of interest, for
            interest, id like to know, i would like to know, would like to know, want to know, i want to
            know, id like to see, i would like to see, could you tell me, can you tell me, would you mind
            telling me, would you mind, do you know, do you happen to know, any idea, i was wondering, im
            wondering, just wondering, when you have a sec, when you have a second, when you have a moment,
            when you get a chance, when you get a moment, if you have a moment, if you can, if possible, if
            you dont mind, remind me, help me out, let me know, let us know, for me, for us, please and
            thank you, take me through, talk me through, walk me through, fill me in, according to ofsted,
            in ofsteds view, in ofsteds eyes, with ofsted, from ofsted, by ofsted, acc to ofsted, as far as
            ofsted is concerned, id like, i would like, could i get, could i have, can i get, can i have,
            could we have, can we have, may i have, could you, can you, could you please, can you please,
            right now, at the moment, at present, as things stand, as of today, as of now, so far, for a
            cabinet paper, for a paper, for a report, for my report, for a piece, for my piece, for a story,
            for my story, for an article, for my article, for a briefing, for a meeting, for the meeting,
            for committee, for scrutiny, for the committee, for scrutiny committee, for a slide, for
            cabinet, for a board paper, for the board, for the director, for my boss, for a presentation, am
            i right in thinking, am i right in thinking that, am i right that, am i right, is it true that,
            is it true, is it right that, am i correct, correct me if im wrong, correct me if i am wrong, i
            heard that, i heard, i hear that, so i can cite it, so i can quote it, so that i can cite it, by
            now, at its latest inspection, at their latest inspection, at the latest inspection, at their
            last inspection""");

    private Courtesies() {
    }

    static void spot(Spotting spotting) {
        spotting.ignore(PHRASES);
    }

}
