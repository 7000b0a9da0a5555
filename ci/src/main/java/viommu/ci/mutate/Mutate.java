package viommu.ci.mutate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.home.Home;
import viommu.model.mutation.Fate;
import viommu.model.mutation.Jury;
import viommu.model.mutation.Mutant;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.UnknownNameException;
import viommu.model.state.State;

/** Judges the mutants of a protocol, on all processors. */
public final class Mutate {
    private Mutate() {}

    /**
     * Judges all mutants, or those of one name. If the thread is interrupted, the rest is not judged.
     *
     * @throws UnknownNameException if there is no mutant of that name
     */
    public static <S extends State> Mutated<S> run(
            Home home, Protocol<S> protocol, Optional<String> name, Feedback feedback) {
        Reasons reasons = Reasons.of(home, protocol.name());
        long start = System.nanoTime();
        try (Meter meter = feedback.begin("mutants of " + protocol.name(), "mutants", Feedback.UNKNOWN)) {
            Jury<S> jury = Jury.of(protocol);
            List<Mutant<S>> mutants = name.map(
                            n -> List.of(UnknownNameException.find("mutant", n, jury.mutants(), Mutant::name)))
                    .orElse(jury.mutants());
            List<Fate<S>> fates = judge(jury, mutants, meter);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Mutated<>(protocol.name(), fates, mutants.size(), name.isEmpty(), reasons, time);
        }
    }

    private static <S extends State> List<Fate<S>> judge(Jury<S> jury, List<Mutant<S>> mutants, Meter meter) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            AtomicInteger judged = new AtomicInteger();
            List<Future<Fate<S>>> futures = new ArrayList<>();
            for (Mutant<S> mutant : mutants) {
                futures.add(pool.submit(() -> {
                    Fate<S> fate = jury.judge(mutant);
                    meter.at(judged.incrementAndGet(), "of " + mutants.size() + ", last: " + mutant);
                    return fate;
                }));
            }
            return finished(futures);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <S extends State> List<Fate<S>> finished(List<Future<Fate<S>>> futures) {
        List<Fate<S>> fates = new ArrayList<>();
        try {
            for (Future<Fate<S>> future : futures) {
                fates.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant cannot be judged: " + e.getCause(), e.getCause());
        }
        return fates;
    }
}
