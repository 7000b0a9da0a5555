package viommu.ci.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import viommu.ci.home.Home;
import viommu.ci.home.WholeFile;
import viommu.ci.input.BadInputException;
import viommu.ci.input.Candidates;
import viommu.ci.input.SmallCountConverter;
import viommu.ci.input.TimeConverter;
import viommu.ci.prove.ProofsPage;
import viommu.ci.prove.Prove;
import viommu.ci.prove.ProveJson;
import viommu.ci.prove.ProveText;
import viommu.ci.prove.Proven;
import viommu.ci.prove.Round;
import viommu.ci.prove.SmtFiles;
import viommu.ci.text.Json;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.Counterexample;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.model.state.State;
import viommu.proof.Proofs;
import viommu.proof.prove.Effort;
import viommu.proof.solver.Z3;
import viommu.proof.tie.Bond;

/** Proofs for any size. */
@Command(
        name = "prove",
        header = "Proves properties for any number of IOVAs, pages, frames and so on.",
        description =
                "A solver is asked whether every step keeps an invariant from which the properties follow; formulas and model"
                        + " are compared edge by edge at a small scope. Exits with 1 if a property that should hold is not"
                        + " proved, and with 3 if a condition is open. With a defect, 1 says that the proof fails as it should.",
        footer = {
            "  ./viommu prove",
            "  ./viommu prove DeferredSidecore --save /tmp/cases",
            "  ./viommu prove --defect EarlyUnpin",
            "  ./viommu prove --seeds 20",
            "  ./viommu prove StrictSidecore --smtlib /tmp/conditions"
        })
