package org.councilratings.core.terminal;

import java.util.List;

import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Hands {@link Completions} to the line reader, in their order. */
final class LineCompleter implements Completer {

    private final Completions completions;

    LineCompleter(Completions completions) {
        this.completions = completions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (Completions.Completion completion : this.completions.of(line.word())) {
            @Nullable String about = completion.about().isEmpty() ? null : completion.about();
            candidates.add(new Candidate(completion.line(), completion.shown(), null, about, null, null, true,
                    candidates.size()));
        }
    }

}
