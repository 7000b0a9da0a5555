package example.bounce;

/** What guest and device do. A step is its guard, then what changes; it returns whether it was enabled. */
class Steps {
    private final boolean waits;

    /** @param waits whether an unmap waits for the DMA that is under way */
    Steps(boolean waits) {
        this.waits = waits;
    }

    /** The guest has a page bounced through a free slot. */
    boolean map(BounceState s, int slot, int page) {
        if (!s.slot.isNone(slot) || s.slot.count(page) > 0) {
            return false;
        }
        s.slot.set(slot, page);
        return true;
    }

    /** The guest takes the slot back. */
    boolean unmap(BounceState s, int slot) {
        if (s.slot.isNone(slot) || waits && !s.inflight.isNone(slot)) {
            return false;
        }
        s.slot.clear(slot);
        return true;
    }

    /** The device begins to write into a slot. */
    boolean issue(BounceState s, int slot) {
        if (s.slot.isNone(slot) || !s.inflight.isNone(slot)) {
            return false;
        }
        s.inflight.set(slot, s.slot.at(slot));
        return true;
    }

    /** What it wrote arrives. */
    boolean land(BounceState s, int slot) {
        if (s.inflight.isNone(slot)) {
            return false;
        }
        s.inflight.clear(slot);
        return true;
    }
}
