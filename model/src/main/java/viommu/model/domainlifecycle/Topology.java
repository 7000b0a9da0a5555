package viommu.model.domainlifecycle;

/** Which endpoint answers to which requester id: the guest numbers its buses anew after a reset. */
public enum Topology {
    STRAIGHT,
    CROSSED
}
