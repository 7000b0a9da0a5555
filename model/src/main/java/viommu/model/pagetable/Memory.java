package viommu.model.pagetable;

/** Between the driver and the walker: what was written becomes visible word by word, in any order ({@code Memory.tla}). */
public class Memory {

    /** A word reaches memory by itself: a cache line is evicted, a store buffer drains. */
    public boolean commit(PageTableState s, int iova, int word) {
        if (word == Word.FRAME.ordinal()) {
            if (s.memory.frame.at(iova) == s.written.frame.at(iova)) {
                return false;
            }
            s.memory.frame.set(iova, s.written.frame.at(iova));
            return true;
        }
        boolean present = s.written.present.contains(iova);
        if (s.memory.present.contains(iova) == present) {
            return false;
        }
        if (present) {
            s.memory.present.add(iova);
        } else {
            s.memory.present.remove(iova);
        }
        return true;
    }
}
