package org.councilratings.core.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** Texts become plain words, whatever case, accents, dots and markup they came with. */
final class Spelling {

    /** Nobody's question is longer; what follows is not read. */
    private static final int LONGEST = 4000;

    /**
     * Short forms that stand for the word only beside others: "N Yorks", "St Helens".
     * Slips in the points of the compass are here too: by letters alone "eest" is as near
     * to west as to east.
     */
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(entry("n", "north"), entry("nth", "north"),
            entry("nrth", "north"), entry("s", "south"), entry("sth", "south"), entry("e", "east"), entry("w", "west"),
            entry("wst", "west"), entry("wets", "west"), entry("wset", "west"), entry("weest", "west"),
            entry("eest", "east"), entry("aest", "east"), entry("esat", "east"), entry("eats", "east"),
            entry("eastt", "east"), entry("nort", "north"), entry("noth", "north"), entry("norht", "north"),
            entry("nroth", "north"), entry("norh", "north"), entry("suth", "south"), entry("soth", "south"),
            entry("sout", "south"), entry("souht", "south"), entry("sotuh", "south"), entry("suoth", "south"),
            entry("ne", "northeast"), entry("nw", "northwest"), entry("se", "southeast"), entry("sw", "southwest"),
            entry("saint", "st"), entry("upon", "on"), entry("co", "county"), entry("gtr", "greater"),
            entry("boro", "borough"), entry("beds", "bedfordshire"), entry("berks", "berkshire"),
            entry("bucks", "buckinghamshire"), entry("cambs", "cambridgeshire"), entry("ches", "cheshire"),
            entry("derbys", "derbyshire"), entry("glos", "gloucestershire"), entry("gloucs", "gloucestershire"),
            entry("hants", "hampshire"), entry("herts", "hertfordshire"), entry("lancs", "lancashire"),
            entry("leics", "leicestershire"), entry("lincs", "lincolnshire"), entry("northants", "northamptonshire"),
            entry("notts", "nottinghamshire"), entry("oxon", "oxfordshire"), entry("shrops", "shropshire"),
            entry("staffs", "staffordshire"), entry("warks", "warwickshire"), entry("wilts", "wiltshire"),
            entry("worcs", "worcestershire"), entry("yorks", "yorkshire"));

    private final String text;

    private final int length;

    private final List<Word> words = new ArrayList<>();

    private Spelling(String text) {
        this.text = text;
        this.length = Math.min(text.length(), LONGEST);
    }

    static List<Word> words(String text) {
        Spelling spelling = new Spelling(text);
        spelling.read();
        return spelling.words;
    }

    /** The letters of some words in a row, for looking a name up however it is spaced. */
    static String joined(List<Word> words, int from, int to) {
        if (to == from + 1) {
            return words.get(from).text();
        }
        StringBuilder letters = new StringBuilder(32);
        for (int i = from; i < to; i++) {
            letters.append(words.get(i).text());
        }
        return letters.toString();
    }

    /** The same with short forms written out; they mean nothing alone. */
    static String joinedWhole(List<Word> words, int from, int to) {
        if (to == from + 1) {
            return words.get(from).text();
        }
        StringBuilder letters = new StringBuilder(48);
        for (int i = from; i < to; i++) {
            letters.append(words.get(i).whole());
        }
        return letters.toString();
    }

    static boolean hasShortForm(List<Word> words, int from, int to) {
        if (to == from + 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            if (!word.whole().equals(word.text())) {
                return true;
            }
        }
        return false;
    }

    private void read() {
        int at = 0;
        while (at < this.length) {
            char c = this.text.charAt(at);
            if (c == '<') {
                at = afterMarkup(at);
            }
            else if (c == '&') {
                this.words.add(new Word(at, at + 1, "and", "and", false, Word.Pause.NONE));
                at++;
                if (this.text.startsWith("amp;", at)) {
                    at += 4;
                }
            }
            else if (isPartOfWord(c)) {
                at = Character.isDigit(c) ? readNumber(at) : readWord(at);
            }
            else {
                pause(c, at);
                at++;
            }
        }
    }

