package org.councilratings.core.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Block;
import org.councilratings.core.reply.VisitText;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.dataset.Difference;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/** What the record held of a report, and what it holds now. */
final class CorrectionEntry {

    private CorrectionEntry() {
    }

    static Block.Entry of(Finding finding, WhatIsNew.Correction correction) {
        Report report = correction.report();
        List<String> lines = new ArrayList<>();
        for (Difference difference : correction.differences()) {
            lines.add(switch (difference) {
                case Difference.Kind(ReportKind before, ReportKind now) ->
                    changed("kind of report", before.words(), now.words());
                case Difference.Judgement(JudgementArea area, Grade before, Optional<Grade> now) ->
                    changed(area.words(), before.words(), now.map(Grade::words).orElse("no grade"));
                case Difference.Visited(List<OnSite> before, List<OnSite> now) ->
                    changed("on site", VisitText.days(before), now.isEmpty() ? "not known" : VisitText.days(now));
                case Difference.Published(KnownDate before, Optional<KnownDate> now) ->
                    changed("day of publication", before.words(), now.map(KnownDate::words).orElse("not known"));
            });
        }
        report.judgements().forEach((area, grade) -> {
            if (!correction.before().judgements().containsKey(area)) {
                lines.add("• Known now, and not before: %s: %s.".formatted(area.words(), grade.words()));
            }
        });
        lines.add("This is no new report: it was %s.".formatted(report.published().isPresent()
                ? Wording.published(report) : "held before, and its day of publication is not"));
        Wording.caveat(report).ifPresent(lines::add);
        return new Block.Entry("Correction: %s – %s".formatted(finding.council(), VisitText.kind(report)),
                Optional.empty(), lines, List.of(finding.citation()));
    }

    /** "Correction: Kent, short inspection: overall effectiveness is inadequate". */
    static String inShort(Finding finding, WhatIsNew.Correction correction) {
        List<String> grades = new ArrayList<>();
        for (Difference difference : correction.differences()) {
            if (difference instanceof Difference.Judgement(JudgementArea area, Grade before, Optional<Grade> now)) {
                grades.add("%s %s".formatted(area.words(),
                        now.map(grade -> "is " + Wording.brief(grade)).orElse("has no grade")));
            }
        }
        return "Correction: %s, %s%s".formatted(finding.council(), VisitText.kind(correction.report()),
                grades.isEmpty() ? "" : ": " + Wording.joined(grades));
    }

    private static String changed(String what, String then, String now) {
        return "• %s: the record said “%s”; it is “%s”.".formatted(Wording.capital(what), then, now);
    }

}
