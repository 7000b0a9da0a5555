package viommu.ci.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import viommu.adapters.qemu.Emulation;
import viommu.adapters.qemu.QemuSubject;
import viommu.ci.claim.Exit;
import viommu.ci.claim.Trial;
import viommu.ci.conform.Conform;
import viommu.ci.conform.Conformed;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.conformance.campaign.ConformanceReport;
import viommu.conformance.campaign.Settings;
import viommu.conformance.expected.Expectations;

/** Implementations that are on this machine, one after the other. */
final class Trials {
    /** The environment variable that lists what may not be missing. */
    private static final String REQUIRE = "VIOMMU_REQUIRE";

    private static final String QEMU = "qemu";

    private final Home home;
    private final Settings settings;
    private final boolean required;
    private final Function<String, Optional<String>> installed;
    private final Feedback feedback;

    /** @param installed the version of a program; empty if it is not there */
    Trials(
            Home home,
            long seed,
            Profile profile,
            Map<String, String> environment,
            Function<String, Optional<String>> installed,
            Feedback feedback) {
        this.home = home;
        this.installed = installed;
        this.settings = Settings.of(seed, profile.trialSteps());
        this.required =
                Arrays.asList(environment.getOrDefault(REQUIRE, "").split(",")).contains(QEMU);
        this.feedback = feedback;
    }

    /** If the thread is interrupted, the rest stays undone. */
    List<Trial> of(List<Emulation> emulations) {
        List<Trial> trials = new ArrayList<>();
        for (Emulation emulation : emulations) {
            if (!Thread.currentThread().isInterrupted()) {
                trials.add(of(emulation));
            }
        }
        return trials;
    }

    private Trial of(Emulation emulation) {
        String binary = emulation.board().binary();
        Optional<String> version = installed.apply(binary);
        if (version.isEmpty()) {
            return untried(
                    emulation, "", required ? Exit.INCONCLUSIVE : Exit.AS_EXPECTED, binary + " is not installed");
        }
        try (Meter meter = feedback.begin(emulation.name(), "steps", settings.steps())) {
            Expectations expectations = Expectations.of(home.expectations());
            Conform conform = new Conform(
                    () -> QemuSubject.start(emulation, QemuSubject.PATIENCE),
                    Optional.empty(),
                    expectations,
                    home.findings());
            return trial(emulation, conform.run(settings, meter.steps()));
        } catch (RuntimeException e) {
            // Whatever it was, the rest of the verification is not lost by it.
            return untried(emulation, version.get(), Exit.INCONCLUSIVE, String.valueOf(e.getMessage()));
        }
    }

    private Trial untried(Emulation emulation, String version, Exit exit, String why) {
        return new Trial(
                emulation.name(),
                version,
                false,
                exit,
                0,
                0,
                0,
                0,
                why,
                Duration.ZERO,
                command(emulation.name()),
                List.of());
    }

    private Trial trial(Emulation emulation, Conformed conformed) {
        ConformanceReport report = conformed.report();
        return new Trial(
                emulation.name(),
                report.subject().version(),
                true,
                conformed.exit(),
                report.steps(),
                conformed.news(),
                conformed.judged().size() - conformed.news(),
                conformed.vanished().size(),
                String.join("; ", remarks(conformed)),
                report.time(),
                command(emulation.name()),
                deviations(conformed));
    }

    private static List<Trial.Deviation> deviations(Conformed conformed) {
        return conformed.judged().stream()
                .flatMap(judged -> judged.known().stream())
                .distinct()
                .map(known -> new Trial.Deviation(
                        known.kind().toString(),
                        known.breaks(),
                        known.upstream(),
                        "./viommu replay --times 10 " + Home.shown(known.file())))
                .toList();
    }

    private static List<String> remarks(Conformed conformed) {
        Stream<String> news = conformed.judged().stream()
                .filter(judged -> judged.known().isEmpty())
                .map(judged -> "new: " + judged.finding().shape());
        Stream<String> vanished = conformed.vanished().stream()
                .map(v -> "vanished: " + v.deviation().schedule());
        Stream<String> open = conformed.exit() == Exit.INCONCLUSIVE
                ? Stream.concat(
                        Stream.concat(
                                conformed.report().failures().stream().map(failure -> failure.problem()),
                                conformed.problems().stream()),
                        conformed.report().missing().stream().map(missing -> "never came up: " + missing))
                : Stream.empty();
        return Stream.of(news, vanished, open).flatMap(lines -> lines).toList();
    }

    private String command(String subject) {
        return "./viommu conform --subject " + subject + " --seed " + settings.seed() + " --steps " + settings.steps();
    }
}
