package viommu.ci.input;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sizes of memory such as {@code 512M} and {@code 2G}, in bytes. */
public final class SizeConverter implements ITypeConverter<Long> {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([KMGT])(?:I?B)?");

    @Override
    public Long convert(String value) {
        Matcher size = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        if (!size.matches()) {
            throw new TypeConversionException("'" + value + "' is not a size such as 512M or 2G");
        }
        return Long.parseLong(size.group(1)) << 10 * (1 + "KMGT".indexOf(size.group(2)));
    }
}
