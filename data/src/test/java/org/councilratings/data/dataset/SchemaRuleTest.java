package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.DISTRICTS;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.OLD_COUNTY;
import static org.councilratings.data.dataset.SmallDataset.SHARED;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Does each file have the shape that its schema describes?")
class SchemaRuleTest {

    private final SmallDataset dataset = new SmallDataset();

    @Nested
    @DisplayName("What is wrong is told in plain words:")
    class PlainWords {

        @Test
        void aGradeThatOfstedDoesNotGive() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/1/judgements/leaders", "'to good'").faults())
                .containsExactly(
                        "councils/kent.json /reports/1/judgements/leaders: \"to good\" is not a grade. Write one of "
                                + "outstanding, good, requires-improvement, inadequate, adequate, or leave it out.");
        }

        @Test
        void anAreaThatIsNotJudged() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/1/judgements/leader", "'good'").faults())
                .singleElement()
                .asString()
                .startsWith("councils/kent.json /reports/1/judgements/leader: \"leader\" is not a judgement area. "
                        + "Write one of overall, leaders,");
        }

        @Test
        void anUnknownRegion() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(MEDWAY, "/region", "'south'").faults())
                .containsExactly("councils/medway.json /region: \"south\" is not an English region. Write one of "
                        + "north-east, north-west, yorkshire-and-the-humber, east-midlands, west-midlands, "
                        + "east-of-england, london, south-east, south-west.");
        }

        @Test
        void anUnknownKindOfReport() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/0/kind", "'visit'").faults()).singleElement()
                .asString()
                .startsWith("councils/kent.json /reports/0/kind: \"visit\" is not a kind of report. Write one of "
                        + "ilacs-standard, ilacs-short,");
        }

        @Test
        void aFieldThatNobodyReads() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(OLD_COUNTY, "/region", "'london'").faults())
                .containsExactly("predecessors/north-yorkshire-county-council.json /region: \"region\" is not a field "
                        + "of a predecessor's file. Remove it, or write one of slug, name, aliases, ended, successors, "
                        + "reports, governmentActions.");
        }

        @Test
        void aFieldThatIsMissing() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.remove(KENT, "/ofstedUrn").faults()).containsExactly(
                    "councils/kent.json: \"ofstedUrn\" is missing. Add an Ofsted number, for example 80437.");
        }

        @Test
        void aNullWhereTheFieldMayBeAbsent() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/0/published", "null").faults())
                .containsExactly("councils/kent.json /reports/0/published: null is not a date. Leave it out: what is "
                        + "not known is absent, not null.");
        }

        @Test
        void aNumberInPlaceOfText() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/laCode", "886").faults()).containsExactly(
                    "councils/kent.json /laCode: 886 is not a local authority code. Write it in " + "quotation marks.");
        }

        @Test
        void oneNameInPlaceOfAList() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/0/leadInspectors", "'A. Name'").faults())
                .containsExactly("councils/kent.json /reports/0/leadInspectors: \"A. Name\" is not a list of names. "
                        + "Write a list in square brackets, even of one, or leave it out.");
        }

        @Test
        void aDateWrittenInAnotherWay() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/0/published", "'16/12/2024'").faults())
                .containsExactly("councils/kent.json /reports/0/published: \"16/12/2024\" is not a date. Write it like "
                        + "2024-05-16 or 2025-10, or leave it out.");
        }

        @Test
        void aMonthWhereADayIsNeeded() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(INFO, "/asOf", "'2026-08'").faults())
                .containsExactly("dataset.json /asOf: \"2026-08\" is not a day. Write it like 2024-05-16.");
        }

        @Test
        void aLinkThatIsNoWebAddress() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/1/link", "'file:///report.pdf'").faults())
                .containsExactly("councils/kent.json /reports/1/link: \"file:///report.pdf\" is not a web address. "
                        + "Write it like https://files.ofsted.gov.uk/v1/file/50252437, or leave it out.");
        }

        @Test
        void aKeyWithoutTheFormOfOne() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/2/key", "'kent-2010'").faults())
                .containsExactly("councils/kent.json /reports/2/key: \"kent-2010\" is not a report's key. Write it "
                        + "like kent/2022-07-05-ilacs-short.");
        }

        @Test
        void spaceAroundAName() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/shortName", "' Kent'").faults())
                .containsExactly("councils/kent.json /shortName: \" Kent\" is not a text without spaces at its ends. "
                        + "Write plain text on one line, without markup and without spaces at its ends.");
        }

        @Test
        void aConcernWithoutATheme() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(KENT, "/reports/1/concerns/1/themes", "[]").faults())
                .containsExactly("councils/kent.json /reports/1/concerns/1/themes: a list of themes that is empty. "
                        + "Write at least 1.");
        }

        @Test
        void aSharedNameThatMeansOnlyOne() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(SHARED, "/shared/0/authorities", "['kent']").faults())
                .containsExactly(
                        "names/shared.json /shared/0/authorities: a list of councils' keys with 1 entry. Write "
                                + "at least 2.");
        }

        @Test
        void moreNeighboursThanTen() throws IOException {
            assertThat(SchemaRuleTest.this.dataset
                .put(KENT, "/statisticalNeighbours", "['medway','a','b','c','d','e','f','g','h','i','j']")
                .faults())
                .contains("councils/kent.json /statisticalNeighbours: a list of councils' keys with 11 entries. "
                        + "Leave at most 10.");
        }

        @Test
        void anItemThatStandsTwice() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.add(KENT, "/statisticalNeighbours", "'medway'").faults())
                .containsExactly("councils/kent.json /statisticalNeighbours/1: \"medway\" stands twice in a list of "
                        + "councils' keys. Keep it once.");
        }

        @Test
        void aVisitBeforeTheFirst() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(MEDWAY, "/reports/0/visitNumber", "0").faults())
                .containsExactly("councils/medway.json /reports/0/visitNumber: 0 is not a visit number. Write 1 or "
                        + "more, or leave it out.");
        }

        @Test
        void wordsInPlaceOfTrueOrFalse() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(INFO, "/coverage/0/complete", "'yes'").faults())
                .containsExactly("dataset.json /coverage/0/complete: \"yes\" is not a true or false. Write true or "
                        + "false, without quotation marks.");
        }

        @Test
        void twoListsInAFileOfNames() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.put(DISTRICTS, "/shared", "[]").faults())
                .containsExactly("names/districts.json: a file of names with 2 fields. Leave at most 1.");
        }

        @Test
        void aFileThatIsAList() throws IOException {
            assertThat(SchemaRuleTest.this.dataset.raw(DISTRICTS, "[]").faults()).containsExactly(
                    "names/districts.json: a list is not a file of names. Write an object in braces with the fields "
                            + "districts, shared, outsideEngland, withoutDuty.");
        }

    }

    @Nested
    @DisplayName("What the schema lists is what the model knows:")
    class SameAsTheModel {

        @Test
        void kindsOfReport() {
            assertThat(report("kind")).containsExactlyElementsOf(all(ReportKind.values(), ReportKind::slug));
        }

        @Test
        void keysEndInAKindOfReport() {
            assertThat(part("report.schema.json", "$defs", "key").node().path("pattern").asText())
                .contains("(" + String.join("|", all(ReportKind.values(), ReportKind::slug)) + ")");
        }

        @Test
        void grades() {
            assertThat(report("grade")).containsExactlyElementsOf(all(Grade.values(), Grade::slug));
        }

        @Test
        void judgementAreas() {
            assertThat(report("area")).containsExactlyElementsOf(all(JudgementArea.values(), JudgementArea::key));
        }

        @Test
        void themes() {
            assertThat(report("theme")).containsExactlyElementsOf(all(Theme.values(), Theme::key));
        }

        @Test
        void statusesOfAConcern() {
            assertThat(report("status")).containsExactlyElementsOf(Arrays.stream(Concern.Status.values())
                .filter(Concern.Status::isSaid)
                .map(Concern.Status::slug)
                .toList());
        }

        @Test
        void areasOfAConcern() {
            assertThat(report("concernArea")).containsExactlyElementsOf(
                    Framework.ILACS_NO_OVERALL.areas().stream().map(JudgementArea::key).toList());
        }

        @Test
        void kindsOfSourceAndConfidences() {
            assertThat(report("source", "properties", "kind"))
                .containsExactlyElementsOf(all(Source.Kind.values(), Source.Kind::slug));
            assertThat(report("source", "properties", "confidence"))
                .containsExactlyElementsOf(all(Source.Confidence.values(), Source.Confidence::slug));
        }

        @Test
        void kindsOfGovernmentAction() {
            assertThat(report("governmentAction", "properties", "kind"))
                .containsExactlyElementsOf(all(GovernmentAction.Kind.values(), GovernmentAction.Kind::slug));
        }

        @Test
        void kindsOfCouncilAndRegions() {
            assertThat(part("council.schema.json", "properties", "kind").texts("enum"))
                .containsExactlyElementsOf(all(AuthorityKind.values(), AuthorityKind::slug));
            assertThat(part("council.schema.json", "properties", "region").texts("enum"))
                .containsExactlyElementsOf(all(Region.values(), Region::slug));
        }

        private static <E> List<String> all(E[] values, Function<E, String> key) {
            return Arrays.stream(values).map(key).toList();
        }

        private static List<String> report(String... steps) {
            SchemaPart part = part("report.schema.json", "$defs");
            for (String step : steps) {
                part = part.step(step);
            }
            return part.texts("enum");
        }

        private static SchemaPart part(String document, String... steps) {
            SchemaPart part = SchemaPart.of(document);
            for (String step : steps) {
                part = part.step(step);
            }
            return part;
        }

    }

    @Test
    void everyFieldInEverySchemaTellsWhatItMeans() {
        for (String document : List.of("report.schema.json", "council.schema.json", "predecessor.schema.json",
                "dataset.schema.json", "names.schema.json", "own-words.schema.json")) {
            assertThat(silent(SchemaPart.of(document), document)).isEmpty();
        }
    }

    private static List<String> silent(SchemaPart part, String path) {
        List<String> silent = new java.util.ArrayList<>();
        for (String keyword : List.of("properties", "$defs")) {
            part.node().path(keyword).fieldNames().forEachRemaining(name -> {
                SchemaPart field = part.step(keyword).step(name);
                if (field.title().isEmpty() || keyword.equals("properties") && field.description().isEmpty()) {
                    silent.add(path + "/" + name);
                }
                silent.addAll(silent(field, path + "/" + name));
            });
        }
        return silent;
    }

}
