package org.councilratings.core.digest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Block;
import org.councilratings.core.reply.VisitText;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;

/** What the record held of a report, and what it holds now. */
final class CorrectionEntry {

    private CorrectionEntry() {
    }

    static Block.Entry of(Finding finding, WhatIsNew.Correction correction) {
        Report report = correction.report();
        ReportFacts before = correction.before();
        List<String> lines = new ArrayList<>();
        if (before.kind() != report.kind()) {
            lines.add(changed("kind of report", before.kind().words(), report.kind().words()));
        }
        Set<JudgementArea> areas = EnumSet.noneOf(JudgementArea.class);
        areas.addAll(before.judgements().keySet());
        areas.addAll(report.judgements().keySet());
        for (JudgementArea area : areas) {
            Optional<Grade> then = Optional.ofNullable(before.judgements().get(area));
            Optional<Grade> now = Optional.ofNullable(report.judgements().get(area));
            if (!then.equals(now)) {
                lines.add(changed(area.words(), then.map(Grade::words).orElse("no grade"),
                        now.map(Grade::words).orElse("no grade")));
            }
        }
        if (!before.onSite().equals(report.onSite())) {
            lines.add(changed("on site", days(before.onSite()), days(report.onSite())));
        }
        if (!before.published().equals(report.published())) {
            lines.add(changed("day of publication", day(before.published()), day(report.published())));
        }
        lines.add("This is no new report: it was %s.".formatted(report.published().isPresent()
                ? Wording.published(report) : "held before, and its day of publication is not"));
        Wording.caveat(report).ifPresent(lines::add);
        return new Block.Entry("Correction: %s – %s".formatted(finding.council(), VisitText.kind(report)),
                Optional.empty(), lines, List.of(finding.citation()));
    }

    private static String changed(String what, String then, String now) {
        return "• %s: the record said “%s”; it is “%s”.".formatted(Wording.capital(what), then, now);
    }

    private static String day(Optional<KnownDate> day) {
        return day.map(KnownDate::words).orElse("not known");
    }

    private static String days(List<OnSite> periods) {
        return periods.isEmpty() ? "not known" : VisitText.days(periods);
    }

}
