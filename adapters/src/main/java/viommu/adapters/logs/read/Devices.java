package viommu.adapters.logs.read;

/** PCI devices by bus, device and function. */
final class Devices {
    private Devices() {}

    /** The requester id of what begins with, for example, {@code 00:01.0}. */
    static int id(Words words) {
        int bus = (int) words.hexAfter("");
        int device = (int) words.hexAfter(":");
        return bus << 8 | device << 3 | (int) words.hexAfter(".") & 7;
    }
}
