package org.councilratings.discord;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Do the packages of the Discord adapter point one way?")
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("org.councilratings.discord");

    @Test
    void ofTheDataItKnowsTheModelAlone() {
        noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.councilratings.data.dataset..", "org.councilratings.data.importer..",
                    "org.councilratings.data.sources..", "org.councilratings.data.command..")
            .because("an adapter shows what the core answers, and looks nothing up itself")
            .check(CLASSES);
    }

    @Test
    void itUnderstandsAndAnswersNothingItself() {
        noClasses().should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.councilratings.core.reply..", "org.councilratings.core.understand..",
                    "org.councilratings.core.resolve..", "java.sql..")
            .because("an adapter translates, and does nothing else")
            .check(CLASSES);
    }

    @Test
    void theRendererKnowsNoNetwork() {
        noClasses().that()
            .resideInAPackage("org.councilratings.discord.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.dv8tion.jda.api.events..", "net.dv8tion.jda.api.requests..", "okhttp3..",
                    "org.councilratings.discord.connect..")
            .because("how an answer looks can be tested without a connection")
            .check(CLASSES);
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching("org.councilratings.discord.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer reads one package at a time")
            .check(CLASSES);
    }

}
