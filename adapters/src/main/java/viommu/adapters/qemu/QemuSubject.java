package viommu.adapters.qemu;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import viommu.adapters.qemu.machine.Machine;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Subject;
import viommu.conformance.SubjectFailedException;

/**
 * One of QEMU's IOMMUs in a process of its own, which serves case after case. One that crashes or hangs is ended with a
 * {@link SubjectFailedException}, and the next reset starts another; also if something was never complete.
 */
public final class QemuSubject implements Subject {
    /** How long QEMU may say nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Emulation emulation;
    private final Duration patience;
    private final Capabilities capabilities;
    private Machine machine;
    private IommuDriver driver;
    private Probe probe;
    private boolean stuck;

    private QemuSubject(Emulation emulation, Duration patience) {
        this.emulation = emulation;
        this.patience = patience;
        String binary = emulation.board().binary();
        String version = QemuVersion.of(binary)
                .orElseThrow(() -> new SubjectFailedException(
                        emulation.name() + ": " + binary + " is not installed, or is not on the path"));
        start();
        this.capabilities = driver.capabilities().withVersion(version);
    }

    /**
     * Starts QEMU.
     *
     * @param patience how long it may say nothing
     * @throws SubjectFailedException if it is not there or does not start
     */
    public static QemuSubject start(Emulation emulation, Duration patience) {
        return new QemuSubject(emulation, patience);
    }

    private void start() {
        machine = Machine.start(
                emulation.board(), emulation.extra(), emulation.devices(), emulation.requesters(), patience);
        try {
            driver = emulation.driver().apply(machine);
            probe = new Probe(machine, driver);
            driver.start();
        } catch (SubjectFailedException e) {
            throw failed(e);
        }
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void reset() {
        if (machine != null && (stuck || probe.spent())) {
            close();
        }
        stuck = false;
        if (machine == null) {
            start();
        }
        try {
            driver.reset();
            probe.reset();
        } catch (SubjectFailedException e) {
            throw failed(e);
        }
    }

    @Override
    public Observation step(Operation operation) {
        return steps(List.of(operation)).get(0);
    }

    @Override
    public List<Observation> steps(List<Operation> operations) {
        if (machine == null) {
            throw new SubjectFailedException(
                    emulation.name() + ": it is asked after it has failed; a reset starts it anew");
        }
        try {
            List<Observation> observations = new ArrayList<>(operations.size());
            for (int i = 0; i < operations.size(); i += Probe.AT_ONCE) {
                int end = Math.min(i + Probe.AT_ONCE, operations.size());
                List<Supplier<Observation>> underway =
                        operations.subList(i, end).stream().map(this::begin).toList();
                underway.forEach(operation -> observations.add(operation.get()));
            }
            stuck |= observations.contains(new Observation.TimedOut());
            return observations;
        } catch (SubjectFailedException e) {
            throw failed(e);
        }
    }

    private Supplier<Observation> begin(Operation operation) {
        if (operation instanceof Operation.Dma dma) {
            return probe.access(dma);
        }
        if (operation instanceof Operation.Map map) {
            probe.mapped(map);
        }
        return driver.carryOut(operation);
    }

    private SubjectFailedException failed(SubjectFailedException e) {
        SubjectFailedException explained = machine.process().explained(e);
        close();
        return new SubjectFailedException(
                emulation.name() + ": " + explained.getMessage(), explained.lastWords(), explained);
    }

    /** What it runs in; for whoever wants to disturb or to measure it. */
    public Machine machine() {
        return machine;
    }

    @Override
    public void close() {
        if (machine != null) {
            machine.close();
            machine = null;
        }
    }
}
