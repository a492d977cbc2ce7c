package org.councilratings.core.understand;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words: platform markup, control and invisible characters taken out; each word
 * in lower case, without accents and apostrophes, with the place where it stands.
 */
public final class Words {

    /** A question is a sentence or two; what is longer is not read to its end. */
    public static final int LONGEST = 500;

    /** Markup and blanks may make a short question long; beyond this nobody looks. */
    private static final int LONGEST_RAW = 20_000;

    /** A link or a channel with the words that people see: those count. */
    private static final Pattern LABELLED = Pattern.compile("<(?:https?:|mailto:|#)[^<>|]{0,300}\\|([^<>|]{0,300})>");

    /** A link in Discord's markup, with the words that people see. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{0,300})\\]\\([^()\\s]{0,300}\\)");

    /** Emoji as Slack sends them: ":pray:". */
    private static final Pattern EMOJI = Pattern.compile("(?<!\\w):[a-z0-9_+-]{2,40}:(?!\\w)");

    /** The name of a slash command's option: "council:kent". */
    private static final Pattern OPTION = Pattern.compile(
            "(?i)\\b(?:council\\d?|authority|at|date|year|period|region|grade|judgement|kind|question|[a-e]):(?=\\S)");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Mentions of people, channels and groups, links and emoji as Slack and Discord send
     * them.
     */
    private static final Pattern MARKUP = Pattern.compile("<[@#!:a-zA-Z/][^<>]{0,300}>|@(?:here|channel|everyone)\\b");

    /** What is not seen: controls, direction marks, joiners, soft hyphens. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    /**
     * One word.
     *
     * @param text in lower case, without accents and apostrophes
     * @param start where it begins in {@link Words#clean()}
     * @param end where it ends there
     */
    public record Word(String text, int start, int end) {
    }

    private final String clean;

    private final List<Word> words;

    private final boolean cut;

    private Words(String clean, List<Word> words, boolean cut) {
        this.clean = clean;
        this.words = List.copyOf(words);
        this.cut = cut;
    }

    public static Words of(String text) {
        boolean cut = text.length() > LONGEST_RAW;
        String clean = (cut ? text.substring(0, LONGEST_RAW) : text).replace("&amp;", "&")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
        clean = LABELLED.matcher(clean).replaceAll(" $1 ");
        clean = LINK.matcher(clean).replaceAll(" $1 ");
        clean = MARKUP.matcher(clean).replaceAll(" ");
        clean = OPTION.matcher(EMOJI.matcher(clean).replaceAll(" ")).replaceAll(" ");
        clean = INVISIBLE.matcher(clean).replaceAll(" ");
        clean = SPACES.matcher(clean).replaceAll(" ").strip();
        if (clean.length() > LONGEST) {
            cut = true;
            clean = clean.substring(0, LONGEST);
        }
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(clean);
        while (word.find()) {
            words.add(new Word(plain(word.group()), word.start(), word.end()));
        }
        return new Words(clean, words, cut);
    }

    private static String plain(String word) {
        String plain = word;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("").replace("’", "");
                break;
            }
        }
        return plain.replace("'", "").toLowerCase(Locale.UK);
    }

    /** The same text, with one word read as another. */
    Words mended(int index, String text) {
        List<Word> mended = new ArrayList<>(this.words);
        Word word = this.words.get(index);
        mended.set(index, new Word(text, word.start(), word.end()));
        return new Words(this.clean, mended, this.cut);
    }

    /** The text without markup and invisible characters. */
    public String clean() {
        return this.clean;
    }

    public List<Word> words() {
        return this.words;
    }

    public int size() {
        return this.words.size();
    }

    /** The word at a place, in lower case; empty beyond the end. */
    public String at(int index) {
        return (index >= 0 && index < this.words.size()) ? this.words.get(index).text() : "";
    }

    /** Whether the text was longer than is read. */
    public boolean isCut() {
        return this.cut;
    }

}
