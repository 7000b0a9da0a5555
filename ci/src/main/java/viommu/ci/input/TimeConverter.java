package viommu.ci.input;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times such as {@code 90s}, {@code 10m} and {@code 2h}. */
public final class TimeConverter implements ITypeConverter<Duration> {
    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,6})([SMHD])");

    @Override
    public Duration convert(String value) {
        Matcher time = TIME.matcher(value.toUpperCase(Locale.ROOT));
        if (!time.matches()) {
            throw new TypeConversionException("'" + value + "' is not a time such as 90s, 10m or 2h");
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "S" -> Duration.ofSeconds(number);
            case "M" -> Duration.ofMinutes(number);
            case "H" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
