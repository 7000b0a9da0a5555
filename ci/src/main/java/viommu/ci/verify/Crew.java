package viommu.ci.verify;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;

/** Does jobs side by side, the most urgent first. */
final class Crew {
    private static final long SECONDS_TO_STOP = 15;

    private final int hands;
    private final Feedback feedback;

    /** @param hands jobs at once */
    Crew(int hands, Feedback feedback) {
        this.hands = hands;
        this.feedback = feedback;
    }

    /**
     * What came of the jobs, in their order.
     *
     * @param finished how many were done
     */
    record Done(List<Answer> answers, int finished) {}

    /** Does them all. If the thread is interrupted, the rest stays undone and the thread stays interrupted. */
    Done work(List<Job> jobs) {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        AtomicInteger finished = new AtomicInteger();
        try (Meter meter = feedback.begin("verify", "checks", jobs.size())) {
            Map<Job, Future<Answer>> futures = new IdentityHashMap<>();
            jobs.stream()
                    .sorted(Comparator.comparingInt(Job::urgency).reversed())
                    .forEach(job -> futures.put(job, pool.submit(() -> {
                        Answer answer = job.done();
                        if (!Thread.currentThread().isInterrupted()) {
                            meter.at(finished.incrementAndGet(), "last: " + job);
                        }
                        return answer;
                    })));
            boolean interrupted = !await(pool);
            List<Answer> answers =
                    jobs.stream().map(job -> answer(job, futures.get(job))).toList();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return new Done(answers, finished.get());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Whether all jobs were done; if this thread is interrupted, those under way are asked to stop. */
    private static boolean await(ExecutorService pool) {
        pool.shutdown();
        try {
            return pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            pool.shutdownNow();
        }
        try {
            pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            // Already known: the caller is told so.
        }
        return false;
    }

    private static Answer answer(Job job, Future<Answer> future) {
        if (!future.isDone()) {
            return job.undone("interrupted");
        }
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            return job.undone(String.valueOf(e.getCause()));
        }
    }
}
