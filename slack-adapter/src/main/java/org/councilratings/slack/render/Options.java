package org.councilratings.slack.render;

import com.slack.api.app_backend.interactive_components.response.Option;
import org.councilratings.data.model.Authority;

/**
 * What a select lists: of councils the name is shown, and the slug comes back.
 */
public final class Options {

    /** Slack shows no more. */
    public static final int MOST = 100;

    private Options() {
    }

    /** One council. */
    public static Option of(Authority authority) {
        return new Option(SlackText.plain(SlackText.shortened(authority.shortName(), SlackRenderer.LONGEST_LABEL)),
                authority.slug());
    }

    /** A word that stands for itself. */
    public static Option of(String word) {
        return new Option(SlackText.plain(SlackText.shortened(word, SlackRenderer.LONGEST_LABEL)), word);
    }

}
