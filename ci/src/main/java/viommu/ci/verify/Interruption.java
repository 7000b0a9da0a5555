package viommu.ci.verify;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import viommu.ci.claim.Exit;

/** A signal to end (Ctrl-C), turned into an interruption of a thread that has something to say before the process ends. */
public final class Interruption {
    private static final long SECONDS_TO_END = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();

    private Interruption() {}

    /** Does the work; if the process is to end meanwhile, the work is interrupted and finished first, and the process is inconclusive. */
    public static <T> T during(Supplier<T> work) {
        Interruption interruption = new Interruption();
        Thread hook = new Thread(interruption::end, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            withdraw(hook);
            interruption.done.countDown();
        }
    }

    private void end() {
        worker.interrupt();
        try {
            done.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Exit.INCONCLUSIVE.code());
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running, and waits for the work to be done.
        }
    }
}
