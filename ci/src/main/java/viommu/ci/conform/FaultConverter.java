package viommu.ci.conform;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import viommu.ci.conform.Conform.Fault;
import viommu.conformance.Granularity;
import viommu.conformance.subjects.Injection;

/** Faults such as {@code drop:pages}. */
public final class FaultConverter implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String value) {
        List<String> parts = List.of(value.split(":", -1));
        if (parts.size() != 2) {
            throw new TypeConversionException("'" + value + "' is not a fault such as drop:pages");
        }
        return new Fault(one(Injection.values(), parts.get(0)), one(Granularity.values(), parts.get(1)));
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(e -> e.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of "
                        + String.join(
                                ", ", Arrays.stream(all).map(Enum::toString).toList())));
    }
}
