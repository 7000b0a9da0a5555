package viommu.adapters.qemu.machine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two computers that are emulated, with everything left out that is not needed: what has a timer of its own makes DMA slow. Their
 * memory is large so that superpages lead to different places; what is not touched costs nothing.
 */
public enum Board {
    /** A PC: 2 GiB of memory from 0 on, 2 GiB more from 4 GiB on. */
    Q35("qemu-system-x86_64", 0, 4L << 30, 0xe0000000L) {
        @Override
        List<String> arguments(String extra) {
            return List.of("-M", "q35,sata=off,smbus=off,pit=off,vmport=off" + extra, "-no-hpet", "-m", "4096");
        }

        /** At the reset vector: cli; hlt; jmp back. */
        @Override
        byte[] bios() {
            byte[] image = new byte[1 << 16];
            Arrays.fill(image, (byte) 0xf4);
            byte[] halt = {(byte) 0xfa, (byte) 0xf4, (byte) 0xeb, (byte) 0xfd};
            System.arraycopy(halt, 0, image, image.length - 16, halt.length);
            return image;
        }

        @Override
        PciConfig config(Qtest qtest) {
            return new ConfigPorts(qtest);
        }
    },
    /** An ARM server: 3 GiB of memory from 1 GiB on. */
    VIRT("qemu-system-aarch64", 1L << 30, 2L << 30, 0x10000000L) {
        @Override
        List<String> arguments(String extra) {
            return List.of("-M", "virt,highmem=off" + extra, "-cpu", "cortex-a53", "-m", "3072");
        }

        /** wfi; b back. */
        @Override
        byte[] bios() {
            return ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0xd503207f)
                    .putInt(0x17ffffff)
                    .array();
        }

        @Override
        PciConfig config(Qtest qtest) {
            return new Ecam(qtest, 0x3f000000L);
        }
    };

    /** How much of its memory guest pages are in, from {@link #guest} on. */
    public static final long GUEST_PAGES = 1L << 19;

    private final String binary;
    private final long ram;
    private final long guest;
    private final long mmio;

    Board(String binary, long ram, long guest, long mmio) {
        this.binary = binary;
        this.ram = ram;
        this.guest = guest;
        this.mmio = mmio;
    }

    abstract List<String> arguments(String extra);

    abstract byte[] bios();

    abstract PciConfig config(Qtest qtest);

    /** The program that emulates it. */
    public String binary() {
        return binary;
    }

    /** The first address of its memory. */
    public long ram() {
        return ram;
    }

    /** The address of guest page 0, at a boundary of 1 GiB. */
    public long guest() {
        return guest;
    }

    /** Where the registers of PCI devices can be put. */
    long mmio() {
        return mmio;
    }

    /** What QEMU is told to be this computer with these devices. */
    List<String> command(String extra, List<String> devices) {
        List<String> command = new ArrayList<>(List.of(binary));
        command.addAll(arguments(extra));
        command.addAll(List.of("-nodefaults", "-display", "none", "-accel", "tcg", "-icount", "shift=0,sleep=off"));
        devices.forEach(device -> command.addAll(List.of("-device", device)));
        return command;
    }
}
