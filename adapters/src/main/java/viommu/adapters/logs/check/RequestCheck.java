package viommu.adapters.logs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import viommu.adapters.logs.LogEvent;
import viommu.conformance.Access;

/**
 * Holds an emulator's translations against the requests that it has carried out (virtio-iommu). Known are domains that were not yet
 * used when the log began: it must begin with a reset.
 */
public final class RequestCheck implements LogCheck {
    private static final int READ = 1;
    private static final int WRITE = 2;

    private final Tally tally;
    private final Map<Integer, TreeMap<Long, LogEvent.RequestMap>> domains = new HashMap<>();
    private final Map<Integer, Integer> attached = new HashMap<>();
    private boolean known;

    public RequestCheck(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void take(LogEvent event) {
        if (event instanceof LogEvent.Reset) {
            domains.clear();
            attached.clear();
            known = true;
        } else if (event instanceof LogEvent.RequestMap map) {
            mappings(map.domain()).put(map.iova(), map);
        } else if (event instanceof LogEvent.RequestUnmap unmap) {
            mappings(unmap.domain())
                    .subMap(unmap.iova(), unmap.iova() + unmap.bytes())
                    .clear();
        } else if (event instanceof LogEvent.RequestAttach attach) {
            attached.put(attach.requester(), attach.domain());
        } else if (event instanceof LogEvent.RequestDetach detach) {
            leave(detach);
        } else if (event instanceof LogEvent.Translation translation) {
            translation(translation);
        } else if (event instanceof LogEvent.EmulatorFault fault) {
            fault(fault);
        }
    }

    private TreeMap<Long, LogEvent.RequestMap> mappings(int domain) {
        return domains.computeIfAbsent(domain, d -> new TreeMap<>(Long::compareUnsigned));
    }

    /** A domain that nobody is attached to any more is gone, with its mappings. */
    private void leave(LogEvent.RequestDetach detach) {
        attached.remove(detach.requester());
        if (!attached.containsValue(detach.domain())) {
            domains.remove(detach.domain());
        }
    }

    private LogEvent.RequestMap mapping(int requester, long iova) {
        Integer domain = attached.get(requester);
        Map.Entry<Long, LogEvent.RequestMap> below =
                domain == null ? null : mappings(domain).floorEntry(iova);
        return below == null || iova - below.getKey() >= below.getValue().bytes() ? null : below.getValue();
    }

    private void translation(LogEvent.Translation translation) {
        if (!known && domains.isEmpty() && attached.isEmpty()) {
            return;
        }
        LogEvent.RequestMap mapping = mapping(translation.requester(), translation.iova());
        if (!known || !attached.containsKey(translation.requester())) {
            tally.unknown(Rule.TRANSLATION_WAS_REQUESTED);
        } else if (mapping != null
                && mapping.address() + translation.iova() - mapping.iova() == translation.address()) {
            tally.kept(Rule.TRANSLATION_WAS_REQUESTED);
        } else if (mapping == null && translation.address() == translation.iova()) {
            // A reserved region, such as that of interrupts, is not translated.
            tally.unknown(Rule.TRANSLATION_WAS_REQUESTED);
        } else {
            tally.broken(new Breach(
                    Rule.TRANSLATION_WAS_REQUESTED,
                    translation,
                    LogEvent.page(translation.iova()),
                    Describe.address(translation.iova()) + " is translated to "
                            + Describe.address(translation.address()),
                    mapping == null
                            ? List.of("a fault")
                            : List.of(Describe.address(mapping.address() + translation.iova() - mapping.iova()))));
        }
    }

    private void fault(LogEvent.EmulatorFault fault) {
        if (!known && domains.isEmpty() && attached.isEmpty()) {
            return;
        }
        if (!fault.missing() || fault.access().isEmpty() || !known || !attached.containsKey(fault.requester())) {
            tally.unknown(Rule.FAULT_IS_NOT_MAPPED);
            return;
        }
        LogEvent.RequestMap mapping = mapping(fault.requester(), fault.iova());
        int needed = fault.access().get() == Access.WRITE ? WRITE : READ;
        if (mapping == null || (mapping.flags() & needed) == 0) {
            tally.kept(Rule.FAULT_IS_NOT_MAPPED);
        } else {
            tally.broken(new Breach(
                    Rule.FAULT_IS_NOT_MAPPED,
                    fault,
                    LogEvent.page(fault.iova()),
                    "a fault at " + Describe.address(fault.iova()),
                    List.of(Describe.address(mapping.address() + fault.iova() - mapping.iova()))));
        }
    }

    @Override
    public void end() {
        // Every line was judged when it came.
    }
}
