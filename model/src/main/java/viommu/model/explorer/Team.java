package viommu.model.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share pieces of work; the calling one is one of them. An interruption does not stop a piece. */
final class Team implements AutoCloseable {
    /** Work on a piece. */
    @FunctionalInterface
    interface Work {
        /** @param thread from 0, the same for no two threads at once */
        void on(int thread, int piece);
    }

    private final int size;
    private final ForkJoinPool pool;

    Team(int size) {
        this.size = size;
        this.pool = size > 1 ? new ForkJoinPool(size - 1) : null;
    }

    int size() {
        return size;
    }

    /** Returns when all pieces are done. */
    void each(int pieces, Work work) {
        AtomicInteger next = new AtomicInteger();
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int t = 1; t < size; t++) {
            int thread = t;
            others.add(pool.submit(() -> work(thread, pieces, next, work)));
        }
        try {
            work(0, pieces, next, work);
        } finally {
            others.forEach(ForkJoinTask::quietlyJoin);
        }
        others.forEach(ForkJoinTask::join);
    }

    private static void work(int thread, int pieces, AtomicInteger next, Work work) {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.on(thread, piece);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
