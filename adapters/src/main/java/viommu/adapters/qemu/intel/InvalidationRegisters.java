package viommu.adapters.qemu.intel;

import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Reply;
import viommu.conformance.Observation;
import viommu.conformance.Scope;
import viommu.conformance.SubjectFailedException;

/** Register-based invalidation (VT-d, section 6.5.1, 10.4.7 and 10.4.8): complete when ICC or IVT is clear again. */
final class InvalidationRegisters implements Invalidations {
    /** CCMD.ICC and IOTLB.IVT. */
    private static final long START = 1L << 63;

    private static final int CIRG = 61;
    private static final int CAIG = 59;
    private static final int IIRG = 60;
    private static final int IAIG = 57;
    private static final long GLOBAL = 1;
    private static final long DOMAIN = 2;
    private static final long NARROWEST = 3;

    /** IVA, from the beginning of the IOTLB registers. */
    private static final int IVA = 0;

    private static final int IOTLB = 8;

    private final Registers registers;
    private final Targets targets;
    private final int drain;
    private final int iotlb;

    /**
     * @param drain bit 0 for writes, bit 1 for reads
     * @param iotlb where the IOTLB registers begin
     */
    InvalidationRegisters(Registers registers, Targets targets, int drain, int iotlb) {
        this.registers = registers;
        this.targets = targets;
        this.drain = drain;
        this.iotlb = iotlb;
    }

    /** They are ready as long as the queue is not enabled. */
    @Override
    public void start() {}

    @Override
    public Supplier<Observation> submit(Scope scope) {
        if (scope instanceof Scope.AllContexts) {
            return contexts(GLOBAL, 0);
        }
        if (scope instanceof Scope.ContextsOf of) {
            return contexts(DOMAIN, targets.id(of.domain()));
        }
        if (scope instanceof Scope.OfDomain of) {
            return translations(DOMAIN, targets.id(of.domain()));
        }
        if (scope instanceof Scope.Pages pages) {
            registers.writeq(iotlb + IVA, Descriptor.address(pages));
            return translations(NARROWEST, targets.id(pages.domain()));
        }
        if (scope instanceof Scope.Global) {
            return translations(GLOBAL, 0);
        }
        throw new IllegalArgumentException(scope + " needs a domain id");
    }

    @Override
    public Supplier<Observation> submit(int requesterId, int domainId) {
        return contexts(NARROWEST, (long) requesterId << 16 | domainId);
    }

    private Supplier<Observation> contexts(long granularity, long what) {
        return command(Registers.CCMD, granularity << CIRG | what, CAIG);
    }

    private Supplier<Observation> translations(long granularity, long domainId) {
        return command(iotlb + IOTLB, granularity << IIRG | (long) drain << 48 | domainId << 32, IAIG);
    }

    /** If it is asked after other operations were begun, it must have been complete before they were. */
    private Supplier<Observation> command(int register, long command, int actual) {
        registers.writeq(register, START | command);
        Reply early = registers.readq(register);
        long asked = registers.qtest().commands();
        return () -> {
            boolean alone = registers.qtest().commands() == asked;
            if (early.value() < 0
                    && !Registers.eventually(() -> registers.readq(register).value() >= 0)) {
                return new Observation.TimedOut();
            }
            if (early.value() < 0 && !alone) {
                throw new SubjectFailedException("an invalidation is complete later than it was asked for");
            }
            if (early.value() >= 0 && (early.value() >> actual & 3) == 0) {
                throw new SubjectFailedException("the unit takes an invalidation for incorrect: "
                        + Long.toHexString(register) + " was " + Long.toHexString(command));
            }
            return Observation.done();
        };
    }

    @Override
    public Supplier<Observation> await() {
        return Observation::done;
    }
}
