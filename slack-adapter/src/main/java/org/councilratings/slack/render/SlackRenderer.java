package org.councilratings.slack.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.text.InPlace;
import org.councilratings.core.text.Marks;
import org.councilratings.core.text.Parts;
import org.councilratings.core.text.PlainText;
import org.councilratings.core.text.Spoken;
import org.councilratings.data.model.Authority;

/**
 * An answer as Slack shows it: the title with the grade's mark, what it says, where that
 * is found and how fresh it is, and buttons for what may be asked next.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Slack on blocks and
 * their limits</a>
 */
public final class SlackRenderer {

    static final int LONGEST_LABEL = 75;

    private static final int LONGEST_HEADER = 150;

    private static final int LONGEST_SECTION = 2_900;

    private static final int LONGEST_CONTEXT = 1_900;

    /** Sources that take more are a part of what is read, at its end. */
    private static final int MOST_IN_CONTEXT = 2_500;

    /**
     * Slack refuses a message whose blocks hold about 13,000 characters in all; there
     * must be room for the title, the sources, and the buttons.
     */
    private static final int MOST_CHARACTERS = 8_500;

    /** Of fifty, the rest are for the title, the sources and the buttons. */
    private static final int MOST_BLOCKS = 40;

    /** The whole answer, in as many parts as it needs; nearly always one. */
    public List<Message> parts(Answer answer) {
        boolean inContext = isInContext(answer);
        List<List<Piece>> parts = divided(answer, inContext);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<BlockElement> buttons = more(answer, parts.size(), i);
            buttons.addAll(asking(answer.followUps()));
            messages.add(message(answer, parts, i, inContext, buttons));
        }
        return messages;
    }

    /**
     * The whole answer as a post that nobody asked for: all its messages, one after the
     * other or below the first, which alone has the buttons.
     */
    public List<Message> post(Answer answer) {
        boolean inContext = isInContext(answer);
        List<List<Piece>> parts = divided(answer, inContext);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            messages.add(message(answer, parts, i, inContext, (i == 0) ? asking(answer.followUps()) : List.of()));
        }
        return messages;
    }

    private static boolean isInContext(Answer answer) {
        return sizeOf(answer.otherCitations()) <= MOST_IN_CONTEXT;
    }

    private static List<List<Piece>> divided(Answer answer, boolean inContext) {
        return divided(inContext ? Layout.of(answer) : withSources(answer));
    }

    /** What it says with its many sources in it, or else at its end. */
    private static List<Piece> withSources(Answer answer) {
        List<Citation> sources = answer.otherCitations();
        InPlace inPlace = new InPlace(sources);
        Set<Citation> unlinked = new LinkedHashSet<>(sources);
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : Layout.of(answer)) {
            Optional<Piece.Linked> linked = Layout.sourced(piece, inPlace);
            linked.ifPresent(line -> unlinked.removeAll(line.sources()));
            pieces.add(linked.map(Piece.class::cast).orElse(piece));
        }
        List<Citation> rest = List.copyOf(unlinked);
        if (!rest.isEmpty()) {
            pieces.add(new Piece.Words(
                    (rest.size() == sources.size()) ? "Sources:" : "Sources beside those linked above:", false));
        }
        for (int i = 0; i < rest.size(); i++) {
            pieces.add(Layout.source(rest.get(i), i == 0));
        }
        return pieces;
    }

    private static List<List<Piece>> divided(List<Piece> pieces) {
        return Parts.of(pieces, MOST_CHARACTERS, MOST_BLOCKS);
    }

    /** The answer's first part. */
    public Message first(Answer answer) {
        return parts(answer).getFirst();
    }

    /**
     * A part of a long answer, if it is still the answer that the part is of: else the
     * first part of the answer as it is now.
     */
    public Message part(Answer answer, ActionId.Part wanted) {
        List<Message> parts = parts(answer);
        boolean isSame = wanted.digest().equals(digest(answer));
        return (isSame && wanted.number() >= 1 && wanted.number() <= parts.size()) ? parts.get(wanted.number() - 1)
                : parts.getFirst();
    }

    /** What an answer says and where that is found, to stand within something else. */
    public List<LayoutBlock> content(Answer answer) {
        List<LayoutBlock> blocks = new ArrayList<>(sections(divided(Layout.of(answer)).getFirst()));
        blocks.addAll(sources(answer.otherCitations()));
        return blocks;
    }

    /** Buttons that ask. */
    public static List<BlockElement> asking(List<Choice> choices) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Choice choice : choices) {
            buttons.add(ButtonElement.builder()
                .actionId(ActionId.ASK + buttons.size())
                .text(SlackText.plain(SlackText.shortened(choice.label(), LONGEST_LABEL)))
                .value(QuestionCode.of(choice.question()))
                .build());
        }
        return buttons;
    }

    /**
     * Finds a council as its name is typed; several are picked in a window of its own.
     * @param named councils to compare that are named already
     */
    public static BlockElement picker(Question unfinished, List<Authority> named) {
        return (unfinished instanceof Question.OfOne)
                ? ExternalSelectElement.builder()
                    .actionId(ActionId.pick(unfinished))
                    .placeholder(SlackText.plain("Find a council"))
                    .minQueryLength(0)
                    .build()
                : ButtonElement.builder()
                    .actionId(ActionId.PICK_SEVERAL)
                    .text(SlackText.plain("Choose councils"))
                    .value(ActionId.several(unfinished, named))
                    .build();
    }

    private static Message message(Answer answer, List<List<Piece>> parts, int index, boolean inContext,
            List<BlockElement> buttons) {
        String title = (parts.size() == 1) ? answer.title()
                : "%s (part %d of %d)".formatted(answer.title(), index + 1, parts.size());
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(answer.accent().map(grade -> Marks.of(grade) + " ").orElse("") + title));
        blocks.addAll(sections(parts.get(index)));
        if (index == parts.size() - 1) {
            choices(answer, blocks);
        }
        if (inContext) {
            blocks.addAll(sources(answer.otherCitations()));
        }
        answer.freshness()
            .ifPresent(freshness -> blocks
                .add(ContextBlock.builder().elements(List.of(SlackText.plain(freshness))).build()));
        if (!buttons.isEmpty()) {
            blocks.add(ActionsBlock.builder().blockId("next").elements(buttons).build());
        }
        return new Message(
                SlackText.escaped(
                        (parts.size() == 1) ? PlainText.of(answer) : text(answer, title, parts.get(index), inContext)),
                blocks);
    }

    private static LayoutBlock header(String title) {
        return (SlackText.escaped(title).length() <= LONGEST_HEADER)
                ? HeaderBlock.builder().text(SlackText.plain(title)).build() : section(SlackText.plain(title));
    }

    private static LayoutBlock section(TextObject text) {
        return SectionBlock.builder().text(text).build();
    }

    /** Pieces that belong together share a section, as far as there is room. */
    private static List<LayoutBlock> sections(List<Piece> pieces) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<Piece> together = new ArrayList<>();
        int size = 0;
        for (Piece piece : pieces) {
            boolean fits = piece.isTight() && size + piece.size() <= LONGEST_SECTION
                    && together.stream().allMatch(other -> canShare(other, piece));
            if (!together.isEmpty() && !fits) {
                blocks.add(section(together));
                together.clear();
                size = 0;
            }
            if (piece instanceof Piece.Cells cells) {
                blocks.add(cells(cells));
            }
            else {
                together.add(piece);
                size += piece.size();
            }
        }
        if (!together.isEmpty()) {
            blocks.add(section(together));
        }
        return blocks;
    }

    /** Beside a link, an asterisk would make bold letters. */
    private static boolean canShare(Piece one, Piece other) {
        return one instanceof Piece.Linked == other instanceof Piece.Linked
                || !SlackText.hasMarkup(one.text()) && !SlackText.hasMarkup(other.text());
    }

    private static LayoutBlock section(List<Piece> pieces) {
        boolean isPlain = pieces.stream().allMatch(Piece.Words.class::isInstance);
        StringJoiner lines = new StringJoiner("\n");
        for (Piece piece : pieces) {
            lines.add((piece instanceof Piece.Linked linked) ? linked.markup()
                    : isPlain ? piece.text() : SlackText.escaped(piece.text()));
        }
        return section(isPlain ? SlackText.plain(lines.toString()) : SlackText.markup(lines.toString()));
    }

    private static LayoutBlock cells(Piece.Cells cells) {
        SectionBlock.SectionBlockBuilder section = SectionBlock.builder()
            .fields(cells.cells().stream().<TextObject>map(cell -> SlackText.markup(cell.markup())).toList());
        if (!cells.heading().isEmpty()) {
            section.text(SlackText.markup(SlackText.bold(cells.heading())));
        }
        return section.build();
    }

    private static void choices(Answer answer, List<LayoutBlock> blocks) {
        List<BlockElement> elements = asking(answer.choices());
        answer.unfinished().ifPresent(question -> elements.add(picker(question, answer.authorities())));
        if (!elements.isEmpty()) {
            blocks.add(ActionsBlock.builder().blockId(ActionId.ASKED_BACK).elements(elements).build());
        }
    }

    private static int sizeOf(List<Citation> citations) {
        return citations.stream().mapToInt(citation -> Layout.source(citation, true).size()).sum();
    }

    private static List<LayoutBlock> sources(List<Citation> citations) {
        if (citations.isEmpty()) {
            return List.of();
        }
        List<ContextBlockElement> elements = new ArrayList<>();
        StringJoiner links = new StringJoiner(" · ", (citations.size() == 1) ? "Source: " : "Sources: ", "");
        boolean isEmpty = true;
        for (Citation citation : citations) {
            String link = SlackText.link(citation.link(), Spoken.words(citation));
            if (!isEmpty && links.length() + link.length() > LONGEST_CONTEXT) {
                elements.add(SlackText.markup(links.toString()));
                links = new StringJoiner(" · ");
            }
            links.add(link);
            isEmpty = false;
        }
        MarkdownTextObject last = SlackText.markup(links.toString());
        elements.add(last);
        return List.of(ContextBlock.builder().elements(elements).build());
    }

    /** Shows the next part. */
    private static List<BlockElement> more(Answer answer, int parts, int index) {
        List<BlockElement> elements = new ArrayList<>();
        if (index + 1 < parts) {
            answer.asked()
                .ifPresent(asked -> elements.add(ButtonElement.builder()
                    .actionId(ActionId.MORE)
                    .text(SlackText.plain("Show part %d of %d".formatted(index + 2, parts)))
                    .value(ActionId.more(new ActionId.Part(index + 2, digest(answer)), asked))
                    .style("primary")
                    .build()));
        }
        return elements;
    }

    /** What is read aloud of a part: all that it shows. */
    private static String text(Answer answer, String title, List<Piece> part, boolean inContext) {
        StringBuilder text = new StringBuilder(title);
        part.stream()
            .filter(piece -> !piece.text().isEmpty())
            .forEach(piece -> text.append(piece.isTight() ? "\n" : "\n\n").append(piece.text()));
        List<Citation> sources = new ArrayList<>(inContext ? answer.otherCitations() : List.of());
        part.stream()
            .filter(Piece.Linked.class::isInstance)
            .forEach(piece -> sources.addAll(((Piece.Linked) piece).sources()));
        sources.forEach(source -> text.append("\n\n").append(Spoken.source(source)));
        answer.freshness().ifPresent(freshness -> text.append("\n\n").append(freshness));
        return text.toString();
    }

    /**
     * Of all that does not change from one day to the next while the record stays.
     */
    private static String digest(Answer answer) {
        StringBuilder all = new StringBuilder(answer.title());
        Layout.of(answer).forEach(piece -> all.append(piece.text()));
        answer.citations().forEach(citation -> all.append(citation.link()));
        return Integer.toHexString(all.toString().hashCode());
    }

}
