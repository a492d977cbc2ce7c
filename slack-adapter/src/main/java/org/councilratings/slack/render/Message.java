package org.councilratings.slack.render;

import java.util.List;

import com.slack.api.model.block.LayoutBlock;

/**
 * What is shown at once.
 *
 * @param text all that the blocks tell, escaped: for notifications and screen readers
 * @param blocks what is seen; at most fifty
 */
public record Message(String text, List<LayoutBlock> blocks) {

    public Message {
        blocks = List.copyOf(blocks);
    }

}
