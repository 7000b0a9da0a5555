package viommu.ci.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import viommu.ci.home.Home;
import viommu.ci.home.Versions;
import viommu.counterexamples.Corpus;
import viommu.counterexamples.ItfException;
import viommu.model.protocol.Protocol;
import viommu.model.protocol.Protocols;
import viommu.specs.SpecFolder;
import viommu.specs.SpecMissingException;
import viommu.specs.tlc.TlcJar;
import viommu.specs.tlc.TlcMissingException;
import viommu.specs.tlc.TlcVersion;

/** Looks at the machine and at the project's folder. */
public final class Doctor {
    private final Home home;
    private final Map<String, String> environment;

    public Doctor(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    public List<Finding> findings() {
        return List.of(
                new Finding("viommu", Versions.viommu() + " in " + home.root(), "", true),
                new Finding("Java", Versions.java() + " (" + System.getProperty("java.home") + ")", "", true),
                new Finding("processors", Integer.toString(Runtime.getRuntime().availableProcessors()), "", true),
                new Finding(
                        "heap",
                        (Runtime.getRuntime().maxMemory() >> 20) + " MiB; VIOMMU_JAVA_OPTS=-Xmx... changes it",
                        "",
                        true),
                new Finding("protocols", protocols(), "there is nothing to check", true),
                new Finding("TLC", tlc(), "verify has no second opinion and is inconclusive", true),
                new Finding("TLA+ modules", modules(), "TLC has nothing to check in " + home.specs(), true),
                new Finding(
                        "saved counterexamples", corpus(), "verify has nothing to replay in " + home.corpus(), true),
                new Finding("Maven", firstLine("mvn", "-v"), "changed sources cannot be built", false),
                new Finding(
                        "QEMU, x86",
                        firstLine("qemu-system-x86_64", "--version"),
                        "its IOMMUs for PCs are not put to the test",
                        false),
                new Finding(
                        "QEMU, ARM",
                        firstLine("qemu-system-aarch64", "--version"),
                        "its SMMUv3 is not put to the test",
                        false),
                new Finding(
                        "Python", firstLine("python3", "--version"), "the example of exec:COMMAND is not run", false),
                new Finding(
                        "Chromium, its driver",
                        firstLine("chromedriver", "--version"),
                        "the report is not looked at in a browser when the tests run",
                        false),
                new Finding("Spin", firstLine("spin", "-V"), "ci/bench/run has nothing to compare with", false),
                new Finding(
                        "GCC", firstLine("gcc", "--version"), "ci/bench/run cannot compile what Spin writes", false));
    }

    private static String protocols() {
        return String.join(", ", Protocols.all().stream().map(Protocol::name).toList());
    }

    private String tlc() {
        try {
            TlcVersion version = TlcVersion.of(TlcJar.locate(environment));
            return version.problem().isEmpty()
                    ? version.version() + " from the " + version.jar().origin() + ", "
                            + version.jar().path()
                    : "";
        } catch (TlcMissingException e) {
            return "";
        }
    }

    private String modules() {
        try {
            return String.join(
                    ", ",
                    Protocols.all().stream()
                            .map(protocol -> SpecFolder.of(home.root(), protocol))
                            .map(folder -> Home.shown(folder.path()) + " ("
                                    + folder.modules().size() + ")")
                            .toList());
        } catch (SpecMissingException e) {
            return "";
        }
    }

    private String corpus() {
        try {
            return Files.isDirectory(home.corpus())
                    ? Corpus.files(home.corpus()).size() + " in " + Home.shown(home.corpus())
                    : "";
        } catch (ItfException e) {
            return "";
        }
    }

    /** The first line that a program says of itself; empty if it is not there. */
    private static String firstLine(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return said.lines()
                    .findFirst()
                    .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
