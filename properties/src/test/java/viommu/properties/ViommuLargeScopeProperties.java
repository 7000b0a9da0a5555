package viommu.properties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import viommu.model.explorer.Limits;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;
import viommu.model.viommu.Viommu;
import viommu.model.viommu.ViommuState;

/** The whole system in every configuration, at a scope that is too large to explore. */
class ViommuLargeScopeProperties extends ViommuProperties {
    private static final Map<String, Integer> LARGE = Map.of(
            "Iova", 3, "Page", 3, "Frame", 4, "QueueCapacity", 5, "StaleQuota", 3, "StaleAge", 2, "InflightLimit", 2);

    @Override
    protected List<Model<ViommuState>> models() {
        Viommu viommu = new Viommu();
        Scope scope = Scope.defaults(viommu.dimensions()).with(LARGE);
        return viommu.configurations().stream()
                .map(configuration -> viommu.model(configuration, scope, Optional.empty()))
                .toList();
    }

    /** What is reached early must be seen; the rest is too far for the explorer. */
    @Override
    protected CoverageGate gate(Model<ViommuState> model) {
        return CoverageGate.reachable(model, Limits.standard().withMaxStates(100_000));
    }
}
