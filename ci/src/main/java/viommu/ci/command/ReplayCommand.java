package viommu.ci.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import viommu.ci.claim.Exit;
import viommu.ci.conform.Again;
import viommu.ci.conform.Again.Hope;
import viommu.ci.home.Home;
import viommu.ci.input.BadInputException;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.outcome.Outcome;
import viommu.ci.outcome.Outcomes;
import viommu.ci.sarif.ReplaySarif;
import viommu.ci.text.Figures;
import viommu.ci.text.Json;
import viommu.ci.trace.LogCase;
import viommu.conformance.SubjectFailedException;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.counterexamples.Itf;
import viommu.counterexamples.Replay;
import viommu.counterexamples.Replayed;
import viommu.counterexamples.SavedCase;

/** Saved counterexamples and findings, taken again. */
@Command(
        name = "replay",
        header = "Takes the steps of saved counterexamples again.",
        description = {
            "Derives every state anew and compares it with the saved one. A case reproduces if its last step violates"
                    + " its property, and if the protocol without the case's defect refuses it.",
            "A finding about an implementation (*.finding.json) is carried out by it again, and reproduces if the same"
                    + " step breaks the same clause of the contract; with --mended, it is kept if no step breaks any."
        },
        footer = {
            "  ./viommu replay counterexamples",
            "  ./viommu replay target/counterexamples/Viommu/some-case.itf.json",
            "  ./viommu replay --subject qemu:intel-iommu --times 10 target/findings/qemu-intel-iommu",
            "  ./viommu replay --mended --subject \"exec:python3 src/iommu.py\" corpus"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final String GROUP = "replay";

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Saved counterexamples, or folders of them.")
    private List<Path> paths;

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            description = "The implementation that carries out a finding. Default: the one that it was found on.")
    private Optional<String> subject = Optional.empty();

    @Option(names = "--mended", description = "Findings succeed if none of their steps breaks the contract any more.")
    private boolean mended;

    @Option(
            names = "--times",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            defaultValue = "1",
            description = "Take a finding again so often (default: ${DEFAULT-VALUE}).")
    private Integer times;

    @Mixin
    private ClassPath classPath;

    @Mixin
    private ReportFolder reports;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    /** What came of one file. */
    private record Result(Path file, boolean succeeded, String sentence) {
        String line(String word) {
            String not = "NOT " + word.toUpperCase(Locale.ROOT);
            return (succeeded ? word + " ".repeat(not.length() - word.length()) : not) + "  " + Home.shown(file) + ": "
                    + sentence;
        }

        Map<String, Object> document(String word) {
            return Json.object("file", file.toString(), word, succeeded, "sentence", sentence);
        }

        Outcome outcome(String again) {
            String shown = Home.shown(file).toString();
            return succeeded ? Outcome.asExpected(GROUP, shown, again) : Outcome.differs(GROUP, shown, sentence, again);
        }
    }

    @Override
    public Integer call() {
        Instant start = Instant.now();
        reports.clear(viommu.home());
        List<Path> findings = new ArrayList<>();
        Map<Path, Counterexample<?>> cases = new LinkedHashMap<>();
        List<Result> results = new ArrayList<>();
        for (Path path : paths) {
            List<Path> here = Again.files(path);
            findings.addAll(here);
            if (here.isEmpty()) {
                for (Path file : Corpus.files(path)) {
                    SavedCase saved = Itf.read(file);
                    if (LogCase.is(saved)) {
                        results.add(result(file, saved));
                    } else {
                        cases.put(file, saved.bind(file.toString()));
                    }
                }
            }
        }
        if (mended && !(cases.isEmpty() && results.isEmpty())) {
            Path first = cases.isEmpty()
                    ? results.get(0).file()
                    : cases.keySet().iterator().next();
            throw new BadInputException("--mended is for findings about implementations, and " + first
                    + " is a counterexample of another kind");
        }
        try {
            cases.forEach((file, counterexample) -> results.add(result(file, Replay.of(counterexample))));
            findings.forEach(file -> results.add(result(file)));
        } catch (SubjectFailedException e) {
            report(
                    start,
                    results,
                    List.of(Outcome.inconclusive(GROUP, "the subject answers", e.getMessage(), reports.commandLine())));
            throw e;
        }
        report(start, results, List.of());
        String word = mended ? "kept" : "reproduced";
        long failed = results.stream().filter(r -> !r.succeeded()).count();
        int exit = (failed == 0 ? Exit.AS_EXPECTED : Exit.DIFFERS).code();
        if (output.isJson()) {
            output.document(Json.object(
                    "command",
                    "replay",
                    "exit",
                    exit,
                    "cases",
                    results.stream().map(result -> result.document(word)).toList()));
        } else {
            output.lines(results.stream().map(result -> result.line(word)).toList());
            output.lines(List.of(
                    failed == 0
                            ? Figures.count(results.size(), "case") + ", all " + word
                            : failed + " of " + Figures.count(results.size(), "case") + " not " + word));
        }
        return exit;
    }

    private void report(Instant start, List<Result> results, List<Outcome> others) {
        List<Outcome> all = Stream.concat(results.stream().map(r -> r.outcome(reports.commandLine())), others.stream())
                .toList();
        Outcomes outcomes = new Outcomes(GROUP, reports.commandLine(), Duration.between(start, Instant.now()), all);
        reports.write(viommu.home(), outcomes, ReplaySarif.of(outcomes));
    }

    private static Result result(Path file, Replayed<?> replayed) {
        return new Result(file, replayed.succeeded(), replayed.sentence());
    }

    /** Of a violation from a log: the contract is asked again. */
    private static Result result(Path file, SavedCase saved) {
        return LogCase.judge(file.toString(), saved)
                .map(judged -> new Result(
                        file,
                        true,
                        "violates " + saved.header().property() + " at step "
                                + judged.operations().size()))
                .orElseGet(() -> new Result(file, false, "the contract has nothing against it"));
    }

    private Result result(Path file) {
        Again again = Again.of(file, subject, classPath.paths(), times, mended ? Hope.KEPT : Hope.REPRODUCED);
        String count = times == 1 ? "" : again.asHoped() + " of " + times + " times: ";
        return new Result(file, again.succeeded(), count + again.sentence());
    }
}
