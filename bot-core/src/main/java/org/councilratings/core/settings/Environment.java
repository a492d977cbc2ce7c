package org.councilratings.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The environment's variables, read as what they mean. Nothing here throws for what a
 * person may get wrong: the fault is kept, something harmless stands in, and whoever has
 * read everything asks {@link #faults()} once before using any of it. A blank variable
 * counts as not set; blanks around a value do not count. For one thread, at start.
 */
public final class Environment {

    private static final Secret STAND_IN = new Secret("not-set");

    /** So much of a value is shown, where it is no secret. */
    private static final int SHOWN = 80;

    /** So many characters of a secret in a row are too many; a prefix has fewer. */
    private static final int TELLING = 8;

    private final Map<String, String> variables;

    private final Set<SettingFault> faults = new LinkedHashSet<>();

    /**
     * Variables by name.
     * @param variables such as {@code System.getenv()}
     */
    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** A text, if it is set. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(this.variables.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * A text without which the bot cannot start; empty if it is not set.
     * @param remedy where it is found, in a sentence
     */
    public String required(String name, String remedy) {
        return text(name).orElseGet(() -> {
            fault(name, "is not set", remedy);
            return "";
        });
    }

    /**
     * A secret, from the variable itself or from the file that {@code NAME_FILE} names;
     * empty if neither is set.
     */
    public Optional<Secret> secret(String name) {
        return secret(name, "", SecretCheck.ANYTHING);
    }

    /**
     * A secret that must be of the right kind. Where it is set but cannot be used,
     * something stands in for it: it is absent only if nobody set it.
     * @param remedy where the right one is found, in a sentence
     */
    public Optional<Secret> secret(String name, String remedy, SecretCheck check) {
        String inFile = name + "_FILE";
        Optional<String> value = text(name);
        Optional<String> file = text(inFile);
        if (value.isPresent() && file.isPresent()) {
            fault(name, "and %s are both set".formatted(inFile), "Set one of them, and leave the other out.");
        }
        return value.map(text -> checked(name, text, remedy, check))
            .or(() -> file.map(place -> fromFile(inFile, place, remedy, check)));
    }

    /**
     * A secret without which the bot cannot start.
     * @param remedy where it is found, in a sentence
     */
    public Secret requiredSecret(String name, String remedy) {
        return requiredSecret(name, remedy, SecretCheck.ANYTHING);
    }

    /**
     * A secret without which the bot cannot start, and that must be of the right kind.
     * @param remedy where the right one is found, in a sentence
     */
    public Secret requiredSecret(String name, String remedy, SecretCheck check) {
        return secret(name, remedy, check).orElseGet(() -> {
            fault(name, "is not set",
                    "%s It may also stand in a file: then set %s_FILE to its path.".formatted(remedy, name));
            return STAND_IN;
        });
    }

    /** A TCP port; 0 stands for any that is free. */
    public int port(String name, int otherwise) {
        return text(name).map(text -> port(name, text, otherwise)).orElse(otherwise);
    }

    /**
     * A whole number.
     * @param least the least that will do
     * @param most the most that will do
     */
    public int number(String name, int least, int most, int otherwise) {
        return text(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            catch (NumberFormatException ex) {
                // told below
            }
            fault(name, "is %s, which is no whole number from %d to %d".formatted(shown(text), least, most),
                    "Write one of these; without it, it is %d.".formatted(otherwise));
            return otherwise;
        }).orElse(otherwise);
    }

    /**
     * A time in whole seconds; empty if it is not set.
     * @param most the longest that will do
     */
    public Optional<Duration> seconds(String name, Duration most) {
        return text(name).flatMap(text -> {
            try {
                Duration time = Duration.ofSeconds(Integer.parseInt(text));
                if (!time.isNegative() && time.compareTo(most) <= 0) {
                    return Optional.of(time);
                }
            }
            catch (NumberFormatException ex) {
                // told below
            }
            fault(name, "is %s, which is no number of seconds from 0 to %d".formatted(shown(text), most.toSeconds()),
                    "Write the whole seconds without a unit, or leave it out for what is usual.");
            return Optional.empty();
        });
    }

    /**
     * The address of a server.
     * @param schemes those that will do, in small letters, for example {@code https}
     */
    public URI url(String name, URI otherwise, String... schemes) {
        return text(name).map(text -> url(name, text, otherwise, List.of(schemes))).orElse(otherwise);
    }

    /** A file or directory, which need not be there. */
    public Path path(String name, Path otherwise) {
        return text(name).map(text -> path(name, text, otherwise)).orElse(otherwise);
    }

    /** A time zone. */
    public ZoneId zone(String name, ZoneId otherwise) {
        return text(name).map(text -> zone(name, text, otherwise)).orElse(otherwise);
    }

    /**
     * Keeps a fault that only the caller can see, for example that one of two variables
     * must be set.
     */
    public void fault(String name, String what, String remedy) {
        this.faults.add(new SettingFault(name, what, remedy));
    }

    /** What is wrong so far, in the order in which it was asked for. */
    public List<SettingFault> faults() {
        return List.copyOf(this.faults);
    }

    private Secret fromFile(String name, String place, String remedy, SecretCheck check) {
        try {
            String text = SecretFile.read(place);
            if (!text.isEmpty()) {
                return checked(name, text, remedy, check);
            }
            fault(name, "names a file that is empty, %s".formatted(place),
                    remedy.isEmpty() ? "Put the secret into it." : remedy);
        }
        catch (SecretFile.Unreadable ex) {
            fault(name, ex.what(), ex.remedy());
        }
        return STAND_IN;
    }

    private Secret checked(String name, String value, String remedy, SecretCheck check) {
        if (value.lines().count() > 1) {
            fault(name, "has several lines", "Give the secret alone, in one line.");
        }
        else if (isQuoted(value)) {
            fault(name, "is in quotation marks", "Leave them out: here they would be a part of the secret.");
        }
        else if (!value.chars().allMatch(character -> character > ' ' && character < 127)) {
            fault(name, "has a space or a character that no secret has, such as the three dots of an example", remedy);
        }
        else {
            check.fault(value)
                .map(what -> tells(what, value) ? "is not what belongs here" : what)
                .ifPresent(what -> fault(name, what, remedy));
        }
        return new Secret(value);
    }

    /** Whether a text holds a secret, or more of it than tells its kind. */
    private static boolean tells(String text, String secret) {
        int run = Math.min(secret.length(), TELLING);
        return IntStream.rangeClosed(0, secret.length() - run)
            .anyMatch(start -> text.contains(secret.substring(start, start + run)));
    }

    /** Some programs that read files of variables leave them on. */
    private static boolean isQuoted(String value) {
        char first = value.charAt(0);
        return value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    }

    private int port(String name, String text, int otherwise) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        }
        catch (NumberFormatException ex) {
            // told below
        }
        fault(name, "is %s, which is no port".formatted(shown(text)),
                "Write a number from 1 to 65535, or 0 for any port that is free; without it, the port is %d."
                    .formatted(otherwise));
        return otherwise;
    }

    private URI url(String name, String text, URI otherwise, List<String> schemes) {
        try {
            URI url = new URI(text);
            if (url.getHost() != null && schemes.contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))) {
                return url;
            }
        }
        catch (URISyntaxException ex) {
            // told below; its message would show the whole text
        }
        // there may be a password before the @, or a key after the ?
        boolean open = text.indexOf('@') < 0 && text.indexOf('?') < 0;
        fault(name, open ? "is %s, which will not do as a URL".formatted(shown(text)) : "will not do as a URL",
                "Write %s, a host and, if needed, a port and path; without it, the URL is %s.".formatted(
                        String.join(" or ", schemes.stream().map(scheme -> scheme + "://").toList()), otherwise));
        return otherwise;
    }

    private Path path(String name, String text, Path otherwise) {
        try {
            // only a shell knows whose home that is; here it would become a folder called
            // ~
            if (!text.startsWith("~")) {
                return Path.of(text);
            }
            fault(name, "is %s, and ~ means nothing here".formatted(shown(text)), "Write the whole path.");
        }
        catch (InvalidPathException ex) {
            fault(name, "is %s, which is no path".formatted(shown(text)),
                    "Write the path of a file; without it, %s is used.".formatted(otherwise));
        }
        return otherwise;
    }

    private ZoneId zone(String name, String text, ZoneId otherwise) {
        try {
            return ZoneId.of(text);
        }
        catch (DateTimeException ex) {
            fault(name, "is %s, which is no time zone".formatted(shown(text)),
                    "Write a region and a city, as in Europe/London; without it, the zone is %s.".formatted(otherwise));
            return otherwise;
        }
    }

    /** In quotation marks, on one line of a terminal that obeys no control characters. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return (plain.length() > SHOWN) ? "\"%s…\"".formatted(plain.substring(0, SHOWN)) : "\"%s\"".formatted(plain);
    }

}
