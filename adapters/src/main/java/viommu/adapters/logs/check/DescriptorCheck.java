package viommu.adapters.logs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viommu.adapters.logs.LogEvent;
import viommu.conformance.Scope;

/** Holds what an emulator invalidates against the descriptor that the same thread has fetched just before. */
public final class DescriptorCheck implements LogCheck {
    private final Tally tally;
    private final Map<Integer, LogEvent.Descriptor> fetched = new HashMap<>();

    private boolean carriedOut;

    public DescriptorCheck(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void take(LogEvent event) {
        if (event instanceof LogEvent.Descriptor next) {
            LogEvent.Descriptor before =
                    next.scope().filter(Scopes::ofTranslations).isPresent()
                            ? fetched.put(next.at().thread(), next)
                            : fetched.remove(next.at().thread());
            if (before != null) {
                broken(before, before.scope().orElseThrow(), "nothing is invalidated after the descriptor");
            }
        } else if (event instanceof LogEvent.Invalidation done
                && done.scope().map(Scopes::ofTranslations).orElse(false)) {
            carriedOut = true;
            LogEvent.Descriptor asked = fetched.remove(done.at().thread());
            if (asked == null) {
                tally.unknown(Rule.DESCRIPTOR_IS_CARRIED_OUT);
            } else if (Scopes.covers(done.scope().get(), asked.scope().orElseThrow())) {
                tally.kept(Rule.DESCRIPTOR_IS_CARRIED_OUT);
            } else {
                broken(
                        done,
                        asked.scope().orElseThrow(),
                        "invalidated is " + Describe.scope(done.scope().get()));
            }
        }
    }

    private void broken(LogEvent event, Scope asked, String seen) {
        long page = asked instanceof Scope.Pages pages ? pages.range().first().page() : -1;
        tally.broken(new Breach(Rule.DESCRIPTOR_IS_CARRIED_OUT, event, page, seen, List.of(Describe.scope(asked))));
    }

    @Override
    public void end() {
        if (!carriedOut) {
            tally.withdraw("the log does not say what was invalidated", Rule.DESCRIPTOR_IS_CARRIED_OUT);
        }
    }
}
