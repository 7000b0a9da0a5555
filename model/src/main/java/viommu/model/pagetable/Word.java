package viommu.model.pagetable;

/** A part of an entry that is written, and reaches memory, by itself. */
public enum Word {
    FRAME,
    PRESENT
}
