package viommu.ci.bench.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import viommu.ci.bench.process.Program;

/** Spin's exact search on one core, with the flags and the hash table that make it fastest here. */
final class Spin implements Contender {
    static final String NAME = "Spin";

    private static final int TRIES = 2;
    private static final List<Integer> SLOTS_AROUND = List.of(-1, 0, 1, 2);
    /** For the first search, which tells how much is enough. */
    private static final int DEEP = 2_000_000;

    /** More than the deepest state that was reached. */
    private static final int ROOM = 10;

    private static final int MANY_SLOTS = 22;

    private final Anchor anchor;
    private final Path model;
    private final Path folder;
    private Pan pan;
    private int depth;
    private int slots;
    private String version = "";

    /**
     * @param model the folder with the Promela model
     * @param folder where the verifier is built
     */
    Spin(Anchor anchor, Path model, Path folder) {
        this.anchor = anchor;
        this.model = model;
        this.folder = folder;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Gives the stack as much room as it needs, and tries hash tables of about as many slots as there are states. */
    @Override
    public void prepare() {
        pan = Pan.compile(model, folder, anchor.scope(), Pan.FASTEST);
        version = new Program(folder, "spin", "-V").run().text().strip().replaceAll("(?i)^spin version (\\S+).*", "$1");
        PanReport first = pan.search(DEEP, MANY_SLOTS).report();
        depth = first.depth() + ROOM;
        int enough = Long.SIZE - Long.numberOfLeadingZeros(first.size().states());
        Map<Integer, Duration> times = new LinkedHashMap<>();
        SLOTS_AROUND.forEach(offset -> times.put(enough + offset, fastest(enough + offset)));
        slots = Collections.min(times.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private Duration fastest(int tried) {
        return IntStream.range(0, TRIES)
                .mapToObj(n -> pan.search(depth, tried).report().time())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    @Override
    public String settings() {
        return version + ", no properties; one thread; " + String.join(" ", Pan.FASTEST) + " -m" + depth + " -w"
                + slots;
    }

    @Override
    public Sample round() {
        Pan.Search search = pan.search(depth, slots);
        PanReport report = search.report();
        return new Sample(report.size(), report.time(), OptionalLong.of(report.bytes()), search.peakBytes());
    }
}
