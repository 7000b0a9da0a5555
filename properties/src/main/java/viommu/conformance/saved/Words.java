package viommu.conformance.saved;

import java.util.Locale;
import viommu.conformance.Access;
import viommu.conformance.Operation;

/** How constants and operations are called in JSON. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant instanceof Access ? constant.name().toLowerCase(Locale.ROOT) : constant.toString();
    }

    static String of(Operation operation) {
        return operation.name();
    }
}
