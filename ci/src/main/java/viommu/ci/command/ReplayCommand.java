package viommu.ci.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import viommu.ci.claim.Exit;
import viommu.ci.home.Home;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.Replay;
import viommu.counterexamples.Replayed;

/** Saved counterexamples, taken again. */
@Command(
        name = "replay",
        header = "Takes the steps of saved counterexamples again.",
        description =
                "Derives every state anew and compares it with the saved one. A case reproduces if its last step violates"
                        + " its property, and if the protocol without the case's defect refuses it.",
        footer = {
            "  ./viommu replay counterexamples",
            "  ./viommu replay target/counterexamples/Viommu/some-case.itf.json"
        })
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Saved counterexamples, or folders of them.")
    private List<Path> paths;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Map<Path, Counterexample<?>> cases = new LinkedHashMap<>();
        for (Path path : paths) {
            Corpus.files(path).forEach(file -> cases.put(file, Itf.read(file).bind(file.toString())));
        }
        Map<Path, Replayed<?>> results = new LinkedHashMap<>();
        cases.forEach((file, counterexample) -> results.put(file, Replay.of(counterexample)));
        long failed = results.values().stream().filter(r -> !r.succeeded()).count();
        int exit = (failed == 0 ? Exit.AS_EXPECTED : Exit.DIFFERS).code();
        if (output.isJson()) {
            output.document(Json.object("command", "replay", "exit", exit, "cases", documents(results)));
        } else {
            output.lines(results.entrySet().stream().map(ReplayCommand::line).toList());
            output.lines(List.of(
                    failed == 0
                            ? Figures.count(results.size(), "case") + ", all reproduced"
                            : failed + " of " + Figures.count(results.size(), "case") + " not reproduced"));
        }
        return exit;
    }

    private static String line(Map.Entry<Path, Replayed<?>> result) {
        return (result.getValue().succeeded() ? "reproduced      " : "NOT REPRODUCED  ") + Home.shown(result.getKey())
                + ": " + result.getValue().sentence();
    }

    private static List<Map<String, Object>> documents(Map<Path, Replayed<?>> results) {
        return results.entrySet().stream()
                .map(result -> Json.object(
                        "file", result.getKey().toString(),
                        "reproduced", result.getValue().succeeded(),
                        "sentence", result.getValue().sentence()))
                .collect(Collectors.toList());
    }
}
