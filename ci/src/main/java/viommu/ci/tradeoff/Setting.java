package viommu.ci.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import viommu.ci.feedback.Meter;
import viommu.model.price.CostTable;
import viommu.model.price.Measured;
import viommu.model.price.Simulation;
import viommu.model.price.Way;
import viommu.model.price.Workload;

/** What the simulation is run with. */
public record Setting(Workload workload, CostTable costs) {

    /** Every teardown under every emulation. */
    public List<Measured> table(Meter meter) throws InterruptedException {
        List<Callable<Measured>> runs = new ArrayList<>();
        for (Way way : Way.all()) {
            runs.add(() -> run(way));
        }
        return Runs.all(runs, meter);
    }

    Measured run(Way way) {
        return Simulation.run(way, workload, costs);
    }
}
