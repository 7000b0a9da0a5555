package viommu.ci.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuVersion;
import viommu.ci.claim.Claim;
import viommu.ci.claim.Comparison;
import viommu.ci.claim.EngineName;
import viommu.ci.claim.Enlargement;
import viommu.ci.claim.Recording;
import viommu.ci.claim.Run;
import viommu.ci.claim.Trial;
import viommu.ci.feedback.Feedback;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.ci.report.Header;
import viommu.ci.report.Part;
import viommu.ci.report.Report;
import viommu.ci.report.ReportFiles;
import viommu.ci.report.SavedCaseResult;
import viommu.counterexamples.Counterexample;

/**
 * One verification.
 *
 * @param emulations that are put to the test if they are on this machine
 * @param logs names of those that are held against the contract
 * @param commandLine that asked for it
 */
public record Verification(
        Home home,
        List<Part> parts,
        List<Emulation> emulations,
        List<String> logs,
        Profile profile,
        long seed,
        String commandLine) {

    /** Does it, on all processors. If the thread is interrupted, the report says what was not done. */
    public Report run(Feedback feedback) {
        return run(Engines.of(home, profile, seed), feedback);
    }

    Report run(List<Engine> engines, Feedback feedback) {
        Instant started = Instant.now();
        int processors = Runtime.getRuntime().availableProcessors();
        List<Job> jobs = new ArrayList<>();
        parts.stream()
                .flatMap(part -> Question.about(part).stream())
                .forEach(question -> engines.forEach(engine -> jobs.addAll(engine.jobs(question))));
        Crew.Done done = new Crew(
                        processors, feedback, Estimate.of(home.report().resolve(ReportFiles.DATA), profile, jobs))
                .work(jobs);
        List<Claim> claims =
                done.answers().stream().flatMap(a -> a.claims().stream()).toList();
        List<Run> runs = done.answers().stream().flatMap(a -> a.runs().stream()).toList();
        List<Comparison> comparisons =
                done.answers().stream().flatMap(a -> a.comparisons().stream()).toList();
        List<Enlargement> enlargements =
                done.answers().stream().flatMap(a -> a.enlargements().stream()).toList();
        List<Counterexample<?>> found = new ArrayList<>();
        done.answers().forEach(answer -> found.addAll(answer.found()));
        List<Recording> recordings = new Recordings(home, feedback).of(logs);
        List<Trial> trials = new Trials(home, seed, profile, System.getenv(), QemuVersion::of, feedback).of(emulations);
        // Until the end: files cannot be written by a thread that is interrupted.
        boolean interrupted = Thread.interrupted();
        Optional<String> interruption =
                interrupted ? Optional.of(finished(engines, jobs, done.finished())) : Optional.empty();
        CorpusReplay corpus = interruption.isPresent()
                ? new CorpusReplay(List.of(), Optional.of("interrupted"))
                : CorpusReplay.of(home.corpus());
        List<SavedCaseResult> news = NewCases.saved(found, corpus.cases(), home.found());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Header header = new Header(
                commandLine,
                profile.toString(),
                seed,
                versions(runs),
                processors,
                started,
                Duration.between(started, Instant.now()));
        return new Report(
                header,
                engines.stream().map(Engine::name).toList(),
                parts,
                claims,
                runs,
                comparisons,
                enlargements,
                trials,
                recordings,
                corpus.cases(),
                corpus.problem(),
                interruption,
                news);
    }

    /** Such as {@code interrupted: 3 of 9 checks were finished (explorer 3 of 3, tlc 0 of 6)}. */
    private static String finished(List<Engine> engines, List<Job> jobs, List<Job> finished) {
        return "interrupted: " + finished.size() + " of " + jobs.size() + " checks were finished ("
                + engines.stream()
                        .map(Engine::name)
                        .map(name -> name + " " + count(finished, name) + " of " + count(jobs, name))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static long count(List<Job> jobs, EngineName engine) {
        return jobs.stream().filter(job -> job.engine().equals(engine)).count();
    }

    /** Ours, Java's, and what the engines say of theirs. */
    private static Map<String, String> versions(List<Run> runs) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("viommu", Versions.viommu());
        versions.put("java", Versions.java());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        runs.stream()
                .filter(r -> r.engine().equals(EngineName.TLC) && r.facts().containsKey("version"))
                .findFirst()
                .ifPresent(r -> versions.put("tlc", r.facts().get("version")));
        return versions;
    }
}
