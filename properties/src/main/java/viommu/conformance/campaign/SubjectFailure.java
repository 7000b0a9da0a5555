package viommu.conformance.campaign;

import java.util.List;
import viommu.conformance.Operation;

/**
 * A subject gave no usable answer.
 *
 * @param lastWords the end of what it wrote to its error output
 * @param schedule what was being carried out, or shortened
 */
public record SubjectFailure(String problem, String lastWords, List<Operation> schedule) {
    public SubjectFailure {
        schedule = List.copyOf(schedule);
    }
}
