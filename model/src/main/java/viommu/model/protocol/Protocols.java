package viommu.model.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The protocols on the class path. */
public final class Protocols {
    private Protocols() {}

    /** Every protocol that is registered as a service, by name. */
    public static List<Protocol<?>> all() {
        List<Protocol<?>> all = new ArrayList<>();
        for (Protocol<?> protocol : ServiceLoader.load(Protocol.class)) {
            all.add(protocol);
        }
        all.sort(Comparator.comparing(Protocol::name));
        return all;
    }

    /** @throws UnknownNameException naming the protocols that there are */
    public static Protocol<?> named(String name) {
        return UnknownNameException.find("protocol", name, all(), Protocol::name);
    }
}
