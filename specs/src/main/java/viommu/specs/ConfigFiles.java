package viommu.specs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;

/** All configuration files that lie beside the modules of a protocol, at its standard scope. */
public final class ConfigFiles {
    private final Map<String, ConfigFile> files = new LinkedHashMap<>();

    /** Why a file in the folder is not what it should be. */
    public enum Staleness {
        /** It has another content. */
        DIFFERS,
        /** It is not there. */
        MISSING,
        /** Nothing is checked with it. */
        LEFT_OVER
    }

    private ConfigFiles() {}

    public static ConfigFiles of(Protocol<?> protocol) {
        ConfigFiles all = new ConfigFiles();
        Scope standard = Scope.defaults(protocol.dimensions());
        Configs configs = new Configs(protocol, standard);
        for (Configuration configuration : protocol.configurations()) {
            all.add(configs.exhaustive(configuration));
            configs.symmetric(configuration).ifPresent(all::add);
            configs.liveness(configuration).ifPresent(all::add);
            configs.violated(configuration).forEach(p -> all.add(configs.alone(configuration, p.name())));
        }
        for (Defect defect : protocol.defects()) {
            Configuration configuration = protocol.configuration(defect.configuration());
            Configs atItsScope = new Configs(protocol, standard.with(defect.scope()));
            all.add(atItsScope.defective(configuration, defect, defect.property()));
        }
        return all;
    }

    private void add(ConfigFile file) {
        if (files.put(file.name(), file) != null) {
            throw new IllegalArgumentException("two checks have the configuration file " + file.name());
        }
    }

    /** The files by name, in the order of configurations and then defects. */
    public Map<String, ConfigFile> byName() {
        return new LinkedHashMap<>(files);
    }

    /** The contents by file name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, file) -> texts.put(name, file.text()));
        return texts;
    }

    /** Writes what differs or is missing and deletes what is left over; the files that were touched. */
    public SortedMap<String, Staleness> write(SpecFolder folder) {
        SortedMap<String, Staleness> stale = stale(folder);
        for (Map.Entry<String, Staleness> file : stale.entrySet()) {
            Path path = folder.path().resolve(file.getKey());
            try {
                if (file.getValue() == Staleness.LEFT_OVER) {
                    Files.delete(path);
                } else {
                    Files.writeString(path, files.get(file.getKey()).text());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + path, e);
            }
        }
        return stale;
    }

    /** The files in the folder that are not as they should be; empty if all is up to date. */
    public SortedMap<String, Staleness> stale(SpecFolder folder) {
        SortedMap<String, Staleness> stale = new TreeMap<>();
        files.values().forEach(file -> {
            Path path = folder.path().resolve(file.name());
            if (!Files.exists(path)) {
                stale.put(file.name(), Staleness.MISSING);
            } else if (!isUpToDate(file, folder)) {
                stale.put(file.name(), Staleness.DIFFERS);
            }
        });
        for (String name : folder.configFiles()) {
            if (!files.containsKey(name)) {
                stale.put(name, Staleness.LEFT_OVER);
            }
        }
        return stale;
    }

    /** Whether the folder has the file with its content. */
    static boolean isUpToDate(ConfigFile file, SpecFolder folder) {
        Path path = folder.path().resolve(file.name());
        try {
            return Files.exists(path) && Files.readString(path).equals(file.text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
