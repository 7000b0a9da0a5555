package viommu.adapters.qemu;

import java.util.List;
import java.util.function.Function;
import viommu.adapters.qemu.machine.Board;
import viommu.adapters.qemu.machine.Machine;

/**
 * One of QEMU's IOMMUs, and how to come by it.
 *
 * @param name such as {@code qemu:intel-iommu}
 * @param extra for the option that names the machine; may be empty
 * @param devices that make up the IOMMU; may be empty
 * @param requesters how many devices are behind it
 */
public record Emulation(
        String name,
        Board board,
        String extra,
        List<String> devices,
        int requesters,
        Function<Machine, IommuDriver> driver) {}
