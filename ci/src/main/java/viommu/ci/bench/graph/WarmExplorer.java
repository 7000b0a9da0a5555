package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.Locale;
import viommu.ci.text.Figures;

/** Our explorer in a JVM of its own, which has explored the same graph before it is measured. */
final class WarmExplorer implements Contender {
    private final ExplorerLoop.Task task;
    private final int warmUp;
    private ExplorerJvm jvm;
    private Duration cold = Duration.ZERO;

    /** @param warmUp rounds before the first that is measured */
    WarmExplorer(ExplorerLoop.Task task, int warmUp) {
        this.task = task;
        this.warmUp = warmUp;
    }

    static String name(int threads, boolean judged) {
        return "explorer, " + Figures.count(threads, "thread") + (judged ? ", all properties" : "");
    }

    @Override
    public String name() {
        return name(task.threads(), task.judged());
    }

    @Override
    public void prepare() {
        jvm = new ExplorerJvm();
        for (int round = 0; round < warmUp; round++) {
            Duration time = round().time();
            cold = round == 0 ? time : cold;
        }
    }

    @Override
    public String settings() {
        return (task.judged() ? "all safety properties are checked" : "no properties") + "; "
                + Figures.count(warmUp, "round") + " to warm up, the first of them "
                + String.format(Locale.ROOT, "%.2f s", cold.toNanos() / 1e9);
    }

    @Override
    public Sample round() {
        return jvm.explore(task);
    }

    @Override
    public void close() {
        if (jvm != null) {
            jvm.close();
        }
    }
}
