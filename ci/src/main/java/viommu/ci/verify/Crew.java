package viommu.ci.verify;

import java.time.Duration;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import viommu.ci.feedback.Feedback;
import viommu.ci.feedback.Meter;
import viommu.ci.feedback.Work;

/** Does jobs side by side, the most urgent first. */
final class Crew {
    private static final long SECONDS_TO_STOP = 15;

    private final int hands;
    private final Feedback feedback;
    private final Estimate estimate;

    /** @param hands jobs at once */
    Crew(int hands, Feedback feedback, Estimate estimate) {
        this.hands = hands;
        this.feedback = feedback;
        this.estimate = estimate;
    }

    /**
     * What came of the jobs, in their order.
     *
     * @param finished those that were done
     */
    record Done(List<Answer> answers, List<Job> finished) {}

    /** Does them all. If the thread is interrupted, the rest stays undone and the thread stays interrupted. */
    Done work(List<Job> jobs) {
        ExecutorService pool = Executors.newFixedThreadPool(hands);
        Roster roster = new Roster(jobs, hands, estimate);
        try (Meter meter = feedback.begin(Work.uneven("verify", "checks", jobs.size()))) {
            Map<Job, Future<Answer>> futures = new IdentityHashMap<>();
            jobs.stream()
                    .sorted(Comparator.comparingInt(Job::urgency).reversed())
                    .forEach(job -> futures.put(job, pool.submit(() -> done(job, roster))));
            Runnable tell = () -> meter.at(roster.finished().size(), roster.note());
            boolean interrupted = !await(pool, tell);
            tell.run();
            List<Answer> answers =
                    jobs.stream().map(job -> answer(job, futures.get(job))).toList();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return new Done(answers, roster.finished());
        } finally {
            pool.shutdownNow();
        }
    }

    private Answer done(Job job, Roster roster) {
        roster.begins(job);
        Answer answer = job.done();
        Duration time = roster.ends(job, !Thread.currentThread().isInterrupted());
        feedback.say(job + ": " + answer.inWords(time));
        return answer;
    }

    /** Whether all jobs were done; if this thread is interrupted, those under way are asked to stop. */
    private static boolean await(ExecutorService pool, Runnable everySecond) {
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
                everySecond.run();
            }
            return true;
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