    /**
     * The platforms' markup: {@code <@U123>}, {@code <!here>}, {@code <#C1|name>},
     * {@code <:emoji:1>}, links.
     */
    private int afterMarkup(int at) {
        int end = this.text.indexOf('>', at);
        if (end < 0 || end >= this.length || at + 1 >= this.length) {
            return at + 1;
        }
        char kind = this.text.charAt(at + 1);
        boolean markup = "@#!:".indexOf(kind) >= 0 || this.text.startsWith("http", at + 1)
                || this.text.startsWith("a:", at + 1);
        return markup ? end + 1 : at + 1;
    }

    private int readNumber(int at) {
        int end = at;
        while (end < this.length && Character.isLetterOrDigit(this.text.charAt(end))) {
            end++;
        }
        add(at, end, this.text.substring(at, end).toLowerCase(java.util.Locale.ROOT));
        return end;
    }

    private int readWord(int start) {
        StringBuilder plain = new StringBuilder(16);
        int at = start;
        int end = start;
        while (at < this.length) {
            char c = this.text.charAt(at);
            if (isApostrophe(c)) {
                if (isPossessive(at)) {
                    at += 2;
                    break;
                }
                at++;
                continue;
            }
            if (!isPartOfWord(c) || Character.isDigit(c)) {
                break;
            }
            appendPlain(c, plain);
            at++;
            end = at;
        }
        if (!plain.isEmpty()) {
            add(start, end, plain.toString());
        }
        return at;
    }

    private void add(int start, int end, String plain) {
        this.words.add(new Word(start, end, plain, SHORT_FORMS.getOrDefault(plain, plain),
                Character.isUpperCase(this.text.charAt(start)), Word.Pause.NONE));
    }

    private boolean isPossessive(int at) {
        if (at + 1 >= this.text.length() || Character.toLowerCase(this.text.charAt(at + 1)) != 's') {
            return false;
        }
        return at + 2 >= this.text.length() || !Character.isLetterOrDigit(this.text.charAt(at + 2));
    }

    private void pause(char c, int at) {
        if (this.words.isEmpty()) {
            return;
        }
        Word.Pause pause = switch (c) {
            case ',', '(', ')', '[', ']', '/', '|', ':', '"', '“', '”', '*', '~', '=', '>' -> Word.Pause.COMMA;
            case '.' -> isAbbreviation(this.words.getLast(), at) ? Word.Pause.NONE : Word.Pause.STOP;
            case '!', '?', ';', '\n', '\r', '…', '–', '—' -> Word.Pause.STOP;
            default -> Word.Pause.NONE;
        };
        this.words.set(this.words.size() - 1, this.words.getLast().followedBy(pause));
    }

    /** "N." and "St." and "B.C.P." go on; a longer word before a dot ends a sentence. */
    private static boolean isAbbreviation(Word word, int at) {
        return word.text().length() <= 3 && word.end() == at;
    }

    private static boolean isPartOfWord(char c) {
        return (c < 128) ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c) || isInvisible(c);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    /** Combining accents, soft hyphens and joiners: they change no letter. */
    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || (type == Character.FORMAT && c != '\u200b')
                || type == Character.ENCLOSING_MARK;
    }

    private static void appendPlain(char c, StringBuilder plain) {
        if (c < 128) {
            plain.append((char) (c | 0x20));
            return;
        }
        switch (c) {
            case 'ß' -> plain.append("ss");
            case 'æ', 'Æ' -> plain.append("ae");
            case 'œ', 'Œ' -> plain.append("oe");
            case 'ø', 'Ø' -> plain.append('o');
            case 'ł', 'Ł' -> plain.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
            case 'ı' -> plain.append('i');
            default -> {
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                for (int i = 0; i < parts.length(); i++) {
                    char part = parts.charAt(i);
                    if (!isInvisible(part) && Character.isLetterOrDigit(part)) {
                        plain.append(Character.toLowerCase(part));
                    }
                }
            }
        }
    }

}
