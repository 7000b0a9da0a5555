package viommu.specs.bridge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import viommu.model.explorer.GraphDigest;
import viommu.model.explorer.Limits;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.state.OutOfDomainException;
import viommu.model.state.State;
import viommu.specs.Configs;
import viommu.specs.SpecFolder;
import viommu.specs.bridge.BridgeResult.Verdict;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;
import viommu.specs.tlc.TlcOutcome;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.TlcRun;

/**
 * Compares a model with its specification, edge by edge: TLC hands every transition to the model, which must allow it, and must
 * have no other; at the end counts and hashes of both graphs must be equal. Immutable: comparisons may run side by side.
 */
public final class Bridge {
    private static final String MODULE = "Bridge";

    private final Tlc tlc;
    private final SpecFolder folder;
    private final Path bridgeModule;
    private final TlcOptions options;
    private final Progress progress;

    /** @param home the project's folder, where {@code specs/bridge/Bridge.tla} lies */
    public Bridge(Tlc tlc, Path home, SpecFolder folder, TlcOptions options, Progress progress) {
        this.tlc = tlc;
        this.folder = folder;
        this.bridgeModule = home.resolve("specs/bridge/Bridge.tla");
        this.options = options;
        this.progress = progress;
    }

    /** @throws UncheckedIOException if the modules cannot be read or TLC cannot be started */
    public <S extends State> BridgeResult compare(Model<S> model) {
        try {
            Path report = Files.createTempFile("viommu-bridge-", ".properties");
            try {
                Files.delete(report);
                TlcResult run = tlc.run(run(model, report), progress);
                return result(model, run, report);
            } finally {
                Files.deleteIfExists(report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + model, e);
        }
    }

    private TlcRun run(Model<?> model, Path report) throws IOException {
        Configs configs = new Configs(model.protocol(), model.scope());
        String root = configs.root(model.defect());
        String name = root + MODULE;
        Map<String, String> generated = Map.of(MODULE, Files.readString(bridgeModule), name, module(name, root, model));
        var config = configs.bridge(model.configuration(), model.defect(), name);
        Path placed = folder.module(root).resolveSibling(name + ".tla");
        return new TlcRun(placed, config.name(), config.text(), options)
                .withModules(generated)
                .withOverrides(classPath(), BridgeTask.of(model, report).jvmOptions());
    }

    /** Any variable will do: it makes the formulas be about states, the Java behind them sees all variables. */
    private static String module(String name, String root, Model<?> model) {
        String variable = model.view().members().get(0).name();
        return """
                ---- MODULE %s ----
                EXTENDS %s, %s
                BridgeState == StateInModel(%s)
                BridgeEdge == StepInModel(%s, %s')
                ====
                """.formatted(name, root, MODULE, variable, variable, variable);
    }

    /** All that this JVM has, a user's own protocol among it; TLC's own jar comes before. */
    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    private <S extends State> BridgeResult result(Model<S> model, TlcResult run, Path file) {
        if (run.outcome() != TlcOutcome.COMPLETE) {
            return new BridgeResult(
                    model, Verdict.INCONCLUSIVE, run.reason(), Optional.empty(), Optional.empty(), List.of(), run);
        }
        if (Files.notExists(file)) {
            String reason = "TLC left no report: " + run.warnings();
            return new BridgeResult(
                    model, Verdict.INCONCLUSIVE, reason, Optional.empty(), Optional.empty(), List.of(), run);
        }
        BridgeReport report = BridgeReport.read(file);
        if (!report.failure().isEmpty()) {
            String reason = "the comparison failed: " + report.failure();
            return new BridgeResult(
                    model, Verdict.INCONCLUSIVE, reason, Optional.empty(), Optional.empty(), report.examples(), run);
        }
        Optional<GraphDigest> explorer;
        try {
            explorer = Optional.of(GraphDigest.of(model, Limits.standard()));
        } catch (IllegalStateException | OutOfDomainException e) {
            return new BridgeResult(
                    model,
                    Verdict.INCONCLUSIVE,
                    e.getMessage(),
                    Optional.empty(),
                    Optional.of(report.digest()),
                    report.examples(),
                    run);
        }
        List<String> reasons = differences(explorer.get(), report);
        return new BridgeResult(
                model,
                reasons.isEmpty() ? Verdict.EQUAL : Verdict.DIFFERENT,
                String.join("; ", reasons),
                explorer,
                Optional.of(report.digest()),
                report.examples(),
                run);
    }

    private static List<String> differences(GraphDigest explorer, BridgeReport report) {
        GraphDigest tlc = report.digest();
        List<String> reasons = new ArrayList<>();
        if (report.mismatches() > 0) {
            reasons.add(report.mismatches() + " differences");
        }
        if (explorer.states() != tlc.states()) {
            reasons.add("explorer has " + explorer.states() + " states, TLC " + tlc.states());
        }
        if (explorer.edges() != tlc.edges()) {
            reasons.add("explorer has " + explorer.edges() + " edges, TLC " + tlc.edges());
        }
        if (!explorer.hash().equals(tlc.hash())) {
            reasons.add("the edges hash to " + explorer.hash() + " and " + tlc.hash());
        }
        return reasons;
    }
}
