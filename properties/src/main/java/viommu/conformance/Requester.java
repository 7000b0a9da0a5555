package viommu.conformance;

/** A device that issues DMA, as its requester (source) id tells it; counted from 0, which an adapter turns into a real id. */
public record Requester(int id) {
    @Override
    public String toString() {
        return "r" + id;
    }
}
