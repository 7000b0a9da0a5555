package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import viommu.ci.feedback.Meter;

/** Runs things that do not depend on each other, on all processors; the results come in the order of the things. */
final class Runs {
    private Runs() {}

    /** @throws InterruptedException if the thread is interrupted; what was begun is given up */
    static <T> List<T> all(List<Callable<T>> things, Meter meter) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<T>> futures = things.stream().map(pool::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
                meter.at(results.size(), "");
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run of the simulation failed: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
