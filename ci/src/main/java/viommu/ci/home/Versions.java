package viommu.ci.home;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
public final class Versions implements IVersionProvider {

    /** Of the jar; of classes that are in none, {@code development}. */
    public static String viommu() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** What a saved counterexample says of the program that found it. */
    public static Map<String, String> saved() {
        return Map.of("viommu", viommu());
    }

    public static String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"viommu " + viommu(), java()};
    }
}