final class ProveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            completionCandidates = Candidates.OfConfigurations.class,
            description = "Protocols or configurations. Default: all proofs.")
    private List<String> names = List.of();

    @Option(
            names = "--defect",
            paramLabel = "NAME",
            completionCandidates = Candidates.OfDefects.class,
            description = "Make this mistake, and show the step that the proof fails at.")
    private Optional<String> defect = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "What the solver's choices begin with (default: ${DEFAULT-VALUE}).")
    private int seed;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            converter = SmallCountConverter.class,
            description =
                    "Judge everything N times, with that many seeds from --seed on, and compare nothing with the models.")
    private Optional<Integer> seeds = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Time for each condition. Default: 10s.")
    private Optional<Duration> limit = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description =
                    "Where a property does not hold, look for a real behaviour that breaks it, and save it there.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--smtlib",
            paramLabel = "DIR",
            description =
                    "Write every condition there as an SMT-LIB file instead, for any solver: unsat says that it holds.")
    private Optional<Path> smtlib = Optional.empty();

    @Option(names = "--write", description = "Write the table of docs/proofs.md anew, about all proofs.")
    private boolean write;

    @Mixin
    private Output output;

    @ParentCommand
    private ViommuCommand viommu;

    private record Asked(Bond bond, Optional<Defect> defect) {}

    @Override
    public Integer call() {
        if (write && (defect.isPresent() || !names.isEmpty() || smtlib.isPresent())) {
            throw new BadInputException("--write is about all proofs");
        }
        if (seeds.isPresent() && (defect.isPresent() || save.isPresent() || smtlib.isPresent() || write)) {
            throw new BadInputException("--seeds is about conditions only: it goes with names, --seed and --limit");
        }
        List<Asked> chosen = chosen();
        if (smtlib.isPresent()) {
            return write(chosen, smtlib.get());
        }
        if (seeds.isPresent()) {
            return rounds(chosen, seeds.get());
        }
        Effort effort = new Effort(limit.orElse(Effort.standard().limit()), seed);
        Prove prove = new Prove(new Z3(), effort, Limits.standard(), save.isPresent());
        List<Proven> all = new ArrayList<>();
        for (Asked asked : chosen) {
            all.add(prove.run(asked.bond(), asked.defect(), output.feedback()));
        }
        List<Path> saved = new ArrayList<>();
        save.ifPresent(folder -> all.forEach(p -> p.traces().forEach(trace -> saved.add(saved(folder, trace)))));
        Exit exit = Exit.of(all.stream().map(Proven::exit));
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "prove",
                    "exit", exit.code(),
                    "seed", seed,
                    "solver", new Z3().version(),
                    "proofs", all.stream().map(ProveJson::of).toList()));
        } else {
            boolean few = defect.isPresent() || !names.isEmpty() || exit != Exit.AS_EXPECTED;
            if (few) {
                all.forEach(proven -> output.lines(ProveText.refutations(proven)));
            }
            output.lines(ProveText.lines(all));
            saved.forEach(file -> output.lines(List.of(Home.shown(file).toString())));
        }
        if (write && exit == Exit.AS_EXPECTED) {
            writePage(all);
        } else if (write) {
            output.note("docs/proofs.md is left as it was");
        }
        return exit.code();
    }

    private int rounds(List<Asked> chosen, int number) {
        Effort effort = new Effort(limit.orElse(Effort.standard().limit()), seed);
        List<Round> rounds = new ArrayList<>();
        for (int one = seed; one < seed + number; one++) {
            long start = System.nanoTime();
            Prove prove = new Prove(new Z3(), effort.withSeed(one), Limits.standard(), false);
            List<Proven> all = chosen.stream()
                    .map(asked -> prove.judge(asked.bond(), output.feedback()))
                    .toList();
            rounds.add(new Round(one, all, Duration.ofNanos(System.nanoTime() - start)));
        }
        Exit exit = Exit.of(rounds.stream().map(Round::exit));
        if (output.isJson()) {
            output.document(Json.object(
                    "command", "prove",
                    "exit", exit.code(),
                    "solver", new Z3().version(),
                    "rounds", rounds.stream().map(Round::json).toList()));
        } else {
            output.lines(Round.lines(rounds));
        }
        return exit.code();
    }

    private void writePage(List<Proven> all) {
        Path page = viommu.home().root().resolve("docs").resolve("proofs.md");
        try {
            WholeFile.write(page, ProofsPage.written(Files.readString(page), ProofsPage.rows(all)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page + ": " + e.getMessage(), e);
        }
        output.note(page.toString());
    }

    private static <S extends State> Path saved(Path folder, Counterexample<S> trace) {
        return new Corpus(folder).write(trace);
    }

    private List<Asked> chosen() {
        if (defect.isPresent()) {
            return List.of(flawed(defect.get()));
        }
        List<Bond> all = Proofs.all();
        names.forEach(name -> {
            if (all.stream().noneMatch(bond -> isNamed(bond, name))) {
                throw new BadInputException("there is no proof of " + name + "; there are "
                        + String.join(
                                ", ",
                                all.stream().map(b -> b.proof().toString()).toList()));
            }
        });
        return all.stream()
                .filter(bond -> names.isEmpty() || names.stream().anyMatch(name -> isNamed(bond, name)))
                .map(bond -> new Asked(bond, Optional.empty()))
                .toList();
    }

    private static boolean isNamed(Bond bond, String name) {
        return bond.proof().protocol().equals(name)
                || bond.proof().configuration().equals(name)
                || (bond.proof().protocol() + "/" + bond.proof().configuration()).equals(name);
    }

    private Asked flawed(String name) {
        if (!names.isEmpty()) {
            throw new BadInputException("--defect has a configuration of its own: it goes with no name");
        }
        for (Protocol<?> protocol : Protocols.all()) {
            Optional<Defect> known = protocol.defects().stream()
                    .filter(d -> d.name().equals(name))
                    .findFirst();
            Optional<Bond> bond = known.flatMap(d -> Proofs.of(protocol.name(), d));
            if (bond.isPresent()) {
                return new Asked(bond.get(), known);
            }
        }
        throw new BadInputException("no formula expresses the defect " + name);
    }

    private int write(List<Asked> chosen, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Asked asked : chosen) {
                output.lines(SmtFiles.write(folder, asked.bond().proof()).stream()
                        .map(file -> Home.shown(file).toString())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
        }
        return Exit.AS_EXPECTED.code();
    }
}
