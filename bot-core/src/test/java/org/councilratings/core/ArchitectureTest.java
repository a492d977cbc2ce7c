package org.councilratings.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Do the packages of the core point one way?")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.councilratings");

    @Test
    void theCoreKnowsNoChatPlatform() {
        noClasses().that()
            .resideInAPackage("org.councilratings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.dv8tion..", "com.slack..", "org.eclipse.jetty..", "org.councilratings.discord..",
                    "org.councilratings.slack..")
            .because("each platform's words stay in its own adapter")
            .check(CLASSES);
    }

    @Test
    void theCoreReadsNoPdf() {
        noClasses().that()
            .resideInAPackage("org.councilratings.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.councilratings.data.importer..",
                    "org.councilratings.data.sources..", "org.councilratings.data.command..")
            .because("only the model and the dataset are for the core")
            .check(CLASSES);
    }

    @Test
    void jsonStaysAtTheTerminal() {
        noClasses().that()
            .resideInAPackage("org.councilratings.core..")
            .and()
            .resideOutsideOfPackage("org.councilratings.core.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "picocli..")
            .because("questions and answers are values, and only the command line writes JSON")
            .check(CLASSES);
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching("org.councilratings.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one package at a time")
            .check(CLASSES);
    }

}
