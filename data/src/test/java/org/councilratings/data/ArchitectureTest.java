package org.councilratings.data;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Do the packages of this module keep their directions?")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.councilratings.data");

    private static final String MODEL = "org.councilratings.data.model..";

    private static final String DATASET = "org.councilratings.data.dataset..";

    private static final String IMPORTER = "org.councilratings.data.importer..";

    private static final String SOURCES = "org.councilratings.data.sources..";

    private static final String COMMAND = "org.councilratings.data.command..";

    @Test
    void theModelDependsOnTheJdkAlone() {
        check(classes().that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(MODEL, "java..", "org.jspecify.."))
            .because("every part of the bot speaks in its records, and none must inherit a library by that"));
    }

    @Test
    void theDatasetDependsOnTheModelAndOnJson() {
        check(classes().that()
            .resideInAPackage(DATASET)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(DATASET, MODEL, "java..", "org.jspecify..",
                    "com.fasterxml.jackson..", "com.networknt.schema.."))
            .because("whoever only reads the dataset gets neither the importer's nor the commands' libraries"));
    }

    @Test
    void theImporterKnowsTheModelAndTheDatasetOnly() {
        check(noClasses().that()
            .resideInAPackage(IMPORTER)
            .should()
            .dependOnClassesThat(resideInAnyPackage(SOURCES, COMMAND))
            .because("reading a report is of use without our tables and without a command line"));
    }

    @Test
    void theSourcesKnowTheModelAndTheDatasetOnly() {
        check(noClasses().that()
            .resideInAPackage(SOURCES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(IMPORTER, COMMAND))
            .because("tables become records without any report at hand"));
    }

    @Test
    void pdfsAreTheImportersAlone() {
        check(noClasses().that()
            .resideOutsideOfPackage(IMPORTER)
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.pdfbox.."))
            .because("PDFBox is an optional dependency, and the importer the only place that knows a layout"));
    }

    @Test
    void librariesOfTheCommandLineAndOfTablesStayWithThoseWhoRunThere() {
        check(noClasses().that()
            .resideOutsideOfPackages(COMMAND, IMPORTER, SOURCES)
            .should()
            .dependOnClassesThat(resideInAnyPackage("picocli..", "de.siegmar.fastcsv..", "me.tongfei.progressbar.."))
            .because("they are optional dependencies, absent where the bot only answers"));
    }

    @Test
    void noTwoPackagesDependOnEachOther() {
        check(slices().matching("org.councilratings.data.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can be understood without the others needs a direction"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

}
