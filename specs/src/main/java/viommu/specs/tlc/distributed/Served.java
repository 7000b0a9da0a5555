package viommu.specs.tlc.distributed;

import java.util.List;
import java.util.Optional;
import viommu.specs.tlc.TlcResult;
import viommu.specs.tlc.ToolMessage;

/**
 * What the server said.
 *
 * @param told what it makes of the run; an error that is one of the specification is not told
 * @param hasFinished whether it said that it is done
 * @param behavior the states of the behaviour that ends in such an error; empty if there is none
 * @param accounts the last that were told
 */
record Served(TlcResult told, boolean hasFinished, List<ToolMessage> behavior, Optional<Accounts> accounts) {

    Served {
        behavior = List.copyOf(behavior);
    }
}
