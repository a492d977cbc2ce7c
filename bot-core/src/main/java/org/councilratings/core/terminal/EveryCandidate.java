package org.councilratings.core.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes every candidate: {@link Completions} has matched them already, by letters that
 * need not stand at the beginning of what is inserted ("Hull" makes
 * {@code kingston-upon-hull}).
 */
final class EveryCandidate implements CompletionMatcher {

    private List<Candidate> candidates = List.of();

    @Override
    public void compile(Map<LineReader.Option, Boolean> options, boolean prefix, CompletingParsedLine line,
            boolean caseInsensitive, int errors, String originalGroupName) {
        this.candidates = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> all) {
        this.candidates = List.copyOf(all);
        return new ArrayList<>(all);
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        String common = this.candidates.isEmpty() ? "" : this.candidates.getFirst().value();
        for (Candidate candidate : this.candidates) {
            int length = 0;
            while (length < Math.min(common.length(), candidate.value().length())
                    && common.charAt(length) == candidate.value().charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }

}
