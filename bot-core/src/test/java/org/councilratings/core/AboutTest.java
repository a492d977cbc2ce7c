package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetInfo;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What do you know, and how fresh is it?")
class AboutTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static Answer about(Dataset dataset, String day) {
        return new Bot(dataset, Clock.fixed(Instant.parse(day + "T12:00:00Z"), Bot.ZONE)).answer(new Question.About(),
                Where.nowhere());
    }

    private final Answer about = about(DATASET, "2026-11-22");

    @Test
    void theFirstSentencesSayHowFarTheRecordGoes() {
        assertThat(this.about.outcome()).isEqualTo(Outcome.HELP);
        assertThat(this.about.kind()).isEqualTo(QuestionKind.HELP);
        assertThat(textOf(this.about)).startsWith("""
                What I know, and how fresh it is

                My record was last brought up to date on 22 August 2026. It holds every full inspection of today's \
                authorities published from February 2014 to 20 August 2026.""");
    }

    @Test
    void aStaleRecordSaysSoAndAFreshOneDoesNot() {
        assertThat(textOf(this.about)).contains("Data as of 22 August 2026, 92 days ago: newer reports may exist");
        assertThat(textOf(about(DATASET, "2026-08-23"))).contains("Data as of 22 August 2026.")
            .doesNotContain("newer reports may exist");
    }

    @Test
    void oneNewerReportMakesNoFreshRecord(@TempDir Path folder) throws IOException {
        Report imported = new ReportBuilder("leeds/2026-11-20-ilacs-short", "leeds", ReportKind.ILACS_SHORT)
            .published(Optional.of(KnownDate.parse("2026-11-20")))
            .onSite(List.of(OnSite.of(KnownDate.parse("2026-10-05"), KnownDate.parse("2026-10-09"))))
            .judgement(JudgementArea.LEADERS, Grade.GOOD)
            .build();
        DatasetUpdate.of(folder).add(List.of(imported));

        assertThat(textOf(about(DatasetUpdate.of(folder).before(), "2026-11-22"))).contains(
                "Data as of 20 August 2026, 94 days ago: newer reports may exist; single newer ones are held, to 20 "
                        + "November 2026.",
                "last brought up to date on 20 August 2026");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfReportIsCountedAndItsCoverageTold(ReportKind kind) {
        int held = 0;
        for (Report report : DATASET.reports()) {
            held += (report.kind() == kind) ? 1 : 0;
        }
        String line = line(textOf(this.about), kind);

        assertThat(held).isPositive();
        assertThat(line).contains(": " + held + " reports;")
            .contains(KnownDate.of(DATASET.coverage(kind).orElseThrow().to()).words())
            .contains(DATASET.coverage(kind).orElseThrow().complete() ? "; complete." : "; only in part.");
    }

    @Test
    void aMonthIsNotRoundedToADay() {
        assertThat(textOf(this.about)).contains("published from February 2014 to 24 August 2018")
            .doesNotContain("1 February 2014", "1 January 2018");
    }

    @Test
    void theSizeOfTheRecordIsTold() {
        assertThat(textOf(this.about)).contains("Authorities with the children's-services duty: 153",
                "Councils before them, now abolished: 20", "Reports on record: 1,074");
    }

    @Test
    void whatIsNotHeldIsToldToo() {
        assertThat(textOf(this.about)).contains("What must improve is held for", "abolished councils, except",
                "4 reports known to exist, which could not be read", "in force today", "adult social care", "SEND");
    }

    @Test
    void whatMustImproveIsNotDeniedOnceItIsHeld() {
        Dataset small = new SmallRecord().council("Moorland", Region.NORTH_EAST)
            .add("Moorland", new ReportBuilder("moorland/2024-05-16-ilacs-standard", "moorland",
                    ReportKind.ILACS_STANDARD)
                .concerns(Optional.of(List.of(new Concern(List.of(Theme.FRONT_DOOR),
                        Set.of(JudgementArea.HELP_AND_PROTECTION), "Referrals wait too long.", false, List.of())))))
            .dataset();

        assertThat(textOf(about(small, "2026-11-22"))).contains("held for 1 report, in our own words")
            .doesNotContain("not held in words yet");
    }

    @Test
    void everyOriginIsNamedWithItsTermsAndLink() {
        assertThat(DATASET.info().origins()).isNotEmpty();
        assertThat(textOf(this.about)).contains(DATASET.info()
            .origins()
            .stream()
            .flatMap(origin -> Stream.of(origin.name(), origin.licence(), origin.attribution()))
            .toList());
        assertThat(this.about.citations()).extracting(Citation::link)
            .containsExactlyElementsOf(DATASET.info().origins().stream().map(DatasetInfo.Origin::link).toList());
        assertThat(textOf(this.about)).contains("Open Government Licence v3.0", "I am not part of Ofsted");
    }

    @Test
    void helpMayBeAskedNext() {
        assertThat(this.about.followUps()).extracting(Choice::question).containsExactly(new Question.Help());
    }

    @Test
    void aKindWithoutCoverageIsNotCalledComplete() {
        Dataset small = new SmallRecord().council("Moorland", Region.NORTH_EAST)
            .inspection("Moorland", ReportKind.SIF, "2015-06-01", "2015-06-05", "2015-08-03", JudgementArea.OVERALL,
                    Grade.GOOD)
            .dataset();
        String text = textOf(about(small, "2026-11-22"));

        assertThat(line(text, ReportKind.SIF))
            .isEqualTo("• Inspection (single inspection framework): 1 report; how far they go is not known.");
        assertThat(line(text, ReportKind.MONITORING_VISIT)).contains("0 reports; published up to 24 February 2026",
                "only in part. Some.");
        assertThat(text).doesNotContain("could not be read", "Where it comes from");
    }

    private static String line(String text, ReportKind kind) {
        return text.lines()
            .filter(line -> line.toLowerCase(Locale.UK).startsWith("• " + kind.words().toLowerCase(Locale.UK) + ":"))
            .findFirst()
            .orElseThrow();
    }

}
