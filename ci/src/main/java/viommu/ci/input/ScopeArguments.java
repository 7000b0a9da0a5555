package viommu.ci.input;

import java.util.Map;
import java.util.stream.Collectors;
import viommu.model.protocol.Defect;
import viommu.model.protocol.Model;
import viommu.model.protocol.Scope;

/** The options that lead to the scope of a model. */
public final class ScopeArguments {
    private ScopeArguments() {}

    /** Such as {@code " --scope Iova=3"}; empty where nothing needs saying. */
    public static String of(Model<?> model) {
        Scope usual = Scope.defaults(model.protocol().dimensions())
                .with(model.defect().map(Defect::scope).orElse(Map.of()));
        return model.scope().sizes().entrySet().stream()
                .filter(size -> usual.of(size.getKey()) != size.getValue())
                .map(size -> " --scope " + size.getKey() + "=" + size.getValue())
                .collect(Collectors.joining());
    }
}
