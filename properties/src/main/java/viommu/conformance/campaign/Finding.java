package viommu.conformance.campaign;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import viommu.conformance.Capabilities;
import viommu.conformance.Observation;
import viommu.conformance.Operation;
import viommu.conformance.contract.Violation;

/**
 * A schedule after which a subject broke the contract, as short as it could be made.
 *
 * @param seed of the campaign
 * @param original how many operations it took at first
 * @param repeatable whether it broke the same clause each time it was run again; if not, it is as it was found
 */
public record Finding(
        Capabilities subject,
        long seed,
        List<Operation> operations,
        List<Observation> observations,
        Violation violation,
        int original,
        boolean repeatable) {
    public Finding {
        operations = List.copyOf(operations);
        observations = List.copyOf(observations);
    }

    /** All of it in one line, such as {@code RefusalIsReported: Dma(r0, i0x0, read) refused, nothing reported}. */
    public String line() {
        return violation.clause().name() + ": "
                + IntStream.range(0, operations.size())
                        .mapToObj(i -> operations.get(i) + " " + observations.get(i))
                        .collect(Collectors.joining("; "));
    }

    /** Clause and operations by kind, such as {@code InvalidationForgets: attach map dma unmap invalidate dma}; alike findings are one. */
    public String shape() {
        StringBuilder shape = new StringBuilder(violation.clause().name()).append(':');
        for (Operation operation : operations) {
            shape.append(' ').append(operation.name());
            if (operation instanceof Operation.Invalidate invalidate) {
                shape.append('-').append(invalidate.scope().granularity());
            }
        }
        return shape.toString();
    }
}
