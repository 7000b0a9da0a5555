package viommu.model.price;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.model.viommu.Mapping;
import viommu.model.viommu.ViommuState;

/** Writes down what the slices do, as their states tell it. */
final class Ledger implements Observer {
    private final Agenda agenda;
    private final Windows stale;
    private final Windows exposed;
    private final boolean[] pinned;
    private final Average pins = new Average();
    private final Map<String, Long> steps = new HashMap<>();
    private double begun;

    Ledger(Agenda agenda, Slices slices) {
        this.agenda = agenda;
        this.stale = new Windows(slices.pages() * slices.iovas());
        this.exposed = new Windows(slices.pages() * slices.iovas());
        this.pinned = new boolean[slices.pages()];
        slices.observe(this);
    }

    @Override
    public void taken(String step, List<Part> parts, Slices slices) {
        double now = agenda.now();
        for (Part part : parts) {
            steps.merge(step, (long) Math.max(1, part.size()), Long::sum);
            ViommuState slice = slices.at(part.page());
            for (int i = 0; i < slices.iovas(); i++) {
                boolean isStale = slice.mapping.is(i, Mapping.STALE);
                int index = part.page() * slices.iovas() + i;
                stale.set(index, isStale, now);
                exposed.set(index, isStale && isReachable(slice, i), now);
            }
            boolean isPinned = slice.pins.at(0) > 0;
            if (isPinned != pinned[part.page()]) {
                pinned[part.page()] = isPinned;
                pins.add(now, isPinned ? 1 : -1);
            }
        }
    }

    /** A DMA that the device issues now would still find the page, or one that it has issued is under way. */
    private static boolean isReachable(ViommuState slice, int iova) {
        return slice.translation(iova) >= 0 || slice.inflight.anyFrom(iova);
    }

    /** From here on it counts. */
    void reset() {
        begun = agenda.now();
        stale.reset(begun);
        exposed.reset(begun);
        pins.reset(begun);
        steps.clear();
    }

    double cycles() {
        return agenda.now() - begun;
    }

    Windows stale() {
        return stale;
    }

    Windows exposed() {
        return exposed;
    }

    /** Pages that the host has pinned for the device. */
    Average pins() {
        return pins;
    }

    /** How often a step was taken; on several IOVAs at once, as often as there are. */
    long steps(String step) {
        return steps.getOrDefault(step, 0L);
    }
}
