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
import viommu.ci.claim.Exit;
import viommu.ci.home.WholeFile;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Candidates;
import viommu.ci.mutate.MutantsPage;
import viommu.ci.mutate.Mutate;
import viommu.ci.mutate.Mutated;
import viommu.ci.mutate.MutatedJson;
import viommu.ci.mutate.MutatedText;
import viommu.ci.text.Json;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;

/** Mistakes that nobody has reported yet. */
@Command(
        name = "mutate",
        header = "Alters each step of a protocol in each systematic way, and says who notices.",
        description =
                "A mutant is noticed by a property, by a landmark or step that does not come up any more, or by a value of the"
                        + " wrong type. Exits with 1 if one survives without a reason in model/mutants, or has a reason there"
                        + " and does not survive.",
        footer = {
            "  ./viommu mutate FlushQueue",
            "  ./viommu mutate DeviceTlb --mutant \"Release loses task.todo\"",
            "  ./viommu mutate --write"
        })
final class MutateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PROTOCOL",
            arity = "0..*",
            completionCandidates = Candidates.OfProtocols.class,
            description = "The protocols. Default: all.")
    private List<String> protocols = List.of();

    @Option(names = "--mutant", paramLabel = "NAME", description = "Judge this one only, and say what noticed it.")
    private Optional<String> mutant = Optional.empty();

    @Option(names = "--write", description = "Write the page docs/mutants.md anew, about all protocols.")
    private boolean write;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    @Override
    public Integer call() {
        if (write && (mutant.isPresent() || !protocols.isEmpty())) {
            throw new BadInputException("--write is about all mutants of all protocols");
        }
        List<Protocol<?>> chosen = protocols.isEmpty()
                ? Protocols.all()
                : protocols.stream().<Protocol<?>>map(Protocols::named).toList();
        List<Mutated<?>> all = new ArrayList<>();
        for (Protocol<?> protocol : chosen) {
            Mutated<?> mutated = Mutate.run(viommu.home(), protocol, mutant, output.feedback());
            all.add(mutated);
            if (!output.isJson()) {
                output.lines(MutatedText.lines(mutated));
            }
        }
        Exit exit = Exit.of(all.stream().map(Mutated::exit));
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "mutate",
                    "exit", exit.code(),
                    "protocols", all.stream().map(MutatedJson::of).toList()));
        }
        if (write && exit == Exit.INCONCLUSIVE) {
            output.note("docs/mutants.md is left as it was: not all mutants were judged");
        } else if (write) {
            Path page = viommu.home().root().resolve("docs").resolve("mutants.md");
            WholeFile.write(page, String.join("\n", MutantsPage.lines(all)) + "\n");
            output.note(page.toString());
        }
        return exit.code();
    }
}
