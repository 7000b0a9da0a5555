package viommu.model.price;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import viommu.model.viommu.Emulation;

/**
 * The host's memory: so many frames for the guest's buffers. When none is left, any of them that no device can reach is taken back,
 * as chance has it; in the beginning chance has it which pages have one.
 */
final class Host {
    private final Slices slices;
    private final int frames;
    private final Random random;
    /** The pages that have a frame. */
    private final List<Integer> given = new ArrayList<>();

    private boolean stuck;
    private double faults;

    Host(Slices slices, int frames, Random random) {
        this.slices = slices;
        this.frames = frames;
        this.random = random;
        if (slices.emulation() != Emulation.BARE_METAL) {
            List<Integer> pages = new ArrayList<>();
            for (int page = 0; page < slices.pages(); page++) {
                pages.add(page);
            }
            Collections.shuffle(pages, random);
            given.addAll(pages.subList(0, Math.min(frames, pages.size())));
            given.forEach(page -> slices.take(page, "FaultIn(p1, f1)"));
        }
    }

    /** A frame for the page is free or can be taken from another; if not, everything is pinned and nothing goes on. */
    boolean makeRoom(int page) {
        if (given.size() >= frames && !takeBack()) {
            stuck = true;
            return false;
        }
        given.add(page);
        faults++;
        return true;
    }

    /** The first that can be taken, from a place on that chance has chosen. */
    private boolean takeBack() {
        int begin = given.isEmpty() ? 0 : random.nextInt(given.size());
        for (int i = 0; i < given.size(); i++) {
            int place = (begin + i) % given.size();
            if (slices.enabled(given.get(place), "Reclaim(f1)")) {
                slices.take(given.get(place), "Reclaim(f1)");
                Collections.swap(given, place, given.size() - 1);
                given.remove(given.size() - 1);
                return true;
            }
        }
        return false;
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
