package viommu.ci.command;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import viommu.adapters.qemu.QemuSubjects;
import viommu.ci.home.Home;
import viommu.ci.input.Candidates;
import viommu.ci.report.Judgement;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.ReportFiles;
import viommu.ci.report.ReportJson;
import viommu.ci.report.ReportOutcomes;
import viommu.ci.report.ReportText;
import viommu.ci.sarif.ReportSarif;
import viommu.ci.verify.Interruption;
import viommu.ci.verify.Profile;
import viommu.ci.verify.Recordings;
import viommu.ci.verify.Verification;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocols;
import viommu.model.protocol.UnknownNameException;

/** The main job. */
@Command(
        name = "verify",
        header = "Checks everything with every engine, and compares.",
        description =
                "Asks the explorer, TLC, random schedules and the proofs about every configuration and defect, puts QEMU to the"
                        + " test, judges the recorded logs, replays the saved counterexamples, and prints the verdict table. Writes index.html, verify.json, verify.txt and"
                        + " verify.md to target/report, and for CI verify.junit.xml, verify.sarif and verify.summary.md. A run that is"
                        + " interrupted reports what it has. A difference outweighs what is inconclusive.",
        footer = {
            "  ./viommu verify",
            "  ./viommu verify --profile full",
            "  ./viommu verify --profile nightly",
            "  ./viommu verify --protocol FlushQueue",
            "  ./viommu verify --config StrictSidecore --config DeferredSidecore --json"
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "quick",
            description = "How much: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). quick leaves liveness to the"
                    + " explorer; nightly looks at larger scopes too.")
    private Profile profile;

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            completionCandidates = Candidates.OfProtocols.class,
            description = "Only this protocol; may be given several times.")
    private List<String> protocols = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "NAME",
            arity = "1..*",
            completionCandidates = Candidates.OfConfigurations.class,
            description = "Only these configurations, and the defects that show there.")
    private List<String> configurations = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "What the random schedules begin with. Default: a new one.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private ReportFolder reports;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        reports.clear(viommu.home());
        boolean everything = configurations.isEmpty() && protocols.isEmpty();
        Verification verification = new Verification(
                viommu.home(),
                parts(),
                everything ? QemuSubjects.all() : List.of(),
                everything ? Recordings.NAMES : List.of(),
                profile,
                seed.orElseGet(() -> (long) new SecureRandom().nextInt(Integer.MAX_VALUE)),
                reports.commandLine());
        return Interruption.during(() -> verify(verification));
    }

    private int verify(Verification verification) {
        Report report = verification.run(output.feedback());
        ReportFiles.write(reports.of(viommu.home()), report);
        reports.write(
                viommu.home(),
                ReportOutcomes.of(report),
                ReportSarif.of(report, viommu.home().root()));
        if (output.isJson()) {
            output.document(ReportJson.of(report));
        } else {
            output.lines(ReportText.lines(report));
        }
        output.note("report: " + Home.shown(reports.of(viommu.home()).resolve(ReportFiles.PAGE))
                + report.interruption().map(why -> ", which is incomplete").orElse(""));
        return new Judgement(report).exit().code();
    }

    private List<Part> parts() {
        List<Part> all = protocols.isEmpty()
                ? Protocols.all().stream().map(Part::of).toList()
                : protocols.stream()
                        .distinct()
                        .<Part>map(name -> Part.of(Protocols.named(name)))
                        .toList();
        if (configurations.isEmpty()) {
            return all;
        }
        List<Configuration> known =
                all.stream().flatMap(part -> part.configurations().stream()).toList();
        configurations.forEach(name -> UnknownNameException.find("configuration", name, known, Configuration::name));
        return all.stream()
                .map(part -> part.only(configurations))
                .filter(part -> !part.configurations().isEmpty())
                .toList();
    }
}
