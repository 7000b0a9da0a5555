package viommu.ci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import viommu.ci.conform.Conform;
import viommu.ci.conform.ConformOutcomes;
import viommu.ci.conform.Conformed;
import viommu.ci.conform.ConformedJson;
import viommu.ci.conform.ConformedText;
import viommu.ci.conform.FaultConverter;
import viommu.ci.conform.Subjects;
import viommu.ci.feedback.Meter;
import viommu.ci.input.CountConverter;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.outcome.Outcomes;
import viommu.ci.sarif.ConformSarif;
import viommu.conformance.SubjectFailedException;
import viommu.conformance.campaign.Settings;
import viommu.conformance.expected.Expectations;

/** A campaign against an implementation that somebody else wrote. */
@Command(
        name = "conform",
        header = "Puts an implementation to the test of the contract.",
        description = {
            "Makes random schedules of maps, unmaps, invalidations and DMAs, has the subject carry them out, and holds what"
                    + " is seen against the contract. What breaks it is shortened by running it again, shown and saved. Writes conform.junit.xml, conform.sarif and"
                    + " conform.summary.md for CI.",
            "Subjects: qemu:..., exec:COMMAND, reference:..., or a class that implements viommu.conformance.Subject."
        },
        footer = {
            "  ./viommu conform --subject qemu:intel-iommu",
            "  ./viommu conform --subject \"exec:python3 adapters/examples/iommu.py\" --steps 2000",
            "  ./viommu conform --subject reference:queued --fault drop:pages"
        })
final class ConformCommand implements Callable<Integer> {
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Subjects.names());
        }
    }

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "SUBJECT",
            completionCandidates = Names.class,
            description = "What is tested. With a name: ${COMPLETION-CANDIDATES}.")
    private String subject;

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = CountConverter.class,
            defaultValue = "20_000",
            description = "Judge so many operations at least (default: ${DEFAULT-VALUE}).")
    private Long steps;

    @Option(
            names = "--length",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "60",
            description = "Operations per schedule at least (default: ${DEFAULT-VALUE}).")
    private Integer length;

    @Option(
            names = "--fault",
            paramLabel = "KIND:GRANULARITY",
            converter = FaultConverter.class,
            description =
                    "See that it is noticed if invalidations are lost: drop, narrow, delay or reorder, and global,"
                            + " domain, pages, context-global, context-domain or context-requester.")
    private Optional<Conform.Fault> fault = Optional.empty();

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description = "Known deviations. Default: adapters/expectations/expectations.json.")
    private Optional<Path> expect = Optional.empty();

    @Option(names = "--save", paramLabel = "DIR", description = "Where findings go. Default: target/findings.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description = "The file that implements the subject, for code scanning. Default: the saved finding.")
    private Optional<Path> source = Optional.empty();

    @Mixin
    private ClassPath classPath;

    @Mixin
    private Extent extent;

    @Mixin
    private ReportFolder reports;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        extent.check();
        reports.clear(viommu.home());
        Conform conform = new Conform(
                () -> Subjects.start(subject, classPath.paths()),
                fault,
                expectations(),
                save.orElseGet(() -> viommu.home().findings()));
        try (Meter meter = output.feedback().begin(subject, "steps", steps)) {
            Conformed conformed = conform.run(settings(), meter.steps());
            Outcomes outcomes = ConformOutcomes.of(conformed, reports.commandLine());
            reports.write(viommu.home(), outcomes, ConformSarif.of(conformed, outcomes, source));
            if (output.isJson()) {
                output.document(ConformedJson.of(conformed));
            } else {
                output.lines(ConformedText.lines(conformed, "'" + subject + "'" + classPath.argument()));
            }
            return conformed.exit().code();
        } catch (SubjectFailedException e) {
            Outcomes outcomes = ConformOutcomes.failed(subject, e.getMessage(), reports.commandLine());
            reports.write(viommu.home(), outcomes, ConformSarif.failed(outcomes));
            throw e;
        }
    }

    private Settings settings() {
        long start = extent.seed();
        Settings settings = Settings.of(start, steps).withLength(length).withShard(extent.shard());
        return extent.maxTime().map(settings::withTime).orElse(settings);
    }

    private Expectations expectations() {
        return expect.map(Expectations::read)
                .orElseGet(() -> Expectations.of(viommu.home().expectations()));
    }
}
