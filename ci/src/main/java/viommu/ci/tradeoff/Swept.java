package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import viommu.ci.feedback.Meter;
import viommu.model.price.Measured;

/**
 * A sweep that was run.
 *
 * @param tables for each value of the sweep, every teardown under every emulation
 */
public record Swept(Setting setting, Sweep sweep, List<List<Measured>> tables) {

    public static Swept run(Setting setting, Sweep sweep, Meter meter) throws InterruptedException {
        List<Callable<List<Measured>>> runs = new ArrayList<>();
        for (double value : sweep.steps()) {
            Setting at = new Setting(sweep.at(setting.workload(), value), setting.costs());
            runs.add(() -> at.table(Meter.SILENT));
        }
        return new Swept(setting, sweep, Runs.all(runs, meter));
    }
}
