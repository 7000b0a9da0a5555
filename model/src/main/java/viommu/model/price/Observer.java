package viommu.model.price;

import java.util.List;

/** Sees what the slices do. */
interface Observer {
    /** One step of the whole was taken: in each of the slices that it is about, in their order. */
    void taken(String step, List<Part> parts, Slices slices);
}
