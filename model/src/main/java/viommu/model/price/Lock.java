package viommu.model.price;

import java.util.ArrayDeque;
import java.util.Deque;

/** The driver is one thread in the model: who wants it waits in line, spinning. */
final class Lock {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    void acquire(Runnable then) {
        if (taken) {
            waiting.add(then);
        } else {
            taken = true;
            then.run();
        }
    }

    void release() {
        Runnable next = waiting.poll();
        if (next == null) {
            taken = false;
        } else {
            next.run();
        }
    }
}
