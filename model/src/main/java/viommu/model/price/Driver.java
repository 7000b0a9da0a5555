package viommu.model.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.Piece;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.ViommuState;

/**
 * The guest's IOMMU driver: one task at a time, whichever core it runs on. What a task consists of it reads from the model's own
 * {@code task.todo}; its own are the limits of the whole, quota and age, and the time that each piece takes.
 */
final class Driver {
    private final Agenda agenda;
    private final Slices slices;
    private final CostTable costs;
    private final int quota;
    private final double ageLimit;
    private final Consumer<List<Part>> doorbell;
    private final Runnable due;
    private final Lock lock = new Lock();
    /** Stale mappings by page and IOVA, the oldest first, and since when. */
    private final Map<Part, Double> stale = new LinkedHashMap<>();

    private Runnable waiting;
    private boolean armed;

    /**
     * @param ageLimit in cycles
     * @param due told when a stale mapping has reached the age limit
     */
    Driver(
            Agenda agenda,
            Slices slices,
            CostTable costs,
            int quota,
            double ageLimit,
            Consumer<List<Part>> doorbell,
            Runnable due) {
        this.agenda = agenda;
        this.slices = slices;
        this.costs = costs;
        this.quota = quota;
        this.ageLimit = ageLimit;
        this.doorbell = doorbell;
        this.due = due;
    }

    // Map and unmap.

    /** Maps a page, or finds the mapping that it still has. */
    void map(Core core, int page, Consumer<Part> then) {
        lock.acquire(() -> {
            Part old = part(page, Mapping.STALE);
            if (old != null && slices.enabled("Reuse", old)) {
                core.work(costs.of(Cost.IOVA_FIND) + costs.of(Cost.PARK), () -> {
                    slices.take("Reuse", old.page(), old.iova());
                    stale.remove(old);
                    lock.release();
                    then.accept(old);
                });
            } else {
                Part fresh = part(page, Mapping.FREE);
                core.work(costs.of(allocate()) + costs.of(Cost.WRITE_PTE), () -> {
                    slices.take("Map", fresh.page(), fresh.iova());
                    task(core, List.of(fresh), () -> {
                        lock.release();
                        then.accept(fresh);
                    });
                });
            }
        });
    }

    private Cost allocate() {
        return slices.teardown() == Teardown.DEFERRED ? Cost.IOVA_ALLOCATE_DEFERRED : Cost.IOVA_ALLOCATE;
    }

    /** An IOVA of the page that is so, or null. */
    private Part part(int page, Mapping mapping) {
        ViommuState slice = slices.at(page);
        for (int i = 0; i < slices.iovas(); i++) {
            if (slice.mapping.is(i, mapping)) {
                return Part.of(page, i);
            }
        }
        return null;
    }

    /** Unmaps; the quota is kept by tearing down before. */
    void unmap(Core core, Part buffer, Runnable then) {
        lock.acquire(() -> room(
                core,
                () -> core.work(costs.of(Cost.IOVA_FIND), () -> {
                    slices.take("Unmap", buffer.page(), buffer.iova());
                    task(core, List.of(buffer), () -> {
                        if (slices.at(buffer.page()).mapping.is(buffer.iova(), Mapping.STALE)) {
                            stale.put(buffer, agenda.now());
                            arm();
                        }
                        lock.release();
                        then.run();
                    });
                })));
    }

    /** Waits or tears down until there is room for a stale mapping. */
    private void room(Core core, Runnable then) {
        if (slices.teardown() == Teardown.ASYNC && !stale.isEmpty() && isFlushable(oldest())) {
            flushOne(core, () -> room(core, then));
        } else if (stale.size() < quota) {
            then.run();
        } else if (slices.teardown() == Teardown.ASYNC) {
            await(() -> room(core, then));
        } else {
            flushOnce(core, () -> room(core, then));
        }
    }

    // Teardown of stale mappings.

    /** A stale mapping has reached the age limit. */
    boolean isDue() {
        return slices.teardown() != Teardown.ASYNC && !stale.isEmpty() && agenda.now() >= oldestLimit();
    }

