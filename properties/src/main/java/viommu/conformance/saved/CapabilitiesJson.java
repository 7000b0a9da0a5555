package viommu.conformance.saved;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.PageSize;
import viommu.conformance.Permission;

/** Capabilities as JSON; every key must be there. */
public final class CapabilitiesJson {
    private static final String[] KEYS = {
        "name",
        "version",
        "requesters",
        "domains",
        "iova_pages",
        "guest_pages",
        "orders",
        "permissions",
        "granularities",
        "max_mask",
        "features"
    };

    private CapabilitiesJson() {}

    public static ObjectNode write(Capabilities has) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", has.name())
                .put("version", has.version())
                .put("requesters", has.requesters())
                .put("domains", has.domains())
                .put("iova_pages", has.iovaPages())
                .put("guest_pages", has.guestPages());
        ArrayNode orders = json.putArray("orders");
        has.sizes().forEach(size -> orders.add(size.order()));
        words(json.putArray("permissions"), has.permissions());
        words(json.putArray("granularities"), has.granularities());
        json.put("max_mask", has.maxMask());
        words(json.putArray("features"), has.features());
        return json;
    }

    private static void words(ArrayNode to, Collection<? extends Enum<?>> constants) {
        constants.forEach(constant -> to.add(Words.of(constant)));
    }

    /** @throws MalformedException if they are none, or contradict each other */
    public static Capabilities read(Place at) {
        at.allow(KEYS);
        Set<PageSize> sizes = new TreeSet<>();
        try {
            at.child("orders").elements().forEach(order -> sizes.add(new PageSize(order.integer())));
            return new Capabilities(
                    at.child("name").text(),
                    at.child("version").text(),
                    at.child("requesters").integer(),
                    at.child("domains").integer(),
                    at.child("iova_pages").number(),
                    at.child("guest_pages").number(),
                    new TreeSet<>(sizes),
                    set(at.child("permissions"), Permission.class),
                    set(at.child("granularities"), Granularity.class),
                    at.child("max_mask").integer(),
                    set(at.child("features"), Feature.class));
        } catch (IllegalArgumentException e) {
            throw at.error(e.getMessage());
        }
    }

    private static <E extends Enum<E>> Set<E> set(Place at, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        at.elements().forEach(element -> set.add(element.oneOf(type)));
        return set;
    }
}
