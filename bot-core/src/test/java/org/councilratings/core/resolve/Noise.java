package org.councilratings.core.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What happens to a council's name between a head and a keyboard. */
enum Noise {

    DOUBLED_LETTER {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            int at = letter(name, random);
            return Optional.of(name.substring(0, at + 1) + name.substring(at));
        }
    },

    LOST_LAST_LETTER {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return Optional.of(name.substring(0, name.length() - 1));
        }
    },

    LOST_LETTER {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            int at = letter(name, random);
            return Optional.of(name.substring(0, at) + name.substring(at + 1));
        }
    },

    SWAPPED_LETTERS {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            int at = letter(name, random);
            if (at + 1 >= name.length() || !Character.isLetter(name.charAt(at + 1))) {
                return Optional.empty();
            }
            return Optional.of(name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
        }
    },

    WRONG_LETTER {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            int at = letter(name, random);
            String beside = KEYBOARD.get(Character.toLowerCase(name.charAt(at)));
            char typed = (beside == null) ? 'x' : beside.charAt(random.nextInt(beside.length()));
            return Optional.of(name.substring(0, at) + typed + name.substring(at + 1));
        }
    },

    AS_HEARD {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            List<Map.Entry<String, String>> fitting = HEARD.stream()
                .filter(sound -> name.toLowerCase(Locale.ROOT).contains(sound.getKey()))
                .toList();
            if (fitting.isEmpty()) {
                return Optional.empty();
            }
            Map.Entry<String, String> sound = fitting.get(random.nextInt(fitting.size()));
            return Optional.of(name.toLowerCase(Locale.ROOT).replaceFirst(sound.getKey(), sound.getValue()));
        }
    },

    SPLIT_WORD {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            int at = 2 + random.nextInt(name.length() - 3);
            return Character.isLetter(name.charAt(at)) && Character.isLetter(name.charAt(at - 1))
                    ? Optional.of(name.substring(0, at) + " " + name.substring(at)) : Optional.empty();
        }
    },

    JOINED_WORDS {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return changed(name, name.replace(" ", ""));
        }
    },

    ACCENT {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return changed(name, name.replaceFirst("e", "é").replaceFirst("o", "ô").replaceFirst("u", "u\u0308"));
        }
    },

    SHORT_COMPASS {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return changed(name,
                    random.nextBoolean() ? name.replace("North ", "N. ")
                        .replace("South ", "S ")
                        .replace("East ", "E ")
                        .replace("West ", "W. ") : name.replace("North ", "Nth ").replace("South ", "Sth "));
        }
    },

    COMPASS_LAST {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return changed(name,
                    name.replaceFirst("^((?:(?:North|South|East|West|Central) )+)(\\w+)$", "$2 $1").strip());
        }
    },

    AMPERSAND {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return changed(name, name.replace(" and ", random.nextBoolean() ? " & " : "&"));
        }
    },

    UPPER_CASE {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return Optional.of(name.toUpperCase(Locale.ROOT));
        }
    },

    DRESSED_UP {
        @Override
        Optional<String> apply(String name, RandomGenerator random) {
            return Optional.of(DRESSES.get(random.nextInt(DRESSES.size())).formatted(name));
        }
    };

    private static final List<String> DRESSES = List.of("the %s council", "council of %s", "%s (LA)", "%s LA",
            "Ofsted %s", "rating %s", "%s's", "%s social services", "👉 %s", "%s Council", "%s?",
            "%s children's services", "  %s  ", "what is %s's rating?", "%s local authority", "“%s”",
            "how is %s rated by Ofsted", "%s\n", "<@U0LAN0Z89> %s", "%s, please", "ofsted rating for %s",
            "%s childrens social care");

    private static final List<Map.Entry<String, String>> HEARD = List.of(Map.entry("i", "y"), Map.entry("ou", "u"),
            Map.entry("cester", "ster"), Map.entry("shire", "sher"), Map.entry("ley", "ly"), Map.entry("ll", "l"),
            Map.entry("ck", "k"), Map.entry("th", "t"), Map.entry("ham", "am"), Map.entry("ss", "s"),
            Map.entry("ea", "ee"), Map.entry("rr", "r"));

    private static final Map<Character, String> KEYBOARD = Map.ofEntries(Map.entry('a', "qsz"), Map.entry('b', "vgn"),
            Map.entry('c', "xdv"), Map.entry('d', "sfe"), Map.entry('e', "wrd"), Map.entry('f', "dgr"),
            Map.entry('g', "fht"), Map.entry('h', "gjy"), Map.entry('i', "uok"), Map.entry('k', "jli"),
            Map.entry('l', "kop"), Map.entry('m', "nj"), Map.entry('n', "bmh"), Map.entry('o', "ipl"),
            Map.entry('p', "ol"), Map.entry('r', "etf"), Map.entry('s', "adw"), Map.entry('t', "ryg"),
            Map.entry('u', "yij"), Map.entry('v', "cbf"), Map.entry('w', "qes"), Map.entry('x', "zcs"),
            Map.entry('y', "tuh"), Map.entry('z', "xa"));

    /** The name with this noise; empty where it cannot happen to this name. */
    abstract Optional<String> apply(String name, RandomGenerator random);

    private static int letter(String name, RandomGenerator random) {
        int at;
        do {
            at = random.nextInt(name.length());
        }
        while (!Character.isLetter(name.charAt(at)));
        return at;
    }

    private static Optional<String> changed(String before, String after) {
        return after.equals(before) ? Optional.empty() : Optional.of(after);
    }

}
