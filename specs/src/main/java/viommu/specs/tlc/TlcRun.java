package viommu.specs.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One thing to check.
 *
 * @param module the root module's file; the modules that it extends lie in the same folder or are generated
 * @param configName what the configuration file is called in messages
 * @param config its text, which also says what is judged
 * @param generated the texts of modules that do not lie in the folder, by module name; one of them may be the root module
 * @param classPath what comes on TLC's class path after its own jar, for operators overridden in Java
 * @param jvmOptions more options for TLC's JVM
 */
public record TlcRun(
        Path module,
        String configName,
        String config,
        Map<String, String> generated,
        TlcOptions options,
        List<Path> classPath,
        List<String> jvmOptions) {

    public TlcRun {
        generated = Map.copyOf(generated);
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
    }

    public TlcRun(Path module, String configName, String config, TlcOptions options) {
        this(module, configName, config, Map.of(), options, List.of(), List.of());
    }

    /** @throws UncheckedIOException if the configuration file cannot be read */
    public static TlcRun of(Path module, Path config, TlcOptions options) {
        try {
            return new TlcRun(module, config.getFileName().toString(), Files.readString(config), options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + config, e);
        }
    }

    /** With modules that do not lie in the folder. */
    public TlcRun withModules(Map<String, String> more) {
        return new TlcRun(module, configName, config, more, options, classPath, jvmOptions);
    }

    /** With classes that override operators, and what their JVM needs. */
    public TlcRun withOverrides(List<Path> moreClassPath, List<String> moreJvmOptions) {
        return new TlcRun(module, configName, config, generated, options, moreClassPath, moreJvmOptions);
    }

    /** The invariants and properties that the configuration file names, in its order. */
    public List<String> judged() {
        return ConfigText.of(config).judged();
    }

    /** The name of the root module. */
    public String moduleName() {
        return module.getFileName().toString().replaceFirst("\\.tla$", "");
    }
}
