package viommu.ci.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Protocols;

/** The report of a run that needs no other process, with the project's own corpus. */
public final class QuickReport {
    private QuickReport() {}

    public static Report made() {
        List<Part> parts = List.of(
                Part.of(Protocols.named("FlushQueue")),
                Part.of(Protocols.named("Viommu")).only(List.of("StrictBareMetal", "DeferredBareMetal")));
        List<Engine> engines =
                List.of(new ExplorerEngine(Limits.standard()), new CampaignEngine(1, 500, Duration.ofMinutes(1)));
        return new Verification(
                        new Home(Path.of("..")), parts, List.of(), List.of(), Profile.QUICK, 1, "./viommu verify")
                .run(engines, Feedback.SILENT);
    }
}
