package viommu.ci.home;

import java.nio.file.Path;

/**
 * The folder of the project, and the folders in it that the commands read and write.
 *
 * @param root absolute
 */
public record Home(Path root) {
    /** The system property by which the launcher tells where it lies. */
    public static final String PROPERTY = "viommu.home";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** What the launcher says; without a launcher, the working directory. */
    public static Home here() {
        return new Home(Path.of(System.getProperty(PROPERTY, "")));
    }

    /** The project's own corpus. */
    public Path corpus() {
        return root.resolve("counterexamples");
    }

    /** The TLA+ modules, a folder per protocol. */
    public Path specs() {
        return root.resolve("specs");
    }

    /** Where the reports go. */
    public Path report() {
        return root.resolve("target").resolve("report");
    }

    /** Where violations that were found go if nothing else is said. */
    public Path found() {
        return root.resolve("target").resolve("counterexamples");
    }

    /** Where findings about implementations go if nothing else is said. */
    public Path findings() {
        return root.resolve("target").resolve("findings");
    }

    /** What is known of the implementations that are put to the test. */
    public Path expectations() {
        return root.resolve("adapters").resolve("expectations").resolve("expectations.json");
    }

    /** The logs of real runs that come with the project. */
    public Path logs() {
        return root.resolve("docs").resolve("logs");
    }

    /** Why some mutants may do what they do, a file per protocol. */
    public Path mutants() {
        return root.resolve("model").resolve("mutants");
    }

    /** What things cost when the price of protection is simulated. */
    public Path costs() {
        return root.resolve("ci").resolve("tradeoff").resolve("costs.json");
    }

    /** How to write a path so that it can be used in a command: relative to the working directory if it lies in it. */
    public static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : path;
    }
}
