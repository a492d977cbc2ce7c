package org.councilratings.core.reply;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetInfo;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What the record holds and what it does not, how far it goes for each kind of report,
 * where it comes from and on what terms.
 */
final class AboutReply {

    private static final QuestionKind KIND = QuestionKind.HELP;

    private final Dataset dataset;

    private final LocalDate today;

    AboutReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.About question) {
        DatasetInfo info = this.dataset.info();
        List<Report> reports = this.dataset.reports();
        Answer.Draft answer = Answer.draft(Outcome.HELP, KIND, "What I know, and how fresh it is")
            .say("My record was last brought up to date on %s. It holds %s."
                .formatted(Wording.day(this.dataset.lookedAt()), Wording.inspectionsHeld(this.dataset)))
            .add(new Block.Facts(size(reports)))
            .say("For each kind of report:")
            .add(new Block.Bullets(kinds(reports)))
            .say("What it does not hold:")
            .add(new Block.Bullets(missing(reports)));
        if (!info.origins().isEmpty()) {
            answer.say("Where it comes from, and on what terms:")
                .add(new Block.Bullets(info.origins().stream().map(AboutReply::origin).toList()));
            info.origins().forEach(origin -> answer.cite(new Citation(origin.name(), origin.link(), Optional.empty())));
        }
        return answer
            .say("I am not part of Ofsted, and my words are not Ofsted's. Where they differ, the report is right.")
            .followUp(Choice.of("What can I ask?", new Question.Help()))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private List<Block.Fact> size(List<Report> reports) {
        return List.of(
                new Block.Fact("Authorities with the children's-services duty",
                        number(this.dataset.authorities().size())),
                new Block.Fact("Councils before them, now abolished", number(this.dataset.predecessors().size())),
                new Block.Fact("Reports on record", number(reports.size())));
    }

    private List<String> kinds(List<Report> reports) {
        Map<ReportKind, Integer> held = new EnumMap<>(ReportKind.class);
        reports.forEach(report -> held.merge(report.kind(), 1, Integer::sum));
        return Arrays.stream(ReportKind.values()).map(kind -> kind(kind, held.getOrDefault(kind, 0))).toList();
    }

    private String kind(ReportKind kind, int held) {
        String count = "%s: %s".formatted(Wording.capital(kind.words()), count(held, "report"));
        return this.dataset.coverage(kind)
            .map(coverage -> "%s; published %s; %s. %s".formatted(count, span(coverage),
                    coverage.complete() ? "complete" : "only in part", Wording.sentence(coverage.note())))
            .orElse("%s; how far they go is not known.".formatted(count));
    }

    /** The record starts with a month, not with the first report of its first day. */
    private static String span(Coverage coverage) {
        String to = Wording.day(coverage.to());
        return coverage.from()
            .map(from -> "from %s to %s".formatted(new KnownDate.Month(YearMonth.from(from)).words(), to))
            .orElse("up to " + to);
    }

    private List<String> missing(List<Report> reports) {
        List<String> missing = new ArrayList<>();
        long summarised = reports.stream().filter(report -> report.concerns().isPresent()).count();
        missing.add((summarised == 0)
                ? "The texts of reports. What must improve is not held in words yet: please open the report."
                : "The texts of reports. What must improve is held for %s, in our own words."
                    .formatted(count(summarised, "report")));
        missing.add("The inspections of abolished councils, except where Ofsted lists them under a council of today.");
        long unread = reports.stream().filter(report -> !report.read()).count();
        if (unread > 0) {
            missing
                .add("The content of %s known to exist, which could not be read.".formatted(count(unread, "report")));
        }
        missing.add("What the government has in force today. Notices, directions, commissioners and trusts are "
                + "history in my record, and not all of them are in it.");
        missing.add("Schools, adult social care, special educational needs (SEND), single children's homes and "
                + "agencies, and any nation but England.");
        return missing;
    }

    private static String origin(DatasetInfo.Origin origin) {
        return "%s (%s). %s".formatted(origin.name(), origin.licence(), Wording.sentence(origin.attribution()));
    }

    private static String count(long number, String what) {
        return number(number) + " " + what + ((number == 1) ? "" : "s");
    }

    /** "1,074". */
    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

}
