package viommu.model.price;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.model.protocol.Action;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.state.Names;
import viommu.model.viommu.Emulation;
import viommu.model.viommu.Teardown;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;
import viommu.model.viommu.WorkerStep;

/**
 * A system with thousands of pages, as one state of {@code Viommu} for each page: its IOVAs, its frame, its share of the queue. A
 * packed state holds four IOVAs; a stream of packets needs thousands.
 *
 * <p>Every step is the model's own: its guard, its effect. What the guards of one slice cannot see of the others is checked here:
 * the driver has one task, the emulator one worker, and under a samecore emulator the whole guest stands still. The quota and the
 * age limit are those of the whole and are the driver's to keep; a slice allows a teardown at any time ({@code StaleAge} is 0).
 * A wait descriptor of a batch over several slices is one in each of them.
 */
final class Slices {
    private final Teardown teardown;
    private final Emulation emulation;
    private final int pages;
    private final int iovas;
    private final Model<ViommuState> model;
    private final ViommuState view;
    private final int width;
    private final long[] states;
    private final Flags busy;
    private final Flags tasks;
    private final Flags workers;
    /** By step, and by the IOVAs that it names, as bits. */
    private final Map<String, Map<Integer, Action<ViommuState>>> actions = new HashMap<>();

    private final List<Observer> observers = new ArrayList<>();

    /** How many of the slices have something. */
    private static final class Flags {
        private final boolean[] flags;
        private int count;

        Flags(int size) {
            flags = new boolean[size];
        }

        void set(int index, boolean flag) {
            if (flags[index] != flag) {
                flags[index] = flag;
                count += flag ? 1 : -1;
            }
        }
    }

    /**
     * @param pages how many slices
     * @param iovas how many IOVAs each page has for itself, at most 3
     */
    Slices(Teardown teardown, Emulation emulation, int pages, int iovas) {
        this.teardown = teardown;
        this.emulation = emulation;
        this.pages = pages;
        this.iovas = iovas;
        this.model = model(teardown, emulation, iovas);
        this.view = model.view();
        this.width = view.width();
        this.states = new long[pages * width];
        this.busy = new Flags(pages);
        this.tasks = new Flags(pages);
        this.workers = new Flags(pages);
        view.load(model.initialStates().get(0));
        for (int page = 0; page < pages; page++) {
            view.store(states, page * width);
        }
    }

    private static Model<ViommuState> model(Teardown teardown, Emulation emulation, int iovas) {
        Viommu viommu = new Viommu();
        Scope scope = Scope.defaults(viommu.dimensions())
                .with(Map.of(
                        "Iova", iovas,
                        "Page", 1,
                        "Frame", 1,
                        "QueueCapacity", 2 * iovas + 2,
                        "StaleQuota", iovas,
                        "StaleAge", 0,
                        "InflightLimit", 1));
        return viommu.model(viommu.configuration(name(teardown, emulation)), scope, Optional.empty());
    }

    /** Such as {@code DeferredSidecore}. */
    static String name(Teardown teardown, Emulation emulation) {
        return Names.of(teardown) + Names.of(emulation);
    }

    void observe(Observer observer) {
        observers.add(observer);
    }

    Teardown teardown() {
        return teardown;
    }

    Emulation emulation() {
        return emulation;
    }

    int pages() {
        return pages;
    }

    /** IOVAs of each page. */
    int iovas() {
        return iovas;
    }

    Model<ViommuState> model() {
        return model;
    }

    /** The slice of a page, to be read until the next call. */
    ViommuState at(int page) {
        view.load(states, page * width);
        return view;
    }

    /** Nothing is left in the queue of any slice, and no worker is busy. */
    boolean emulatorIdle() {
        return busy.count == 0;
    }

    /** Whether the model allows a step without parameters in the slice now. */
    boolean enabled(int page, String step) {
        return enabled(step, new Part(page, 0));
    }

    /** Whether the model allows the step in the slice now. */
    boolean enabled(String step, Part part) {
        return action(step, part.iovas()).take(at(part.page()));
    }

    /** Takes a step of one slice that names no IOVA, such as {@code Fetch} or {@code Reshadow(f1)}. */
    void take(int page, String step) {
        take(step, List.of(new Part(page, 0)));
    }

    /** Takes a step on one IOVA. */
    void take(String step, int page, int iova) {
        take(step, List.of(Part.of(page, iova)));
    }

    /** Takes one step of the whole, which is one in each of the slices that it is about. */
    void take(String step, List<Part> parts) {
        guard(step);
        for (Part part : parts) {
            ViommuState slice = at(part.page());
            if (!action(step, part.iovas()).take(slice)) {
                throw new IllegalStateException("the model does not allow " + text(step, part.iovas()) + " of page "
                        + part.page() + " in " + name(teardown, emulation) + ": "
                        + at(part.page()).read());
            }
            slice.store(states, part.page() * width);
            busy.set(part.page(), !slice.emulatorIdle());
            tasks.set(part.page(), !slice.task.todo.isEmpty());
            workers.set(part.page(), !slice.worker.step.is(WorkerStep.IDLE));
        }
        for (Observer observer : observers) {
            observer.taken(step, parts, this);
        }
    }

    /** What the guard of one slice cannot see of the others. */
    private void guard(String step) {
        boolean free = switch (step) {
            case "Map", "Unmap", "Reuse", "FlushStale" -> guestRuns() && tasks.count == 0;
            case "ClearPte",
                    "SubmitInvalidation",
                    "AwaitCompletion",
                    "Release",
                    "Return",
                    "ReusePage(p1)",
                    "FreePage(p1)" -> guestRuns();
            case "Fetch", "Complete" -> workers.count == 0;
            default -> true;
        };
        if (!free) {
            throw new IllegalStateException(
                    "the whole does not allow " + step + " now, in " + name(teardown, emulation));
        }
    }

    private boolean guestRuns() {
        return emulation != Emulation.SAMECORE || emulatorIdle();
    }

    private Action<ViommuState> action(String step, int iovas) {
        Map<Integer, Action<ViommuState>> byIovas = actions.computeIfAbsent(step, s -> new HashMap<>());
        return byIovas.computeIfAbsent(takesIovas(step) ? iovas : 0, bits -> model.action(text(step, bits)));
    }

    private static boolean takesIovas(String step) {
        return switch (step) {
            case "Map", "Reuse", "Land", "Unmap", "Issue", "Evict", "FlushStale", "SubmitInvalidation" -> true;
            default -> false;
        };
    }

    private static String text(String step, int iovas) {
        String names = IntStream.range(0, Integer.SIZE)
                .filter(i -> (iovas >> i & 1) != 0)
                .mapToObj(i -> "i" + (i + 1))
                .collect(Collectors.joining(", "));
        return switch (step) {
            case "Map", "Reuse" -> step + "(" + names + ", p1)";
            case "Land" -> step + "(" + names + ", f1)";
            case "Unmap", "Issue", "Evict" -> step + "(" + names + ")";
            case "FlushStale" -> step + "({" + names + "})";
            case "SubmitInvalidation" -> step + "(<<" + names + ">>)";
            default -> step;
        };
    }
}
