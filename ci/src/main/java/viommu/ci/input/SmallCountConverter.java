package viommu.ci.input;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers from 1 to a million. */
public final class SmallCountConverter implements ITypeConverter<Integer> {
    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String value) {
        long count = new CountConverter().convert(value);
        if (count > MOST) {
            throw new TypeConversionException("'" + value + "' is more than " + MOST);
        }
        return (int) count;
    }
}
