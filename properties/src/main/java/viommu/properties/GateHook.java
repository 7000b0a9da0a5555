package viommu.properties;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Fails a property of {@link ProtocolProperties} that violated nothing and has not seen enough. */
public final class GateHook implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.status() != Status.SUCCESSFUL) {
            return result;
        }
        List<String> missing = ((ProtocolProperties<?>) context.testInstance()).missing();
        return missing.isEmpty()
                ? result
                : result.mapToFailed(new AssertionError("inconclusive, too little was seen in " + result.countTries()
                        + " schedules:\n  " + String.join("\n  ", missing)));
    }
}
