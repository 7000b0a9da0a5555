package viommu.ci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "viommu", importOptions = DoNotIncludeTests.class)
class ImportsPointOneWayTest {

    @ArchTest
    static final ArchRule eachModuleImportsOnlyWhatLiesBelowIt = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("viommu..")
            .layer("model")
            .definedBy("viommu.model..")
            .layer("counterexamples")
            .definedBy("viommu.counterexamples..")
            .layer("specs")
            .definedBy("viommu.specs..", "viommu.proof..")
            .layer("properties")
            .definedBy("viommu.properties..", "viommu.conformance..")
            .layer("adapters")
            .definedBy("viommu.adapters..")
            .layer("ci")
            .definedBy("viommu.ci..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("counterexamples")
            .mayOnlyAccessLayers("model")
            .whereLayer("specs")
            .mayOnlyAccessLayers("model", "counterexamples")
            .whereLayer("properties")
            .mayOnlyAccessLayers("model", "counterexamples")
            .whereLayer("adapters")
            .mayOnlyAccessLayers("model", "specs", "properties");

    @ArchTest
    static final ArchRule theFrameworkKnowsNoProtocol = noClasses()
            .that()
            .resideInAnyPackage(
                    "viommu.model.compiled..",
                    "viommu.model.explorer..",
                    "viommu.model.protocol..",
                    "viommu.model.state..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of a concrete protocol",
                    type -> type.getPackageName().startsWith("viommu.model.")
                            && !type.getPackageName()
                                    .matches("viommu\\.model\\.(compiled|explorer|protocol|state)(\\..*)?")));

    @ArchTest
    static final ArchRule theExplorerIsBuiltOnProtocolsAndProtocolsOnStates = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(
                    "viommu.model.compiled..",
                    "viommu.model.explorer..",
                    "viommu.model.protocol..",
                    "viommu.model.state..")
            .layer("explorer")
            .definedBy("viommu.model.explorer..")
            .layer("compiled")
            .definedBy("viommu.model.compiled..")
            .layer("protocol")
            .definedBy("viommu.model.protocol..")
            .layer("state")
            .definedBy("viommu.model.state..")
            .whereLayer("explorer")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("compiled")
            .mayOnlyBeAccessedByLayers("explorer")
            .whereLayer("state")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule nothingBehindTheModelKnowsAParticularProtocol = noClasses()
            .that()
            .resideInAnyPackage(
                    "viommu.counterexamples..",
                    "viommu.specs..",
                    "viommu.proof..",
                    "viommu.properties..",
                    "viommu.ci..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("viommu.model.viommu..");

    @ArchTest
    static final ArchRule theModelNeedsNothingButJava = classes()
            .that()
            .resideInAPackage("viommu.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("viommu.model..", "java..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("viommu.ci..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule nothingButCommandsAndTheProgramKnowsCommands = noClasses()
            .that()
            .resideOutsideOfPackages("viommu.ci.command..", "viommu.ci")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("viommu.ci.command..");

    @ArchTest
    static final ArchRule theReportIsMadeOfDataAndKnowsNoEngine = noClasses()
            .that()
            .resideInAnyPackage("viommu.ci.report..", "viommu.ci.claim..", "viommu.ci.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("viommu.ci.verify..", "viommu.ci.tlc..", "viommu.specs..", "viommu.proof..");
}
