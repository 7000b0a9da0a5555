package viommu.ci.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import viommu.ci.check.Checked;
import viommu.ci.check.CheckedJson;
import viommu.ci.check.CheckedText;
import viommu.ci.check.Merged;
import viommu.ci.claim.Exit;
import viommu.model.state.State;

/** The shards of a campaign, put together. */
@Command(
        name = "merge",
        header = "Puts the shards of a random campaign together.",
        description =
                "Says what ./viommu check would have said without --shard: the verdicts, the coverage of all shards together,"
                        + " and of each property the violation that the earliest schedule shows.",
        footer = {"  ./viommu merge shard-*.json", "  ./viommu merge shard-0.json shard-1.json --save found"})
final class MergeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "What check --shard --json printed: all the shards, each once.")
    private List<Path> files;

    @Option(names = "--save", paramLabel = "DIR", description = "Where violations go. Default: target/counterexamples.")
    private Optional<Path> save = Optional.empty();

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        return show(Merged.of(files));
    }

    private <S extends State> int show(Merged<S> merged) {
        Path folder = save.orElseGet(() -> viommu.home().found());
        List<Checked<S>> saved =
                merged.all().stream().map(checked -> checked.savedTo(folder)).toList();
        if (output.isJson()) {
            output.document(CheckedJson.of(merged.selection(), saved));
        } else {
            List<String> lines = new ArrayList<>();
            for (Checked<S> checked : saved) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(CheckedText.lines(checked));
            }
            output.lines(lines);
        }
        return Exit.of(saved.stream().map(Checked::exit)).code();
    }
}
