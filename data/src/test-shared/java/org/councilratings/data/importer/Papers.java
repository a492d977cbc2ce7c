package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.KnownDate;

/** Covers and letters that tests begin with, and the reader that knows all councils. */
public final class Papers {

    public static final String HELP = "The experiences and progress of children who|need help and protection";

    public static final String LEADERS = "The impact of leaders on social work practice|with children and families";

    public static final String IN_CARE = "The experiences and progress of children in|care";

    public static final String LEAVERS = "The experiences and progress of care leavers";

    public static final String JOINT = "The experiences and progress of children in|care and care leavers";

    private static final Dataset KNOWN = DatasetLoader.packaged();

    private Papers() {
    }

    static ReportReader reader() {
        return new ReportReader(KNOWN.authorities(), KNOWN.predecessors());
    }

    /** Reads what was printed; fails if it is no report. */
    static Reading.Read read(Paper paper, Path folder) {
        return read(paper, folder, Hints.NONE);
    }

    static Reading.Read read(Paper paper, Path folder, Hints hints) {
        Reading reading = reader().read(paper.print(folder.resolve("report.pdf")), hints);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    static Hints published(String day) {
        return new Hints(Optional.empty(), Optional.of(KnownDate.parse(day)), Optional.empty(), Optional.empty());
    }

    /** A cover in the layout of 2021 and later, without its table. */
    public static Paper cover(String council, String... days) {
        return new Paper().title("Inspection of " + council, "local authority children’s services")
            .gap(6)
            .bold(dates(days))
            .bold("Lead inspector: Ada Byron, His Majesty’s Inspector")
            .gap(30)
            .row("Judgement", "Grade");
    }

    private static String[] dates(String... lines) {
        String[] dates = lines.clone();
        dates[0] = "Inspection dates: " + lines[0];
        return dates;
    }

    /** An inspection with five judgements, all good. */
    public static Paper fiveJudgements(String council, String... days) {
        return cover(council, days).row(LEADERS, "Good")
            .row(HELP, "Good")
            .row(IN_CARE, "Good")
            .row(LEAVERS, "Good")
            .row("Overall effectiveness", "Good")
            .text("Practice here is steady.");
    }

    /** A letter up to the sentence on its findings. */
    public static Paper letter(String council, String days, String date) {
        return new Paper().small("Ofsted", "Piccadilly Gate", "Store Street", "Manchester")
            .gap(40)
            .text(date)
            .text("Grace Murray", "Director of children’s services", "The Town Hall")
            .gap(20)
            .text("Dear Ms Murray")
            .bold("Focused visit to " + council + " children’s services")
            .text("This letter summarises the findings of the focused visit to " + council,
                    "children’s services " + days + ". His Majesty’s Inspectors for this",
                    "visit were Ada Byron and Mary Somerville.")
            .text("Inspectors looked at the local authority’s arrangements for care leavers.");
    }

    public static Paper signed(Paper letter) {
        return letter
            .text("Ofsted will take the findings from this focused visit into account when",
                    "planning your next inspection or visit.")
            .text("Yours sincerely")
            .gap(30)
            .text("Ada Byron", "His Majesty’s Inspector");
    }

}
