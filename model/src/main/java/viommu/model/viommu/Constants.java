package viommu.model.viommu;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: its strategy, its emulation, its scope, and the domains that follow from them. */
public final class Constants {
    public final Teardown teardown;
    public final Emulation emulation;
    public final int queueCapacity;
    public final int staleQuota;
    public final int staleAge;
    public final int inflightLimit;

    final Domain iova;
    final Domain page;
    final Domain frame;
    /** Sets of IOVAs. */
    final Domain batch;
    /** The ways to put some IOVAs in order. */
    final Domain order;
    /** {@code <<"Invalidate", iova>>}, with the code of the IOVA, and then {@code <<"Wait", statusWord>>}. */
    final Domain descriptor;
    /** The driver's own status word, and one per IOVA. */
    final Domain statusWord;

    private final int[][] orders;
    private final long[] orderBits;

    Constants(Teardown teardown, Emulation emulation, Scope scope) {
        this.teardown = teardown;
        this.emulation = emulation;
        this.queueCapacity = scope.of("QueueCapacity");
        this.staleQuota = scope.of("StaleQuota");
        this.staleAge = scope.of("StaleAge");
        this.inflightLimit = scope.of("InflightLimit");
        this.iova = domain(scope, "Iova");
        this.page = domain(scope, "Page");
        this.frame = domain(scope, "Frame");
        if (frame.size() < page.size()) {
            throw new IllegalArgumentException("Frame=" + frame.size()
                    + " is out of scope: there are at least as many frames as pages, " + page.size());
        }
        if (queueCapacity < staleQuota + 1) {
            throw new IllegalArgumentException("QueueCapacity=" + queueCapacity
                    + " is out of scope: a batch of StaleQuota=" + staleQuota + " and its wait must fit");
        }
        this.orders = arrangements(iova.size());
        this.orderBits = java.util.Arrays.stream(orders)
                .mapToLong(
                        o -> java.util.Arrays.stream(o).mapToLong(i -> 1L << i).sum())
                .toArray();
        this.batch = Domain.of("Batch", subsets());
        this.order = Domain.of("Order", orderValues());
        this.statusWord = Domain.of("StatusWord", statusWords());
        this.descriptor = Domain.of("Descriptor", descriptors());
    }

    private static Domain domain(Scope scope, String name) {
        var dimension = scope.dimensions().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Domain.identifiers(name, dimension.prefix(), scope.of(name));
    }

    public boolean bareMetal() {
        return emulation == Emulation.BARE_METAL;
    }

    /** The IOVAs of an order, by its code. */
    int[] order(int code) {
        return orders[code];
    }

    /** The IOVAs of an order, as bits. */
    public long orderBits(int code) {
        return orderBits[code];
    }

    /** The code of the descriptor that invalidates an IOVA. */
    public int invalidate(int iova) {
        return iova;
    }

    /** The IOVA that a descriptor invalidates. */
    int iovaOf(int descriptor) {
        return descriptor;
    }

    /** The code of the wait descriptor that signals a status word. */
    int wait(int word) {
        return iova.size() + word;
    }

    boolean isWait(int descriptor) {
        return descriptor >= iova.size();
    }

    /** The status word that a wait descriptor signals. */
    int wordOf(int wait) {
        return wait - iova.size();
    }

    /** The status word of the driver's task. */
    int driverWord() {
        return 0;
    }

    /** The status word of one IOVA. */
    int wordFor(int iova) {
        return 1 + iova;
    }

    private List<Value> subsets() {
        List<Value> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << iova.size(); bits++) {
            int chosen = bits;
            subsets.add(Value.set(iova.values().stream()
                    .filter(i -> (chosen >> iova.code(i) & 1) != 0)
                    .toList()));
        }
        return subsets;
    }

    private List<Value> orderValues() {
        List<Value> values = new ArrayList<>();
        for (int[] order : orders) {
            values.add(new Value.Seq(
                    java.util.Arrays.stream(order).mapToObj(iova::value).toList()));
        }
        return values;
    }

    private List<Value> statusWords() {
        List<Value> words = new ArrayList<>();
        words.add(Value.name("Driver"));
        words.addAll(iova.values());
        return words;
    }

    private List<Value> descriptors() {
        List<Value> descriptors = new ArrayList<>();
        iova.values().forEach(i -> descriptors.add(Value.seq(Value.name("Invalidate"), i)));
        statusWord.values().forEach(w -> descriptors.add(Value.seq(Value.name("Wait"), w)));
        return descriptors;
    }

    /** Every sequence of distinct numbers below {@code n}, the short ones first. */
    private static int[][] arrangements(int n) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int next = 0; next < all.size(); next++) {
            int[] prefix = all.get(next);
            for (int i = 0; i < n; i++) {
                int candidate = i;
                if (java.util.Arrays.stream(prefix).noneMatch(p -> p == candidate)) {
                    int[] longer = java.util.Arrays.copyOf(prefix, prefix.length + 1);
                    longer[prefix.length] = i;
                    all.add(longer);
                }
            }
        }
        return all.stream().skip(1).toArray(int[][]::new);
    }
}
