package viommu.ci.bench.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import viommu.ci.bench.NotMeasuredException;
import viommu.ci.bench.process.Program;
import viommu.ci.home.Home;
import viommu.model.protocol.Configuration;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.specs.ConfigFile;
import viommu.specs.Configs;
import viommu.specs.SpecFolder;
import viommu.specs.SpecMissingException;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcMissingException;

/** TLC as fast as it gets here: two workers, no properties, no statistics about steps. */
final class TlcOnAnchor implements Contender {
    static final String NAME = "TLC";

    private static final int WORKERS = 2;
    private static final String MODULE = "Anchor";
    private static final String STEPS_ONCE = "AtLimit <- AtLimitAsValue";

    private final Anchor anchor;
    private final Home home;
    private final Path module;
    private final Path folder;
    private List<String> command = List.of();
    private String version = "";

    /**
     * @param module the folder with the root module
     * @param folder where modules, configuration and states go
     */
    TlcOnAnchor(Anchor anchor, Home home, Path module, Path folder) {
        this.anchor = anchor;
        this.home = home;
        this.module = module;
        this.folder = folder;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare() {
        Protocol<?> protocol = Protocols.named(anchor.protocol());
        try {
            SpecFolder specs = SpecFolder.of(home.root(), protocol);
            Files.createDirectories(folder);
            for (String name : specs.modules()) {
                copy(specs.module(name));
            }
            copy(module.resolve(MODULE + ".tla"));
            Files.writeString(folder.resolve(MODULE + ".cfg"), config(protocol).text());
            command = command(TlcJar.locate());
        } catch (SpecMissingException | TlcMissingException e) {
            throw new NotMeasuredException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private void copy(Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private ConfigFile config(Protocol<?> protocol) {
        Configuration configuration = protocol.configuration(anchor.configuration());
        ConfigFile all = new Configs(protocol, anchor.scope()).exhaustive(configuration);
        List<String> constants = new ArrayList<>(all.constants());
        constants.add(STEPS_ONCE);
        return new ConfigFile(
                MODULE + ".cfg",
                MODULE,
                all.specification(),
                constants,
                List.of(),
                List.of(),
                List.of(),
                false,
                all.deadlock());
    }

    private List<String> command(TlcJar jar) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                jar.path().toString(),
                "tlc2.TLC",
                "-tool",
                "-checkpoint",
                "0",
                "-metadir",
                folder.resolve("states").toString(),
                "-workers",
                Integer.toString(WORKERS)));
        if (jar.knows("-noGenerateSpecTE")) {
            words.add("-noGenerateSpecTE");
        }
        words.addAll(List.of("-config", MODULE + ".cfg", MODULE + ".tla"));
        return words;
    }

    @Override
    public String settings() {
        return version + ", no properties; " + WORKERS + " workers; start and parsing are not counted";
    }

    @Override
    public Sample round() {
        TlcReport report = new TlcReport();
        Program.Ended ended = new Program(folder, command).run(report::line);
        version = report.version();
        return report.sample(ended.peakBytes());
    }
}
