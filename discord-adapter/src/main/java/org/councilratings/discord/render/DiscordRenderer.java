package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.text.Marks;
import org.councilratings.core.text.Parts;

/**
 * An answer as Discord shows it: a container in the grade's colour with the title, what
 * it says, and in small print where that is found and how fresh it is; below it, buttons
 * for what may be asked next. Nobody is ever notified by what it says.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">Discord on
 * components and their limits</a>
 */
public final class DiscordRenderer {

    /** What Discord counts as text: all but the buttons, links with their addresses. */
    private static final int MOST_CHARACTERS = Message.MAX_CONTENT_LENGTH_COMPONENT_V2;

    private static final int MOST_COMPONENTS = Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE;

    /** Room for "(part 12 of 34)", a mark, and the heading's own markup. */
    private static final int BESIDE_TITLE = 30;

    /** A longer one is told in the text, too. */
    private static final int LONGEST_TITLE = 250;

    /** A longer one is told in the text instead. */
    private static final int LONGEST_FRESHNESS = 300;

    /** Sources that take more are opened in the text, each where it belongs. */
    private static final int MOST_IN_PRINT = 900;

    /** The whole answer, in as many parts as it needs; nearly always one. */
    public List<MessageCreateData> parts(Answer answer) {
        Told told = told(answer);
        List<MessageCreateData> messages = new ArrayList<>();
        for (int i = 0; i < told.parts().size(); i++) {
            messages.add(message(answer, told, i));
        }
        return messages;
    }

    /**
     * The whole answer as a post that nobody asked for: all its messages, one after the
     * other. The first alone has buttons.
     */
    public List<MessageCreateData> post(Answer answer) {
        Told told = told(answer);
        List<MessageCreateData> messages = new ArrayList<>();
        for (int i = 0; i < told.parts().size(); i++) {
            Controls controls = new Controls();
            List<ActionRow> askedBack = (i == told.parts().size() - 1) ? controls.askedBack(answer) : List.of();
            messages.add(message(answer, told, i, askedBack, (i == 0) ? controls.next(answer) : List.of()));
        }
        return messages;
    }

    /** The answer's first part. */
    public MessageCreateData first(Answer answer) {
        return message(answer, told(answer), 0);
    }

    /**
     * A part of a long answer, if it is still the answer that the part is of: else the
     * first part of the answer as it is now.
     */
    public MessageCreateData part(Answer answer, ComponentId.Part wanted) {
        Told told = told(answer);
        boolean isSame = wanted.digest().equals(digest(answer)) && wanted.number() >= 1
                && wanted.number() <= told.parts().size();
        return message(answer, told, isSame ? wanted.number() - 1 : 0);
    }

    /**
     * What is told.
     *
     * @param title as Discord reads it
     * @param parts at least one
     * @param print what stands below each part, in small letters; may be empty
     */
    private record Told(String title, List<List<Piece>> parts, String print) {

        static Told of(Answer answer, List<Piece> pieces, String print) {
            String title = DiscordRenderer.title(answer);
            int room = MOST_CHARACTERS - title.length() - BESIDE_TITLE - print.length();
            return new Told(title, Parts.of(pieces, room, Integer.MAX_VALUE), print);
        }

    }

    private static Told told(Answer answer) {
        List<Piece> sources = answer.otherCitations().stream().map(Layout::source).toList();
        String print = print(answer, "Sources", sources);
        boolean isShort = sizeOf(sources) <= MOST_IN_PRINT;
        if (isShort || print.length() <= MOST_CHARACTERS / 2) {
            Told told = Told.of(answer, pieces(answer, List.of()), print);
            // what fits into one part stays in one
            if (isShort || told.parts().size() == 1) {
                return told;
            }
        }
        return withSources(answer, sources);
    }

    /** With its many sources in the text, and in print only those that no line opens. */
    private static Told withSources(Answer answer, List<Piece> sources) {
        List<Piece> pieces = pieces(answer, answer.otherCitations());
        Set<Citation> linked = new HashSet<>();
        pieces.forEach(piece -> linked.addAll(piece.sources()));
        List<Piece> rest = sources.stream().filter(source -> !linked.containsAll(source.sources())).toList();
        String words = (rest.size() == sources.size()) ? "Sources" : "Sources beside those linked above";
        if (sizeOf(rest) <= MOST_IN_PRINT) {
            return Told.of(answer, pieces, print(answer, words, rest));
        }
        pieces.add(new Piece(words + ":", words + ":", false, List.of()));
        pieces.addAll(rest);
        return Told.of(answer, pieces, print(answer, words, List.of()));
    }

