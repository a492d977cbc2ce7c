package org.councilratings.core.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.question.Command;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;

/** What the line that is being typed may become: commands, and names in any question. */
final class Completions {

    /** Each command, and what it is for; in the order in which they are listed. */
    private static final Map<String, String> COMMANDS = commands();

    private static final Set<String> WITHOUT_NAME = Set.of("/about", "/help", "exit");

    /** About many councils at once. */
    private static final Set<String> WITH_REGION = Set.of("/ratings", "/reports");

    /** No name begins with them. */
    private static final Set<String> BEFORE_NAMES = Set.of("and", "or", "with", "versus", "vs", "of", "in", "for", "to",
            "at", "the", "is", "are", "was", "has", "did");

    /** No name has more. */
    private static final int MOST_WORDS = 6;

    private static final int MOST_NAMES = 20;

    private static final int ALL_NAMES = 200;

    private final Bot bot;

    Completions(Bot bot) {
        this.bot = bot;
    }

    private static Map<String, String> commands() {
        Map<String, String> commands = new LinkedHashMap<>();
        for (Command command : Command.values()) {
            commands.put(command.slash(), command.about());
        }
        commands.put("exit", "ends the chat");
        return commands;
    }

    /**
     * One of them.
     *
     * @param shown what the list shows
     * @param about what it is, in a few words; may be empty
     * @param line the line it makes
     */
    record Completion(String shown, String about, String line) {
    }

    /** What a text may become, the likeliest first. */
    List<Completion> of(String text) {
        String typed = text.stripLeading();
        int space = typed.indexOf(' ');
        if (space < 0 && (typed.isEmpty() || typed.startsWith("/"))) {
            return commands(typed);
        }
        String command = (space < 0) ? "" : typed.substring(0, space).toLowerCase(Locale.ROOT);
        if (WITHOUT_NAME.contains(command)) {
            return List.of();
        }
        int start = COMMANDS.containsKey(command) ? space + 1 : 0;
        if (WITH_REGION.contains(command)) {
            return regions(typed, start);
        }
        List<Completion> names = names(typed, start);
        return (space < 0) ? Stream.concat(commands(typed).stream(), names.stream()).toList() : names;
    }

    private static List<Completion> commands(String typed) {
        return COMMANDS.entrySet()
            .stream()
            .filter(command -> command.getKey().startsWith(typed.toLowerCase(Locale.ROOT)))
            .map(command -> new Completion(command.getKey(), command.getValue(), command.getKey()))
            .toList();
    }

    private static List<Completion> regions(String typed, int start) {
        String head = typed.substring(0, start);
        String letters = typed.substring(start).strip().toLowerCase(Locale.UK).replace(' ', '-');
        return Arrays.stream(Region.values())
            .filter(region -> region.slug().startsWith(letters))
            .map(region -> new Completion(region.title(), "", head + region.slug()))
            .toList();
    }

    /**
     * The longest end of the text that may begin a name: "cheshire e" rather than "e".
     */
    private List<Completion> names(String typed, int start) {
        for (int at : wordStarts(typed, start)) {
            List<Authority> authorities = authorities(typed.substring(at));
            if (!authorities.isEmpty()) {
                return authorities.stream()
                    .map(authority -> new Completion(authority.shortName(), "",
                            typed.substring(0, at) + authority.slug()))
                    .toList();
            }
        }
        return List.of();
    }

    private List<Authority> authorities(String letters) {
        if (letters.isBlank()) {
            return this.bot.suggest("", ALL_NAMES);
        }
        String word = letters.substring(0, (letters + " ").indexOf(' ')).toLowerCase(Locale.UK);
        boolean mayBeName = letters.codePoints().anyMatch(Character::isLetterOrDigit) && !BEFORE_NAMES.contains(word);
        return mayBeName ? this.bot.suggest(letters, MOST_NAMES) : List.of();
    }

    /** Where the last words begin, the earliest first. */
    private static List<Integer> wordStarts(String typed, int start) {
        List<Integer> starts = new ArrayList<>();
        for (int i = start; i <= typed.length(); i++) {
            boolean fresh = i == start || isBetween(typed.charAt(i - 1));
            if (fresh && (i == typed.length() || !isBetween(typed.charAt(i)))) {
                starts.add(i);
            }
        }
        return starts.subList(Math.max(0, starts.size() - MOST_WORDS), starts.size());
    }

    private static boolean isBetween(char character) {
        return character == ' ' || character == ',';
    }

}
