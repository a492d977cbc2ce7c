package org.councilratings.discord.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import net.dv8tion.jda.api.components.buttons.Button;

/**
 * What somebody wants who clicks, picks from a menu, or sends what was typed. All of it
 * is in the message: nothing is kept here, so a button outlives a restart.
 *
 * <p>
 * An id that begins with a digit is a question's code, and nothing else begins so.
 */
public sealed interface ComponentId {

    /** Of the menus in which something is asked back; a number follows. */
    String CHOICES = "choices";

    /** Of the menus with what may be asked next; a number follows. */
    String NEXT = "next";

    /** The question. */
    String code();

    /** The answer to a question. */
    record Ask(String code) implements ComponentId {

        private static final Pattern CODE = Pattern.compile("[0-9]+\\.[A-Za-z0-9._-]+");

        private static final Pattern MENU = Pattern.compile("(?:" + CHOICES + "|" + NEXT + ")[0-9]");

    }

    /** A part of the answer to a question. */
    record More(Part part, String code) implements ComponentId {

        private static final Pattern ID = Pattern.compile("m([0-9]{1,3})\\.([0-9a-z]{1,5})(?:\\.(.+))?");

        /** The button's id; empty where it is longer than Discord allows. */
        Optional<String> inOne() {
            return fitting("%s.%s".formatted(of(this.part), this.code));
        }

        /** The id of a menu whose one option is the question. */
        static String of(Part part) {
            return "m%d.%s".formatted(part.number(), part.digest());
        }

    }

    /**
     * To type the names of the councils that a question lacks.
     *
     * @param named how many of the question's councils, from the first, were named by
     * somebody; the others stand in
     */
    record Find(int named, String code) implements ComponentId {

        private static final Pattern ID = Pattern.compile("f([0-9])\\.(.+)");

        /** The id of the button and of the window; empty where it would be too long. */
        Optional<String> inOne() {
            return fitting("f%d.%s".formatted(this.named, this.code));
        }

    }

    /**
     * Which part of a long answer is wanted.
     *
     * @param number from 1
     * @param digest of the whole answer, so that no part is put beside one of another
     */
    record Part(int number, String digest) {
    }

    /**
     * What an id wants; empty where it is none of ours.
     * @param id of a button, a menu or a window; anything at all
     * @param values those picked from a menu; else none
     */
    static Optional<ComponentId> read(String id, List<String> values) {
        if (Ask.CODE.matcher(id).matches()) {
            return Optional.of(new Ask(id));
        }
        Optional<String> picked = (values.size() == 1) ? Optional.of(values.getFirst()) : Optional.empty();
        if (Ask.MENU.matcher(id).matches()) {
            return picked.map(Ask::new);
        }
        Matcher more = More.ID.matcher(id);
        if (more.matches()) {
            Part part = new Part(Integer.parseInt(more.group(1)), more.group(2));
            return Optional.ofNullable(more.group(3)).or(() -> picked).map(code -> new More(part, code));
        }
        Matcher find = Find.ID.matcher(id);
        return find.matches() ? Optional.of(new Find(Integer.parseInt(find.group(1)), find.group(2)))
                : Optional.empty();
    }

    private static Optional<String> fitting(String id) {
        return (id.length() <= Button.ID_MAX_LENGTH) ? Optional.of(id) : Optional.empty();
    }

}
