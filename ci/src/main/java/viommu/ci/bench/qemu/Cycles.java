package viommu.ci.bench.qemu;

import java.util.List;
import java.util.stream.IntStream;
import viommu.adapters.qemu.QemuSubject;
import viommu.adapters.qemu.machine.Machine;
import viommu.ci.bench.NotMeasuredException;
import viommu.conformance.Access;
import viommu.conformance.Domain;
import viommu.conformance.Iova;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.Page;
import viommu.conformance.Permission;
import viommu.conformance.Range;
import viommu.conformance.Requester;
import viommu.conformance.Scope;

/** Work for one QEMU; all rates are per second of the clock. */
record Cycles(QemuSubject subject) {
    private static final int ROUND_TRIPS = 5_000;
    private static final int COMMANDS = 50_000;
    private static final int CYCLES = 2_000;
    private static final int RESETS = 200;
    private static final int PAGES = 64;

    private static final Requester REQUESTER = new Requester(0);
    private static final Domain DOMAIN = new Domain(0);

    private static double perSecond(int count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** Commands of which each waits for the answer to the one before. */
    double roundTrips() {
        Machine machine = subject.machine();
        long start = System.nanoTime();
        for (int i = 0; i < ROUND_TRIPS; i++) {
            machine.qtest().readq(machine.mailbox()).value();
        }
        return perSecond(ROUND_TRIPS, start);
    }

    /** Commands that are on their way together. */
    double commands() {
        Machine machine = subject.machine();
        long start = System.nanoTime();
        for (int i = 0; i < COMMANDS; i++) {
            machine.qtest().writeq(machine.mailbox(), i);
        }
        machine.qtest().flush();
        return perSecond(COMMANDS, start);
    }

    /** Milliseconds for one. */
    double reset() {
        long start = System.nanoTime();
        for (int i = 0; i < RESETS; i++) {
            subject.reset();
            subject.machine().qtest().flush();
        }
        return 1_000 / perSecond(RESETS, start);
    }

    /** A page is mapped, written to, unmapped and invalidated, and it is looked at where the write went. */
    double cycles() {
        subject.reset();
        subject.step(new Operation.Attach(REQUESTER, DOMAIN));
        List<Operation> operations = IntStream.range(0, CYCLES)
                .mapToObj(i -> cycle(i % PAGES))
                .flatMap(List::stream)
                .toList();
        long start = System.nanoTime();
        List<Observation> observations = subject.steps(operations);
        double rate = perSecond(CYCLES, start);
        List<Observation> expected = IntStream.range(0, CYCLES)
                .mapToObj(i -> expected(i % PAGES))
                .flatMap(List::stream)
                .toList();
        if (!observations.equals(expected)) {
            throw new NotMeasuredException("a write went elsewhere");
        }
        return rate;
    }

    private static List<Operation> cycle(int page) {
        Iova iova = new Iova(page);
        return List.of(
                new Operation.Map(DOMAIN, Range.of(iova, 1), new Page(page), Permission.READ_WRITE),
                new Operation.Dma(REQUESTER, iova, Access.WRITE),
                new Operation.Unmap(DOMAIN, Range.of(iova, 1)),
                new Operation.Invalidate(new Scope.Pages(DOMAIN, iova, 0, true)),
                new Operation.Wait());
    }

    private static List<Observation> expected(int page) {
        Observation done = Observation.done();
        return List.of(done, Observation.reached(new Page(page)), done, done, done);
    }
}
