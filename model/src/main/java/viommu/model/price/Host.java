package viommu.model.price;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import viommu.model.viommu.Emulation;

/**
 * The host's memory: so many frames for the guest's buffers. When none is left, one that no device can reach is taken back, the one
 * that was unpinned first.
 */
final class Host implements Observer {
    private static final int NO_ROOM = -1;

    private final Slices slices;
    private final int frames;
    private final Set<Integer> given = new LinkedHashSet<>();
    private boolean stuck;
    private double faults;

    Host(Slices slices, int frames) {
        this.slices = slices;
        this.frames = frames;
        if (slices.emulation() != Emulation.BARE_METAL) {
            for (int page = 0; page < Math.min(frames, slices.pages()); page++) {
                slices.take(page, "FaultIn(p1, f1)");
                given.add(page);
            }
        }
        slices.observe(this);
    }

    @Override
    public void taken(String step, List<Part> parts, Slices all) {
        if (step.equals("Unpin")) {
            for (Part part : parts) {
                if (given.remove(part.page())) {
                    given.add(part.page());
                }
            }
        }
    }

    /** A frame for the page is free or can be taken from another; if not, everything is pinned and nothing goes on. */
    boolean makeRoom(int page) {
        if (given.size() >= frames) {
            int victim = unpinned();
            if (victim == NO_ROOM) {
                stuck = true;
                return false;
            }
            slices.take(victim, "Reclaim(f1)");
            given.remove(victim);
        }
        given.add(page);
        faults++;
        return true;
    }

    private int unpinned() {
        for (int page : given) {
            if (slices.enabled(page, "Reclaim(f1)")) {
                return page;
            }
        }
        return NO_ROOM;
    }

    /** The host has taken the page back. */
    boolean isSwappedOut(int page) {
        return slices.emulation() != Emulation.BARE_METAL
                && slices.at(page).backing.isNone(0);
    }

    /** From here on it counts. */
    void reset() {
        faults = 0;
    }

    /** Pages that were brought back. */
    double faults() {
        return faults;
    }

    /** It could not give a frame, because all are pinned. */
    boolean isStuck() {
        return stuck;
    }
}
