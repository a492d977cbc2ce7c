package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.DispatchActionConfig;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Question;
import org.councilratings.core.text.Spoken;

/** The App Home: search, the newest reports, and help with examples that work. */
public final class HomeView {

    private final SlackRenderer renderer;

    public HomeView(SlackRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * The page.
     * @param oneCouncil a question that the search asks of the council that is found
     * @param several a comparison, whose councils are picked
     * @param recent the newest reports
     * @param examples questions to try
     * @param commands what may be typed, and what it gives
     */
    public View of(Question oneCouncil, Question several, Answer recent, List<Choice> examples,
            List<Block.Fact> commands) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header("How are councils' children's services rated?"));
        blocks.add(section("Answers from Ofsted's published reports on the English councils that have the duty, each "
                + "with its report, date and link. What is asked here, only you see."));
        blocks.add(ActionsBlock.builder()
            .blockId("search")
            .elements(List.of(SlackRenderer.picker(oneCouncil, List.of()), SlackRenderer.picker(several, List.of())))
            .build());
        blocks.add(InputBlock.builder()
            .blockId("words")
            .dispatchAction(true)
            .label(SlackText.plain("Or ask in your own words"))
            .element(PlainTextInputElement.builder()
                .actionId(ActionId.WORDS)
                .placeholder(SlackText.plain("care leavers in Kent"))
                .maxLength(300)
                .dispatchActionConfig(
                        DispatchActionConfig.builder().triggerActionsOn(List.of("on_enter_pressed")).build())
                .build())
            .build());
        blocks.add(DividerBlock.builder().build());
        blocks.add(header("Newest reports"));
        blocks.addAll(this.renderer.content(recent));
        blocks.add(DividerBlock.builder().build());
        blocks.add(header("Posts of new reports"));
        blocks
            .add(section("Give “/reports subscribe” in a channel, or in a direct message to me: from then on each new "
                    + "report that matters there is posted, as it appears or in a summary by the day, week or month."));
        blocks.add(ActionsBlock.builder().blockId("posts").elements(List.of(SubscriptionButtons.help())).build());
        blocks.add(DividerBlock.builder().build());
        blocks.add(header("What can be asked"));
        blocks.add(ActionsBlock.builder().blockId("examples").elements(SlackRenderer.asking(examples)).build());
        StringBuilder lines = new StringBuilder();
        commands.forEach(command -> lines.append(Spoken.fact(command)).append('\n'));
        blocks.add(section("In a channel, everybody sees the answer:\n" + lines.toString().stripTrailing()));
        blocks.add(section("Or mention me in a channel, and ask on in the thread, mentioning me again: “and Essex?”, "
                + "“what about care leavers?” Or send me a direct message."));
        recent.freshness()
            .ifPresent(freshness -> blocks
                .add(ContextBlock.builder().elements(List.of(SlackText.plain(freshness))).build()));
        return View.builder().type("home").blocks(blocks).build();
    }

    private static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(SlackText.plain(text)).build();
    }

    private static LayoutBlock section(String text) {
        return SectionBlock.builder().text(SlackText.plain(text)).build();
    }

}
