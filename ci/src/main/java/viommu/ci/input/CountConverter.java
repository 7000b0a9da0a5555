package viommu.ci.input;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers from 1 on; {@code 1_000_000} may be written so. */
public final class CountConverter implements ITypeConverter<Long> {
    private static final String COUNT = "[0_]*[1-9][0-9_]{0,17}";

    @Override
    public Long convert(String value) {
        if (!value.matches(COUNT)) {
            throw new TypeConversionException("'" + value + "' is not a whole number from 1 on");
        }
        return Long.parseLong(value.replace("_", ""));
    }
}