    /** Tears down what has reached the age limit. */
    void serve(Core core, Runnable then) {
        lock.acquire(() -> served(core, () -> {
            lock.release();
            then.run();
        }));
    }

    private void served(Core core, Runnable then) {
        if (isDue()) {
            flushOnce(core, () -> served(core, then));
        } else {
            then.run();
        }
    }

    private void flushOnce(Core core, Runnable then) {
        if (slices.teardown() == Teardown.DEFERRED) {
            flush(core, batch(), then);
        } else {
            flushOne(core, then);
        }
    }

    private Part oldest() {
        return stale.keySet().iterator().next();
    }

    private boolean isFlushable(Part part) {
        return slices.enabled("FlushStale", part);
    }

    private void flushOne(Core core, Runnable then) {
        flush(core, List.of(oldest()), then);
    }

    /** All stale mappings, those of one page together. */
    private List<Part> batch() {
        Map<Integer, Integer> byPage = new LinkedHashMap<>();
        stale.keySet().forEach(part -> byPage.merge(part.page(), part.iovas(), (a, b) -> a | b));
        List<Part> batch = new ArrayList<>();
        byPage.forEach((page, iovas) -> batch.add(new Part(page, iovas)));
        return batch;
    }

    private void flush(Core core, List<Part> batch, Runnable then) {
        slices.take("FlushStale", batch);
        task(core, batch, () -> {
            batch.forEach(this::forget);
            arm();
            then.run();
        });
    }

    /** When the oldest stale mapping reaches the age limit. */
    private double oldestLimit() {
        return stale.values().iterator().next() + ageLimit;
    }

    private void forget(Part part) {
        for (int i = 0; i < slices.iovas(); i++) {
            if ((part.iovas() >> i & 1) != 0) {
                stale.remove(Part.of(part.page(), i));
            }
        }
    }

    private void arm() {
        if (armed || stale.isEmpty() || slices.teardown() == Teardown.ASYNC) {
            return;
        }
        armed = true;
        agenda.at(oldestLimit(), () -> {
            armed = false;
            if (isDue()) {
                due.run();
            } else {
                arm();
            }
        });
    }

    // The pieces of a task.

    private void task(Core core, List<Part> batch, Runnable then) {
        ViommuState slice = slices.at(batch.get(0).page());
        if (slice.task.todo.isEmpty()) {
            then.run();
            return;
        }
        switch (Piece.values()[slice.task.todo.head()]) {
            case CLEAR_PTE -> piece(core, batch, count(batch) * costs.of(Cost.CLEAR_PTE), "ClearPte", then);
            case SUBMIT_INVALIDATION ->
                core.work(costs.of(Cost.SUBMIT_INVALIDATION), () -> {
                    slices.take("SubmitInvalidation", batch);
                    doorbell.accept(batch);
                    core.work(0, () -> task(core, batch, then));
                });
            case AWAIT_COMPLETION -> completion(core, batch, then);
            case RELEASE -> piece(core, batch, count(batch) * costs.of(Cost.IOVA_FREE), "Release", then);
            case RETURN -> {
                boolean parks = slice.mapping.is(batch.get(0).iova(), Mapping.UNMAPPING);
                piece(core, batch, parks ? costs.of(Cost.PARK) : 0, "Return", then);
            }
        }
    }

    private static int count(List<Part> batch) {
        return batch.stream().mapToInt(Part::size).sum();
    }

    private void piece(Core core, List<Part> batch, double cycles, String step, Runnable then) {
        core.work(cycles, () -> {
            slices.take(step, batch);
            task(core, batch, then);
        });
    }

    private void completion(Core core, List<Part> batch, Runnable then) {
        if (batch.stream().allMatch(part -> slices.enabled(part.page(), "AwaitCompletion"))) {
            piece(core, batch, 0, "AwaitCompletion", then);
        } else {
            await(() -> completion(core, batch, then));
        }
    }

    private void await(Runnable then) {
        waiting = then;
    }

    /** A status word has been written. */
    void signalled() {
        if (waiting != null) {
            Runnable then = waiting;
            waiting = null;
            then.run();
        }
    }
}
