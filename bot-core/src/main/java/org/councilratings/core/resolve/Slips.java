package org.councilratings.core.resolve;

/**
 * How far a text is from a name, by the slips that fingers and ears make: ten for a wrong
 * letter, less for a doubled, swapped or misheard one, more for a wrong first letter,
 * which people rarely get wrong. An instance is for one thread.
 */
final class Slips {

    /** Costlier than any slip that is accepted. */
    static final int TOO_FAR = 1000;

    /** The cheapest slip that leaves the text with another number of letters. */
    static final int CHEAPEST_LENGTH_CHANGE = 5;

    private static final int LETTER = 10;

    private static final int WRONG_LETTER_OF_SHORT_NAME = 12;

    private static final int DOUBLED = 5;

    private static final int SWAPPED = 8;

    private static final int SOUNDS_ALIKE = 8;

    private static final int VOWEL = 7;

    private static final int LOST_VOWEL = 8;

    private static final int FIRST_LETTER = 5;

    private static final int SWAPPED_FIRST = 3;

    private static final long ONCE = 0xffff_ffffL;

    private static final int OTHER_LETTER = 26;

    private static final int LONGEST = 64;

    private int[] before = new int[LONGEST + 1];

    private int[] last = new int[LONGEST + 1];

    private int[] row = new int[LONGEST + 1];

    /**
     * The cost of the cheapest slips that make the text of the name.
     * @param isShort whether the name is so short that a wrong letter makes another word
     * @return {@link #TOO_FAR} if it is more than the bound
     */
    int between(String text, String name, boolean isShort, int bound) {
        int n = text.length();
        int m = name.length();
        if (n > LONGEST || m > LONGEST) {
            return TOO_FAR;
        }
        // a cell so far from the diagonal costs more than the bound already
        int band = bound / CHEAPEST_LENGTH_CHANGE;
        if (Math.abs(n - m) > band) {
            return TOO_FAR;
        }
        this.last[0] = 0;
        for (int j = 1; j <= Math.min(m, band); j++) {
            this.last[j] = this.last[j - 1] + lost(name, j);
        }
        close(this.last, band, m);
        int bestOfLast = 0;
        for (int i = 1; i <= n; i++) {
            char typed = text.charAt(i - 1);
            int added = added(text, i);
            int first = Math.max(1, i - band);
            int end = Math.min(m, i + band);
            this.row[first - 1] = (first == 1) ? this.last[0] + added + FIRST_LETTER : TOO_FAR;
            int best = this.row[first - 1];
            for (int j = first; j <= end; j++) {
                char meant = name.charAt(j - 1);
                int cost = this.last[j - 1] + wrong(typed, meant, j, isShort);
                cost = Math.min(cost, this.last[j] + added);
                cost = Math.min(cost, this.row[j - 1] + lost(name, j));
                if (i > 1 && j > 1 && typed != meant && typed == name.charAt(j - 2) && text.charAt(i - 2) == meant) {
                    cost = Math.min(cost, this.before[j - 2] + SWAPPED + ((j == 2) ? SWAPPED_FIRST : 0));
                }
                this.row[j] = cost;
                best = Math.min(best, cost);
            }
            close(this.row, i + band, m);
            if (best > bound && bestOfLast + SWAPPED > bound) {
                return TOO_FAR;
            }
            bestOfLast = best;
            int[] free = this.before;
            this.before = this.last;
            this.last = this.row;
            this.row = free;
        }
        return (this.last[m] <= bound) ? this.last[m] : TOO_FAR;
    }

    private static void close(int[] row, int end, int length) {
        if (end < length) {
            row[end + 1] = TOO_FAR;
        }
    }

    /**
     * No slips between two names cost less, seen from their letters alone; much quicker
     * than {@link #between}.
     */
    static int atLeast(String text, long textLetters, String name, long nameLetters) {
        int added = Long.bitCount(textLetters & ~nameLetters & ONCE);
        int lost = Long.bitCount(nameLetters & ~textLetters & ONCE);
        int letters = Math.max(added, lost) * VOWEL;
        if (sound(text.charAt(0)) == sound(name.charAt(0)) || name.charAt(0) == 'h') {
            return letters;
        }
        return (letters == 0) ? SWAPPED + SWAPPED_FIRST : letters + FIRST_LETTER;
    }

    /**
     * Which letters a name has, those that are easily taken for each other as one; the
     * upper half has those that occur twice.
     */
    static long letters(String name) {
        long letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = sound(name.charAt(i));
            long once = 1L << ((c >= 'a' && c <= 'z') ? c - 'a' : OTHER_LETTER);
            letters |= ((letters & once) != 0) ? once << Integer.SIZE : once;
        }
        return letters;
    }

    /** A letter of the text that is not in the name. */
    private static int added(String text, int i) {
        if (i > 1 && text.charAt(i - 1) == text.charAt(i - 2)) {
            return DOUBLED;
        }
        return LETTER;
    }

    /** A letter of the name that is not in the text. */
    private static int lost(String name, int j) {
        char c = name.charAt(j - 1);
        if (j > 1 && name.charAt(j - 2) == c) {
            return DOUBLED;
        }
        if (j == name.length() || c == 'h') {
            return VOWEL;
        }
        return (isVowel(c) ? LOST_VOWEL : LETTER) + ((j == 1) ? FIRST_LETTER : 0);
    }

    private static int wrong(char typed, char meant, int j, boolean isShort) {
        if (typed == meant) {
            return 0;
        }
        int cost;
        if (isVowel(typed) && isVowel(meant)) {
            if ((typed == 'i' && meant == 'y') || (typed == 'y' && meant == 'i')) {
                return DOUBLED;
            }
            cost = (isShort && j <= 2) ? WRONG_LETTER_OF_SHORT_NAME : VOWEL;
        }
        else if (soundAlike(typed, meant)) {
            cost = SOUNDS_ALIKE;
        }
        else {
            cost = isShort ? WRONG_LETTER_OF_SHORT_NAME : LETTER;
        }
        return cost + ((j == 1) ? FIRST_LETTER : 0);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
    }

    private static boolean soundAlike(char a, char b) {
        return sound(a) == sound(b);
    }

    private static char sound(char c) {
        return switch (c) {
            case 'k', 'q', 'c' -> 'k';
            case 's', 'z' -> 's';
            case 'i', 'y' -> 'i';
            default -> c;
        };
    }

}
