package viommu.model.optimisticteardown;

/** What the driver decides, apart from the steps in which it does: a defect puts another rule in the place of one. */
public record Rules(Mappings mappings, Pools pools, Order order) {

    public Rules with(Mappings other) {
        return new Rules(other, pools, order);
    }

    public Rules with(Pools other) {
        return new Rules(mappings, other, order);
    }

    public Rules with(Order other) {
        return new Rules(mappings, pools, other);
    }
}
