package viommu.specs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import viommu.model.doorbell.Doorbell;
import viommu.model.explorer.Progress;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Scope;
import viommu.specs.tlc.Tlc;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcOptions;

/** A fresh folder with the modules of the tiny protocol and their configuration files, for a test to check or to break. */
public final class DoorbellSpec {
    public static final Tlc TLC = new Tlc(TlcJar.locate());
    public static final TlcOptions OPTIONS = new TlcOptions(1, 256, Duration.ofMinutes(2), 0);

    private final Protocol<Doorbell.View> protocol;
    private final SpecFolder folder;

    public DoorbellSpec(Path path) {
        this(path, new Doorbell());
    }

    public DoorbellSpec(Path path, Protocol<Doorbell.View> protocol) {
        this.protocol = protocol;
        for (String module : new String[] {"Doorbell", "MCDoorbell", "LostRing"}) {
            try (InputStream in = DoorbellSpec.class.getResourceAsStream("/doorbell/" + module + ".tla")) {
                Files.copy(in, path.resolve(module + ".tla"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        this.folder = SpecFolder.at(path, protocol);
        ConfigFiles.of(protocol).write(folder);
    }

    public SpecFolder folder() {
        return folder;
    }

    public Protocol<Doorbell.View> protocol() {
        return protocol;
    }

    public Configuration configuration(String name) {
        return protocol.configuration(name);
    }

    /** Replaces text that is in the module. */
    public DoorbellSpec edit(String module, String from, String to) {
        try {
            Path file = folder.module(module);
            String text = Files.readString(file);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(module + " has no " + from);
            }
            Files.writeString(file, text.replace(from, to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ModelCheck<Doorbell.View> check(String configuration) {
        return check(configuration, Scope.defaults(protocol.dimensions()), Optional.empty());
    }

    public ModelCheck<Doorbell.View> check(String configuration, Scope scope, Optional<Defect> defect) {
        return checker(TLC, OPTIONS).check(protocol, configuration(configuration), scope, defect);
    }

    public ModelChecker checker(Tlc tlc, TlcOptions options) {
        return new ModelChecker(tlc, folder, options, Progress.SILENT);
    }
}
