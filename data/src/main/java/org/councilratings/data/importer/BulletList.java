package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.councilratings.data.importer.Line.Marker;

/**
 * The points of a list under a heading.
 *
 * @param points the top-level points, each with the points below it in the same sentence;
 * empty if the section is running text
 * @param doubt why the list may not be whole; absent if the next heading ends it
 */
record BulletList(List<String> points, Optional<String> doubt) {

    /** Lines of introduction that may stand between the heading and the first point. */
    private static final int MOST_INTRODUCTION = 12;

    /** How far, in points, a line may be from its list's indent. */
    private static final float SAME_INDENT = 5;

    /** Points this much further to the right are below a point. */
    private static final float NEXT_LEVEL = 9;

    /** What ends a list even if it is not in bold. */
    private static final Pattern NEXT_SECTION = Pattern.compile("(?:main |headline |inspection )?findings\\W*"
            + "|(?:the )?(?:impact of leaders on|experiences and progress of|experiences of children)\\b.*"
            + "|areas? for priority action\\W*|what needs to improve\\b.{0,60}|ofsted will take the findings\\b.*"
            + "|yours? sincerely\\W*|we have notified the (?:dfe|department)\\b.*");

    BulletList {
        points = List.copyOf(points);
    }

    /**
     * Reads what stands under each heading of a kind.
     * @param lines the words of the document
     * @param heading the whole heading in plain words, which may be wrapped over two
     * lines
     */
    static List<BulletList> underHeadings(List<Line> lines, Pattern heading) {
        List<BulletList> lists = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int length = headingLength(lines, i, heading);
            if (length > 0) {
                lists.add(under(lines, i + length));
            }
        }
        return lists;
    }

    /** How many lines from here on are such a heading: none, one or two. */
    private static int headingLength(List<Line> lines, int index, Pattern heading) {
        Line line = lines.get(index);
        if (line.isMarked()) {
            return 0;
        }
        if (index + 1 < lines.size() && lines.get(index + 1).follows(line) && !lines.get(index + 1).isMarked()
                && heading.matcher(Wording.plain(line.text() + " " + lines.get(index + 1).text())).matches()) {
            return 2;
        }
        return heading.matcher(Wording.plain(line.text())).matches() ? 1 : 0;
    }

    /**
     * @param after the index of the first line under the heading
     */
    private static BulletList under(List<Line> lines, int after) {
        for (int first = after; first < Math.min(lines.size(), after + MOST_INTRODUCTION); first++) {
            if (lines.get(first).isMarked()) {
                return from(lines, first);
            }
            if (looksLikeHeading(lines.get(first))) {
                break;
            }
        }
        return new BulletList(List.of(), Optional.empty());
    }

    private static BulletList from(List<Line> lines, int first) {
        List<List<String>> points = new ArrayList<>();
        Optional<String> doubt = Optional.empty();
        Line top = lines.get(first);
        Line previous = top;
        float textX = top.textX();
        for (Line line : lines.subList(first, lines.size())) {
            if (line.isMarked()) {
                if (!isBelow(line, top)) {
                    points.add(new ArrayList<>(List.of(line.text())));
                    top = line;
                }
                else if (line.page() != top.page() && line.marker() == top.marker()) {
                    // a point below, or the margin of the next page is another
                    doubt = Optional.of("the indent changes where the page turns");
                    break;
                }
                else {
                    points.getLast().add("– " + line.text());
                }
                textX = line.textX();
            }
            else if (isHeading(line, previous, textX)) {
                break;
            }
            else if (continues(line, previous, textX)) {
                points.getLast().add(line.text());
            }
            else {
                doubt = Optional.of("running text follows the list: \"%s\"".formatted(start(line.text())));
                break;
            }
            previous = line;
        }
        return new BulletList(points.stream().map(Wording::unwrapped).toList(), doubt);
    }

    /** Strokes under squares (Manchester 2022), or the same mark further to the right. */
    private static boolean isBelow(Line line, Line top) {
        boolean strokes = line.marker() == Marker.DASH && top.marker() == Marker.BULLET;
        return (strokes && line.x() > top.x() - SAME_INDENT) || line.x() > top.x() + NEXT_LEVEL;
    }

    /**
     * A heading begins left of the points or stands apart from them: words in bold inside
     * a point do neither.
     */
    private static boolean isHeading(Line line, Line previous, float textX) {
        boolean outside = line.x() < textX - SAME_INDENT;
        return looksLikeHeading(line) && (outside || !line.follows(previous));
    }

    private static boolean looksLikeHeading(Line line) {
        boolean capital = !Character.isLowerCase(line.text().charAt(0));
        return !line.isMarked()
                && (line.bold() || (capital && NEXT_SECTION.matcher(Wording.plain(line.text())).matches()));
    }

    /**
     * The next line of a point is indented like its first; where the page turns it may
     * start the page.
     */
    private static boolean continues(Line line, Line previous, float textX) {
        boolean indented = line.x() > textX - SAME_INDENT;
        boolean near = line.page() != previous.page() || line.follows(previous);
        boolean open = !previous.text().matches(".*[.!?)]");
        return near && (indented || (open && Character.isLowerCase(line.text().charAt(0))));
    }

    private static String start(String text) {
        return (text.length() <= 40) ? text : text.substring(0, 40) + " …";
    }

}
