package viommu.ci.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import viommu.ci.claim.Exit;
import viommu.ci.doctor.Doctor;
import viommu.ci.doctor.Finding;
import viommu.ci.text.Json;

/** What is installed. */
@Command(
        name = "doctor",
        header = "Says what is installed here, and what will be skipped for what is missing.",
        description = "Exits with 3 if something is missing that verify requires.",
        footer = {"  ./viommu doctor", "  TLA2TOOLS_JAR=/opt/tla2tools.jar ./viommu doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor(viommu.home(), System.getenv()).findings();
        boolean ready = findings.stream().noneMatch(f -> f.required() && f.isMissing());
        int exit = (ready ? Exit.AS_EXPECTED : Exit.INCONCLUSIVE).code();
        if (output.isJson()) {
            output.document(Json.object(
                    "command",
                    "doctor",
                    "exit",
                    exit,
                    "findings",
                    findings.stream()
                            .map(f -> Json.object(
                                    "thing",
                                    f.thing(),
                                    "found",
                                    f.isMissing() ? null : f.found(),
                                    "required",
                                    f.required(),
                                    "without",
                                    f.isMissing() ? f.without() : null))
                            .toList()));
        } else {
            output.lines(findings.stream().map(Finding::toString).toList());
            output.lines(List.of(ready ? "verify has everything that it requires" : "verify lacks what is MISSING"));
        }
        return exit;
    }
}
