package viommu.adapters.qemu.intel;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import viommu.adapters.qemu.machine.Qtest;
import viommu.adapters.qemu.machine.Reply;

/** The registers of a remapping unit, as offsets from its base (VT-d, section 10.4). */
record Registers(Qtest qtest, long base) {
    /** Capability Register. */
    static final int CAP = 0x08;
    /** Extended Capability Register. */
    static final int ECAP = 0x10;
    /** Global Command Register. */
    static final int GCMD = 0x18;
    /** Global Status Register. */
    static final int GSTS = 0x1c;
    /** Root Table Address Register. */
    static final int RTADDR = 0x20;
    /** Context Command Register. */
    static final int CCMD = 0x28;
    /** Fault Status Register. */
    static final int FSTS = 0x34;
    /** Invalidation Queue Head Register. */
    static final int IQH = 0x80;
    /** Invalidation Queue Tail Register. */
    static final int IQT = 0x88;
    /** Invalidation Queue Address Register. */
    static final int IQA = 0x90;

    /** GCMD.TE, GSTS.TES: translation. */
    static final long TE = 1L << 31;
    /** GCMD.SRTP, GSTS.RTPS: the root table pointer is taken over. */
    static final long SRTP = 1L << 30;
    /** GCMD.QIE, GSTS.QIES: queued invalidation. */
    static final long QIE = 1L << 26;

    /** FSTS.PFO: a fault was lost, because the one before it is still recorded. */
    static final long PFO = 1;
    /** What of GSTS is the state of something that GCMD switches, and not of what it triggers (section 10.4.4). */
    private static final long SWITCHES = 0x96ffffffL;

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    void writel(long offset, long value) {
        qtest.writel(base + offset, value);
    }

    void writeq(long offset, long value) {
        qtest.writeq(base + offset, value);
    }

    Reply readl(long offset) {
        return qtest.readl(base + offset);
    }

    Reply readq(long offset) {
        return qtest.readq(base + offset);
    }

    /** Sets one bit of GCMD; whether GSTS shows it. */
    boolean enable(long bit) {
        writel(GCMD, readl(GSTS).value() & SWITCHES | bit);
        return eventually(() -> (readl(GSTS).value() & bit) != 0);
    }

    /** Asks again and again, for a second. */
    static boolean eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
        }
        return true;
    }
}