    private static List<Piece> pieces(Answer answer, List<Citation> linked) {
        Layout layout = new Layout(linked);
        List<Piece> pieces = new ArrayList<>();
        if (!isAtMost(LONGEST_TITLE, answer.title())) {
            pieces.addAll(layout.paragraph(answer.title()));
        }
        pieces.addAll(layout.of(answer));
        answer.freshness()
            .filter(freshness -> !isAtMost(LONGEST_FRESHNESS, freshness))
            .ifPresent(freshness -> pieces.addAll(layout.paragraph(freshness)));
        // Discord takes no text of blanks
        pieces.removeIf(piece -> piece.markup().isBlank());
        return pieces;
    }

    private static String title(Answer answer) {
        String title = answer.title();
        return DiscordText.line(isAtMost(LONGEST_TITLE, title) ? title : DiscordText.label(title, LONGEST_TITLE / 2));
    }

    private static boolean isAtMost(int most, String text) {
        return DiscordText.isSurelyAtMost(most, text) || DiscordText.line(text).length() <= most;
    }

    private static int sizeOf(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::size).sum();
    }

    private static String print(Answer answer, String words, List<Piece> sources) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < sources.size(); i++) {
            String lead = (i > 0) ? "" : (sources.size() == 1 && words.equals("Sources")) ? "Source: " : words + ": ";
            lines.add("-# " + lead + Layout.withoutBullet(sources.get(i)));
        }
        answer.freshness()
            .filter(freshness -> isAtMost(LONGEST_FRESHNESS, freshness) && !freshness.isBlank())
            .ifPresent(freshness -> lines.add("-# " + DiscordText.line(freshness)));
        return lines.toString();
    }

    private static MessageCreateData message(Answer answer, Told told, int index) {
        Controls controls = new Controls();
        boolean isLast = index == told.parts().size() - 1;
        List<ActionRow> askedBack = isLast ? controls.askedBack(answer) : List.of();
        List<ActionRow> below = new ArrayList<>();
        if (!isLast) {
            answer.asked()
                .map(QuestionCode::of)
                .map(code -> new ComponentId.More(new ComponentId.Part(index + 2, digest(answer)), code))
                .ifPresent(more -> below.add(Controls.more(more, told.parts().size())));
        }
        below.addAll(controls.next(answer));
        return message(answer, told, index, askedBack, below);
    }

    private static MessageCreateData message(Answer answer, Told told, int index, List<ActionRow> askedBack,
            List<ActionRow> below) {
        int others = 4 + PostMark.COMPONENTS + Controls.sizeOf(askedBack) + Controls.sizeOf(below);

        List<ContainerChildComponent> inside = new ArrayList<>();
        inside.add(TextDisplay.of(heading(answer, told, index)));
        texts(told.parts().get(index), MOST_COMPONENTS - others).stream().map(TextDisplay::of).forEach(inside::add);
        inside.addAll(askedBack);
        if (!told.print().isEmpty()) {
            inside.add(Separator.createDivider(Separator.Spacing.SMALL));
            inside.add(TextDisplay.of(told.print()));
        }
        List<MessageTopLevelComponent> components = new ArrayList<>();
        components.add(Container.of(inside).withAccentColor(AccentColour.of(answer.accent())));
        components.addAll(below);
        return new MessageCreateBuilder().useComponentsV2()
            .setComponents(components)
            .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
            .mentionRepliedUser(false)
            .build();
    }

    private static String heading(Answer answer, Told told, int index) {
        String mark = answer.accent().map(grade -> Marks.of(grade) + " ").orElse("");
        String part = (told.parts().size() == 1) ? "" : " (part %d of %d)".formatted(index + 1, told.parts().size());
        return "### " + mark + told.title() + part;
    }

    /**
     * Pieces that belong together are one text, and so are the last ones where there
     * would be too many.
     */
    private static List<String> texts(List<Piece> pieces, int most) {
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean isNew = texts.isEmpty() || (!piece.isTight() && texts.size() < most);
            if (isNew) {
                texts.add(piece.markup());
            }
            else {
                texts.add(texts.removeLast() + (piece.isTight() ? "\n" : "\n\n") + piece.markup());
            }
        }
        return texts;
    }

    /**
     * Of all that does not change from one day to the next while the record stays.
     */
    private static String digest(Answer answer) {
        StringBuilder all = new StringBuilder(answer.title());
        new Layout(List.of()).of(answer).forEach(piece -> all.append(piece.text()));
        answer.citations().forEach(citation -> all.append(citation.link()));
        // short, since an id has little room: five letters or digits at most
        return Integer.toUnsignedString(all.toString().hashCode() & 0xffffff, Character.MAX_RADIX);
    }

}
