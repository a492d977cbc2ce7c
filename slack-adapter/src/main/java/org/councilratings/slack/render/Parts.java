package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.List;

/** Pieces, divided so that each part fits in a message. */
final class Parts {

    /**
     * Slack refuses a message whose blocks hold about 13,000 characters in all; there
     * must be room for the title, the sources, and the buttons.
     */
    private static final int MOST_CHARACTERS = 8_500;

    /** Of fifty, the rest are for the title, the sources and the buttons. */
    private static final int MOST_BLOCKS = 40;

    private Parts() {
    }

    /** At least one part, be it empty. */
    static List<List<Piece>> of(List<Piece> pieces) {
        List<List<Piece>> parts = new ArrayList<>();
        List<Piece> part = new ArrayList<>();
        int characters = 0;
        int blocks = 0;
        for (Piece piece : pieces) {
            int block = piece.isTight() ? 0 : 1;
            if (!part.isEmpty() && (characters + piece.size() > MOST_CHARACTERS || blocks + block > MOST_BLOCKS)) {
                List<Piece> next = new ArrayList<>(headingOf(part));
                part.subList(part.size() - next.size(), part.size()).clear();
                parts.add(part);
                part = next;
                characters = next.stream().mapToInt(Piece::size).sum();
                blocks = next.size();
            }
            part.add(piece);
            characters += piece.size();
            blocks += block;
        }
        parts.add(part);
        return parts;
    }

    /** What announces the next piece goes with it. */
    private static List<Piece> headingOf(List<Piece> part) {
        Piece last = part.getLast();
        return (part.size() > 1 && last.text().endsWith(":")) ? List.of(last) : List.of();
    }

}
