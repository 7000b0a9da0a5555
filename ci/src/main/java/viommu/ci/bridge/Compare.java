package viommu.ci.bridge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.Comparison.Graph;
import viommu.ci.claim.Comparison.Result;
import viommu.ci.claim.Subject;
import viommu.ci.home.Home;
import viommu.ci.input.ScopeArguments;
import viommu.model.explorer.GraphDigest;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Model;
import viommu.model.state.State;
import viommu.specs.SpecFolder;
import viommu.specs.bridge.Bridge;
import viommu.specs.bridge.BridgeResult;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcOptions;

/** Compares models with the specifications of a home; whatever goes wrong is inconclusive. */
public final class Compare {
    private final Tlc tlc;
    private final Home home;
    private final TlcOptions options;

    public Compare(Tlc tlc, Home home, TlcOptions options) {
        this.tlc = tlc;
        this.home = home;
        this.options = options;
    }

    public <S extends State> Comparison with(Model<S> model, Progress progress) {
        long start = System.nanoTime();
        Result result;
        String detail;
        Optional<Graph> explorer = Optional.empty();
        Optional<Graph> specification = Optional.empty();
        List<String> differences = List.of();
        try {
            SpecFolder folder = SpecFolder.of(home.root(), model.protocol());
            BridgeResult compared = new Bridge(tlc, home.root(), folder, options, progress).compare(model);
            result = Result.valueOf(compared.verdict().name());
            detail = compared.reason();
            explorer = compared.explorer().map(Compare::graph);
            specification = compared.tlc().map(Compare::graph);
            differences = compared.differences();
        } catch (RuntimeException e) {
            result = Result.INCONCLUSIVE;
            detail = String.valueOf(e.getMessage());
        }
        return new Comparison(
                Subject.of(model),
                model.scope().toString(),
                result,
                explorer,
                specification,
                detail.replaceAll("\\s*\\R\\s*", " "),
                differences,
                Duration.ofNanos(System.nanoTime() - start),
                command(model));
    }

    private static Graph graph(GraphDigest digest) {
        return new Graph(digest.states(), digest.edges(), digest.hash());
    }

    public static String command(Model<?> model) {
        return "./viommu model-check --bridge " + model.protocol().name() + "/"
                + model.configuration().name()
                + model.defect().map(d -> " --defect " + d.name()).orElse("") + ScopeArguments.of(model);
    }
}
