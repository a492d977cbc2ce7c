package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a document in reading order.
 *
 * @param all every line
 * @param body what it says
 * @param furniture what only helps to find one's way: running heads and feet, page
 * numbers, footnotes, letterheads
 */
record ReportText(List<Line> all, List<Line> body, List<Line> furniture) {

    /**
     * So many rows at the head and at the foot of a page may repeat from page to page.
     */
    private static final int EDGE_ROWS = 3;

    ReportText {
        all = List.copyOf(all);
        body = List.copyOf(body);
        furniture = List.copyOf(furniture);
    }

    static ReportText of(List<Line> lines) {
        float usual = usualSize(lines);
        Set<Line> edges = edges(lines);
        Map<String, Set<Integer>> repeated = new HashMap<>();
        for (Line line : edges) {
            repeated.computeIfAbsent(shape(line), shape -> new HashSet<>()).add(line.page());
        }
        List<Line> body = new ArrayList<>();
        List<Line> furniture = new ArrayList<>();
        for (Line line : lines) {
            boolean small = line.size() < 0.84f * usual;
            boolean edge = edges.contains(line)
                    && (line.text().matches("\\d{1,3}") || repeated.getOrDefault(shape(line), Set.of()).size() >= 3);
            (small || edge ? furniture : body).add(line);
        }
        return new ReportText(lines, body, furniture);
    }

    /** The size of most letters. */
    private static float usualSize(List<Line> lines) {
        Map<Float, Integer> letters = new TreeMap<>();
        lines.forEach(
                line -> letters.merge((float) Math.round(line.size() * 2) / 2, line.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static Set<Line> edges(List<Line> lines) {
        Map<Integer, List<Line>> pages = new TreeMap<>();
        lines.forEach(line -> pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Set<Line> edges = new HashSet<>();
        for (List<Line> page : pages.values()) {
            List<Float> rows = page.stream().map(Line::baseline).distinct().sorted().toList();
            float head = rows.get(Math.min(EDGE_ROWS, rows.size()) - 1);
            float foot = rows.get(Math.max(0, rows.size() - EDGE_ROWS - 1));
            page.stream().filter(line -> line.baseline() <= head || line.baseline() >= foot).forEach(edges::add);
        }
        return edges;
    }

    /**
     * What a running head has in common from page to page: its words and its place, not
     * its page number.
     */
    private static String shape(Line line) {
        return line.text().replaceAll("\\d+", "0") + " " + Math.round(line.baseline() / 4);
    }

    /**
     * The pages between the first and the last that hold no text: pictures, or damaged.
     */
    List<Integer> pagesWithoutText() {
        Set<Integer> pages = new HashSet<>();
        this.all.forEach(line -> pages.add(line.page()));
        return IntStream.range(1, this.all.getLast().page()).filter(page -> !pages.contains(page)).boxed().toList();
    }

    List<Line> page(int number) {
        return this.body.stream().filter(line -> line.page() == number).toList();
    }

    List<Line> upToPage(int number) {
        return this.body.stream().filter(line -> line.page() <= number).toList();
    }

    /** All of the first page: on some covers the dates are in small print. */
    List<Line> cover() {
        return this.all.stream().filter(line -> line.page() == 1).toList();
    }

    /**
     * What stands on the cover over a line, as running text. Empty if there is no such
     * line.
     */
    String coverBefore(Pattern line) {
        List<Line> cover = cover();
        int index = index(cover, line);
        return Wording.of(cover.subList(0, Math.max(index, 0)));
    }

    /** The cover from a line on, as running text. Empty if there is no such line. */
    String coverFrom(Pattern line, int longest) {
        List<Line> cover = cover();
        int index = index(cover, line);
        String text = (index < 0) ? "" : Wording.of(cover.subList(index, cover.size()));
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static int index(List<Line> lines, Pattern pattern) {
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i).text()).matches()) {
                return i;
            }
        }
        return -1;
    }

}
