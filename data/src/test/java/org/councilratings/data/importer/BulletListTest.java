package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.councilratings.data.importer.Line.Marker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which points does a list have?")
class BulletListTest {

    private static final Pattern HEADING = Pattern.compile("to do");

    private static final List<String> WORDS = List.of("Plans", "for", "children", "information-sharing", "16-", "and",
            "17-year-olds", "up-to-date", "homes,", "‘front", "door’", "(MASH)", "the", "quality", "of", "to",
            "well-being", "findings", "experiences", "of", "children", "2");

    /** Lines from top to bottom, page after page. */
    private static final class Column {

        private final List<Line> lines = new ArrayList<>();

        private int page = 1;

        private float down = 100;

        void heading(String text) {
            add(70, Marker.NONE, 70, true, text);
        }

        void point(float x, Marker marker, List<String> wrapped) {
            for (int i = 0; i < wrapped.size(); i++) {
                boolean first = i == 0;
                add(first ? x : x + 18, first ? marker : Marker.NONE, x + 18, false, wrapped.get(i));
            }
            this.down += 6;
        }

        private void add(float x, Marker marker, float textX, boolean bold, String text) {
            if (this.down > 700) {
                this.page++;
                this.down = 100;
            }
            this.lines.add(new Line(this.page, x, 500, this.down, 12, bold, marker, textX, text));
            this.down += 14.4f;
        }

        List<BulletList> lists() {
            return BulletList.underHeadings(this.lines, HEADING);
        }

    }

    @Test
    void whateverIsWrappedIsPutTogetherAgain() {
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            Column column = new Column();
            column.down = 100 + random.nextInt(600);
            column.heading("To do");
            float x = 70 + random.nextInt(40);
            List<String> expected = new ArrayList<>();
            int points = 1 + random.nextInt(15);
            for (int i = 0; i < points; i++) {
                String text = sentence(random);
                column.point(x, Marker.BULLET, wrapped(text, random));
                int below = (random.nextInt(5) == 0) ? 1 + random.nextInt(3) : 0;
                for (int j = 0; j < below; j++) {
                    String more = sentence(random);
                    column.point(x + 18, Marker.DASH, wrapped(more, random));
                    text += " – " + more;
                }
                expected.add(text);
            }
            column.heading("Findings");
            column.point(x, Marker.BULLET, List.of("A finding."));

            assertThat(column.lists()).as("round %d", round).singleElement().satisfies(list -> {
                assertThat(list.doubt()).isEmpty();
                assertThat(list.points()).isEqualTo(expected);
            });
        }
    }

    @Test
    void aSecondListOfTheSameIndentAfterRunningTextIsADoubt() {
        Column column = new Column();
        column.heading("To do");
        column.point(70, Marker.BULLET, List.of("One."));
        column.add(70, Marker.NONE, 70, false, "Some more is said here.");
        column.point(70, Marker.BULLET, List.of("Two."));

        assertThat(column.lists()).singleElement().satisfies(list -> assertThat(list.doubt()).isPresent());
    }

    @Test
    void anIndentThatChangesWhereThePageTurnsIsADoubt() {
        Column column = new Column();
        column.heading("To do");
        column.point(70, Marker.BULLET, List.of("One."));
        column.down = 800;
        column.point(100, Marker.BULLET, List.of("Below it, or on another margin?"));
        column.heading("Findings");

        assertThat(column.lists()).singleElement().satisfies(list -> assertThat(list.doubt()).isPresent());
    }

    @Test
    void strokesAtTheSameIndentAsTheSquaresAreStillBelowThem() {
        Column column = new Column();
        column.heading("To do");
        column.point(70, Marker.BULLET, List.of("In particular:"));
        column.point(70, Marker.DASH, List.of("this"));
        column.point(70, Marker.DASH, List.of("that."));
        column.heading("Findings");

        assertThat(column.lists().getFirst().points()).containsExactly("In particular: – this – that.");
    }

    @Test
    void aListOfStrokesAloneIsAList() {
        Column column = new Column();
        column.heading("To do");
        column.point(70, Marker.DASH, List.of("this"));
        column.point(70, Marker.DASH, List.of("that."));
        column.heading("Findings");

        assertThat(column.lists().getFirst().points()).containsExactly("this", "that.");
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("All");
        int words = 2 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            sentence.append(' ').append(word);
            if (word.endsWith("-")) {
                sentence.append(" and");
            }
        }
        return sentence.append('.').toString();
    }

    /** Breaks a sentence at spaces and, sometimes, behind hyphens. */
    private static List<String> wrapped(String sentence, Random random) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 20 + random.nextInt(60);
        for (String piece : sentence.split("(?<= )|(?<=\\w-)(?=\\w)")) {
            if (line.length() + piece.length() > width && !line.toString().isBlank()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

}
