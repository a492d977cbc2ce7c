package org.councilratings.data.importer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.importer.GradeTable.Label;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/**
 * Reads the grades of an inspection: each in the table of the cover and, where the
 * document repeats it, in the headings of its sections. Places that disagree leave the
 * area out.
 */
final class Judgements {

    private static final String CHILDREN_WHO_NEED_HELP = "children (?:and young people )?who need help and protection";

    /**
     * The misprints are Ofsted's: "children care leavers" in 14 reports of 2025 and 2026;
     * headings without "The" or "and progress" (Lewisham 2024, Manchester 2025); leaders
     * without "social work" (North Northamptonshire 2026).
     */
    private static final List<Label> ILACS = List.of(
            Label.of(JudgementArea.LEADERS,
                    "(?:the )?impact of leaders on (?:the )?(?:social work )?practice with children and families"),
            Label.of(JudgementArea.HELP_AND_PROTECTION,
                    "(?:the )?experiences (?:and progress )?of " + CHILDREN_WHO_NEED_HELP),
            Label.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS,
                    "(?:the )?experiences (?:and progress )?of children in care and (?:of )?care leavers"),
            Label.of(JudgementArea.IN_CARE,
                    "(?:the )?experiences (?:and progress )?of children in care(?! and (?:of )?care leavers)"),
            Label.of(JudgementArea.CARE_LEAVERS,
                    "(?:the )?experiences (?:and progress )?of (?:children )?care leavers"),
            Label.of(JudgementArea.OVERALL, "overall effectiveness"));

    private static final List<Label> SIF = List.of(
            Label.of(JudgementArea.HELP_AND_PROTECTION,
                    "(?:the experiences and progress of )?" + CHILDREN_WHO_NEED_HELP),
            Label.of(JudgementArea.LOOKED_AFTER_AND_PERMANENCE,
                    "(?:the experiences and progress of )?children (?:and young people )?looked after and achieving "
                            + "permanence"),
            Label.of(JudgementArea.ADOPTION, "adoption performance"),
            Label.of(JudgementArea.CARE_LEAVERS,
                    "(?:the )?experiences? and progress of (?:care leavers|young people leaving care)"),
            Label.of(JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, "leadership, management and governance"));

    private static final List<Label> PRE_SIF = List.of(Label.of(JudgementArea.OVERALL, "overall effectiveness"),
            Label.of(JudgementArea.CAPACITY_TO_IMPROVE, "capacity (?:to improve|for improvement)"),
            Label.of(JudgementArea.OUTCOMES,
                    "outcomes for looked[ -]after children(?: and(?: young people)?)?(?: and care leavers)?"),
            Label.of(JudgementArea.QUALITY_OF_PROVISION, "(?:the )?quality of (?:the )?provision"),
            Label.of(JudgementArea.LEADERSHIP_AND_MANAGEMENT, "leadership and management"));

    private static final Pattern SECTION_OF_SIF = Pattern
        .compile("the experiences? and progress of\\b.*|leadership, management and\\b.*");

    /**
     * "The overall judgement is ...", "Children's services in X are ...", over the table
     * of the cover.
     */
    private static final Pattern SIF_OVERALL = Pattern
        .compile("(?:the overall judgement is|children's services (?:in|on|for) (?:[\\p{L}\\p{N} ,&'-]|st\\.){2,70}?)"
                + "(?: that (?:children's services|it|they))?(?: (?:are|is))? (" + GradeTable.GRADE_WORDS + ")\\b");

    /** Somerset 2015 forgets the word "Board". */
    private static final Pattern LSCB = Pattern.compile("(?:the )?(?:judgement (?:for|about|of|on) )?(?:the )?"
            + "(?:effectiveness of )?(?:the )?(?:[\\p{L}&' -]{0,60}?)?(?:(?:local )?safeguarding children(?: board)?|lscb)"
            + "(?: in [\\p{L} -]{2,40}?)?(?: \\([\\p{L}&]{2,8}\\))?(?: is)?(?: that it)?(?: is)?:? ("
            + GradeTable.GRADE_WORDS + ")(?: because)?\\W*");

    private final ReportText text;

    private final Remarks remarks;

    private final SortedMap<JudgementArea, Grade> grades = new TreeMap<>();

    private final Set<JudgementArea> notJudged = EnumSet.noneOf(JudgementArea.class);

    /** Areas that are left out for a reason that the remarks already tell. */
    private final Set<JudgementArea> doubtful = EnumSet.noneOf(JudgementArea.class);

    Judgements(ReportText text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    /**
     * Whether the cover has the table of an inspection of local authority children's
     * services.
     */
    static boolean hasIlacsTable(ReportText text) {
        return GradeTable.read(text.upToPage(2), ILACS).grades().containsKey(JudgementArea.HELP_AND_PROTECTION);
    }

    SortedMap<JudgementArea, Grade> ofIlacs(Framework framework) {
        take(GradeTable.read(this.text.upToPage(2), ILACS));
        for (Label label : ILACS) {
            compare(label.area(), GradeHeadings.find(this.text.body(), GradeHeadings.of(label.words())));
        }
        return certain(framework.areas());
    }

    /**
     * Some reviewed only the safeguarding board (Surrey 2015), some only the council (all
     * re-inspections).
     */
    SortedMap<JudgementArea, Grade> ofSif() {
        String title = Wording.plain(DocumentFamily.title(this.text));
        Set<JudgementArea> areas = EnumSet.noneOf(JudgementArea.class);
        if (title.contains("inspection of services")) {
            areas.addAll(Framework.SIF.areas());
            areas.remove(JudgementArea.LSCB);
            take(GradeTable.read(this.text.upToPage(2), SIF));
            overallOfSif().ifPresent(grade -> this.grades.put(JudgementArea.OVERALL, grade));
            compareSections();
        }
        List<Grade> board = GradeHeadings.find(this.text.body(), LSCB);
        board.stream().findFirst().ifPresent(grade -> this.grades.put(JudgementArea.LSCB, grade));
        compare(JudgementArea.LSCB, board);
        if (title.contains("safeguarding children board") || !board.isEmpty()) {
            areas.add(JudgementArea.LSCB);
        }
        return certain(areas);
    }

    SortedMap<JudgementArea, Grade> ofPreSif() {
        List<Line> record = this.text.body();
        for (int i = 0; i < this.text.body().size(); i++) {
            if (Wording.plain(this.text.body().get(i).text()).equals("record of main findings")) {
                record = this.text.body().subList(i, this.text.body().size());
            }
        }
        take(GradeTable.read(record, PRE_SIF));
        return certain(Framework.PRE_SIF.areas());
    }

    private Optional<Grade> overallOfSif() {
        String cover = Wording.plain(Wording.of(this.text.page(1)));
        Matcher matcher = SIF_OVERALL.matcher(cover);
        return matcher.find() ? Optional.of(GradeTable.grade(matcher.group(1))) : Optional.empty();
    }

    /**
     * Reports of 2014 to 2018 repeat a grade at the head of its section: in a box beside
     * it, or in a sentence.
     */
    private void compareSections() {
        List<Line> sections = this.text.body().stream().filter(line -> line.page() > 2).toList();
        for (Label label : SIF) {
            Pattern sentence = Pattern.compile(
                    "the graded judgement (?:for|about|on) (?:the )?(?:%s)(?: is)?(?: that)?(?: it)?(?: is)?:? (%s)\\W*"
                        .formatted(label.words().pattern(), GradeTable.GRADE_WORDS));
            compare(label.area(), GradeHeadings.find(sections, sentence));
        }
        for (int i = 0; i < sections.size(); i++) {
            Line line = sections.get(i);
            if (line.bold() && SECTION_OF_SIF.matcher(Wording.plain(line.text())).matches()) {
                List<Line> box = sections.subList(Math.max(0, i - 1), Math.min(sections.size(), i + 5))
                    .stream()
                    .filter(near -> near.page() == line.page() && near.bold())
                    .toList();
                GradeTable.read(box, SIF)
                    .grades()
                    .forEach((area, grade) -> grade.ifPresent(given -> compare(area, List.of(given))));
            }
        }
    }

    private void take(GradeTable table) {
        table.doubt().ifPresent(doubt -> this.remarks.warn("judgements", doubt));
        table.grades()
            .forEach((area, grade) -> grade.ifPresentOrElse(given -> this.grades.put(area, given),
                    () -> this.notJudged.add(area)));
    }

    private void compare(JudgementArea area, List<Grade> headings) {
        Optional<Grade> taken = Optional.ofNullable(this.grades.get(area));
        for (Grade heading : headings) {
            if (this.notJudged.contains(area) || (taken.isPresent() && taken.get() != heading)) {
                leaveOut(area, "one place says %s, another %s".formatted(taken.map(Grade::words).orElse("not judged"),
                        heading.words()));
                return;
            }
        }
    }

    private void leaveOut(JudgementArea area, String why) {
        if (this.doubtful.add(area)) {
            this.remarks.warn("judgement " + area.key(), "left out; " + why);
        }
    }

    /** What is beyond doubt, of the areas that such an inspection judges. */
    private SortedMap<JudgementArea, Grade> certain(Set<JudgementArea> areas) {
        for (JudgementArea area : this.grades.keySet()) {
            if (!areas.contains(area)) {
                leaveOut(area, "no inspection on these days gave such a grade");
            }
        }
        this.grades.keySet().removeAll(this.doubtful);
        for (JudgementArea area : areas) {
            if (!this.grades.containsKey(area) && !this.notJudged.contains(area) && !this.doubtful.contains(area)) {
                this.remarks.warn("judgement " + area.key(), "not found");
            }
        }
        return this.grades;
    }

}
