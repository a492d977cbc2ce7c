package org.councilratings.discord.render;

import java.util.List;

import org.councilratings.core.answer.Citation;
import org.councilratings.core.text.Portion;

/**
 * The smallest thing that Discord is shown: a paragraph, a line of a list, a row.
 *
 * @param text what it says, without markup
 * @param markup the same as Discord reads it
 * @param sources those that can be opened in it
 */
record Piece(String text, String markup, boolean isTight, List<Citation> sources) implements Portion {

    Piece {
        sources = List.copyOf(sources);
    }

    @Override
    public int size() {
        return this.markup.length() + 2;
    }

}
