package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who led an inspection or signs a letter, by name alone. */
final class Inspectors {

    private static final String TITLES = "(?:Senior )?(?:(?:Her|His) Majesty['’]s )(?:Senior )?[Ii]nspectors?(?: \\(?[Dd]esignate\\)?)?"
            + "(?:,? (?:[Ss]ocial [Cc]are|[Ss]chools))?|\\(?S?HMIs?\\)?(?: \\(?[Dd]esignate\\)?)?|Senior HMI|Ofsted Inspector|"
            + "Regional Director[\\p{L} ]*|\\(?(?:SC)?RI\\)?|[Ss]ocial [Cc]are [Rr]egulatory [Ii]nspector|[Rr]egulatory [Ii]nspector";

    private static final Pattern TITLE = Pattern.compile("(?<![\\p{L}])(?:" + TITLES + ")(?![\\p{L}])");

    private static final String WORD = "(?:d['’]|D['’]|O['’]|Mc|Mac|Le|La|De|van )?\\p{Lu}[\\p{L}]*(?:['’-]\\p{L}+)*\\.?";

    private static final String NAME = "(?:(?:Dr|Mr|Mrs|Ms|Miss) )?" + WORD + "(?: (?:de|van|der|von|la|le|al))*(?: "
            + WORD + "){1,3}";

    private static final Pattern NAMES = Pattern.compile(NAME);

    private static final Pattern LABEL = Pattern.compile("^(?:Lead|Reporting) inspectors?(?: on site)?\\s*:?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE);

    /** What ends the names behind the label. */
    private static final Pattern AFTER_NAMES = Pattern.compile(
            "(?:judgement|grade|deputy|team|shadow|senior data|quality|report author|report published|age group|published|"
                    + "inspection date|children|services)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Inspectors() {
    }

    /**
     * The names behind "Lead inspector", wherever the report has them; two rarely. Empty
     * if there is none.
     */
    static List<String> leading(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher label = LABEL.matcher(lines.get(i).text());
            if (!label.matches()) {
                continue;
            }
            List<String> words = new ArrayList<>(List.of(label.group(1)));
            for (int next = i + 1; next < Math.min(lines.size(), i + 4); next++) {
                Line line = lines.get(next);
                if (AFTER_NAMES.matcher(line.text()).matches()
                        || (line.page() != lines.get(i).page() && !words.getFirst().isEmpty())) {
                    break;
                }
                boolean goesOn = words.stream().allMatch(String::isEmpty) || TITLE.matcher(line.text()).find();
                if (!goesOn) {
                    break;
                }
                words.add(line.text());
            }
            List<String> names = names(Wording.unwrapped(words));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Who signs a letter; empty for the few of summer 2021 that nobody signs. */
    static List<String> signing(List<Line> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            String text = lines.get(i).text();
            Matcher title = TITLE.matcher(text);
            if (!title.lookingAt() || text.length() > 60) {
                continue;
            }
            List<String> names = names(lines.get(i - 1).text());
            if (names.size() == 1 && names.getFirst().length() == lines.get(i - 1).text().strip().length()) {
                return names;
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (Wording.plain(lines.get(i).text()).matches("yours? (?:sincerely|faithfully)\\W*")
                    && i + 1 < lines.size()) {
                return names(lines.get(i + 1).text());
            }
        }
        return List.of();
    }

    /**
     * The first inspector named in the sentence on who was there, or the one it calls
     * lead inspector.
     */
    static List<String> firstNamed(String sentences) {
        Matcher lead = Pattern.compile("lead inspector,? (" + NAME + ")|(" + NAME + "),? (?:\\(?lead inspector)")
            .matcher(sentences);
        if (lead.find()) {
            return names((lead.group(1) != null) ? lead.group(1) : lead.group(2));
        }
        Matcher team = Pattern.compile(
                "(?:[Ii]nspectors(?: \\(HMIs?\\))?(?: for this visit)?(?: were| was)?|(?:carried out|conducted|undertaken) by"
                        + "(?: (?:Her|His) Majesty['’]s [Ii]nspectors?(?: \\(HMIs?\\))?)?):? (" + NAME + ")")
            .matcher(sentences);
        return team.find() ? names(team.group(1)) : List.of();
    }

    /** The names in a text of names and titles; empty if there is anything else in it. */
    private static List<String> names(String text) {
        String bare = TITLE.matcher(text).replaceAll(" , ");
        List<String> names = new ArrayList<>();
        for (String part : bare.split(",|;|&|\\band\\b|\\bAI\\b")) {
            String name = part.replaceAll("\\s+", " ").replaceAll("^[\\s:.()]+|[\\s:.()]+$", "");
            if (name.isEmpty()) {
                continue;
            }
            if (!NAMES.matcher(name).matches()) {
                return List.of();
            }
            names.add(name.replaceFirst("^(?:Dr|Mr|Mrs|Ms|Miss) ", ""));
        }
        return names;
    }

}
