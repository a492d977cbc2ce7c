package org.councilratings.core.text;

import java.util.ArrayList;
import java.util.List;

/** An answer, divided so that each part fits in a message. */
public final class Parts {

    private Parts() {
    }

    /**
     * At least one part, be it empty.
     * @param portions in the order in which they are read
     * @param mostCharacters that a part may take; a portion that takes more is a part of
     * its own
     * @param mostBlocks that a part may have; portions that are tight share one
     */
    public static <P extends Portion> List<List<P>> of(List<P> portions, int mostCharacters, int mostBlocks) {
        List<List<P>> parts = new ArrayList<>();
        List<P> part = new ArrayList<>();
        int characters = 0;
        int blocks = 0;
        for (P portion : portions) {
            int block = portion.isTight() ? 0 : 1;
            if (!part.isEmpty() && (characters + portion.size() > mostCharacters || blocks + block > mostBlocks)) {
                List<P> next = new ArrayList<>(headingOf(part, mostCharacters - portion.size()));
                part.subList(part.size() - next.size(), part.size()).clear();
                parts.add(part);
                part = next;
                characters = next.stream().mapToInt(Portion::size).sum();
                blocks = next.size();
            }
            part.add(portion);
            characters += portion.size();
            blocks += block;
        }
        parts.add(part);
        return parts;
    }

    /** What announces the next portion goes with it, if there is room for both. */
    private static <P extends Portion> List<P> headingOf(List<P> part, int room) {
        P last = part.getLast();
        boolean isHeading = part.size() > 1 && last.text().endsWith(":") && last.size() <= room;
        return isHeading ? List.of(last) : List.of();
    }

}
