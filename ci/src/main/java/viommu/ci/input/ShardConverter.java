package viommu.ci.input;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import viommu.properties.Shard;

/** Shards such as {@code 2/8}. */
public final class ShardConverter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String value) {
        try {
            return Shard.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
