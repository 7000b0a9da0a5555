package viommu.conformance.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import viommu.conformance.Capabilities;
import viommu.conformance.Feature;
import viommu.conformance.Granularity;
import viommu.conformance.Operation;

/**
 * Makes schedules of one length that a subject with these capabilities supports, each from a seed and from nothing else.
 *
 * <p>Operations are drawn by kind and then by value from a few values per schedule. Every second schedule weighs kinds anew (swarm
 * testing, Groce and others, ISSTA 2012). Now and then a whole story is drawn ({@link Stories}), which single draws seldom make.
 */
public final class ScheduleGenerator {
    private enum Kind {
        DMA(6),
        MAP(4),
        UNMAP(2),
        INVALIDATE(3),
        WAIT(1),
        ATTACH(1),
        DETACH(1),
        RECLAIM(1),
        LIFE(2),
        MOVE(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    private final Capabilities has;
    private final int length;

    /** @param length the least number of operations of a schedule */
    public ScheduleGenerator(Capabilities capabilities, int length) {
        this.has = capabilities;
        this.length = length;
    }

    /** The schedule of this seed. */
    public List<Operation> schedule(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Focus focus = new Focus(has, random);
        List<Kind> shares = shares(random);
        List<Operation> operations = new ArrayList<>();
        Stories stories = new Stories(has, focus, random);
        if (has.has(Feature.ATTACH) && random.nextInt(8) != 0) {
            stories.attachAll(operations);
        }
        while (operations.size() < length) {
            add(shares.get(random.nextInt(shares.size())), random, focus, stories, operations);
        }
        return List.copyOf(operations);
    }

    private List<Kind> shares(SplittableRandom random) {
        boolean alike = random.nextBoolean();
        List<Kind> shares = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int weight = supported(kind) ? kind.weight * (alike ? 1 : 1 << random.nextInt(3)) : 0;
            for (int i = 0; i < weight; i++) {
                shares.add(kind);
            }
        }
        return shares;
    }

    private boolean supported(Kind kind) {
        return switch (kind) {
            case INVALIDATE -> !has.granularities().isEmpty();
            case WAIT -> has.has(Feature.QUEUED);
            case ATTACH, DETACH, MOVE -> has.has(Feature.ATTACH);
            case RECLAIM -> has.has(Feature.RECLAIM);
            default -> true;
        };
    }

    private void add(Kind kind, SplittableRandom random, Focus focus, Stories stories, List<Operation> to) {
        switch (kind) {
            case DMA -> to.add(new Operation.Dma(focus.requester(), focus.iova(), focus.access()));
            case MAP -> to.add(focus.map(focus.domain(), focus.iova()));
            case UNMAP -> to.add(new Operation.Unmap(focus.domain(), focus.range(focus.iova())));
            case INVALIDATE -> {
                Granularity granularity = focus.pick(List.copyOf(has.granularities()));
                to.add(new Operation.Invalidate(
                        stories.scope(granularity, focus.domain(), focus.requester(), focus.iova())));
                if (has.has(Feature.QUEUED) && random.nextBoolean()) {
                    to.add(new Operation.Wait());
                }
            }
            case WAIT -> to.add(new Operation.Wait());
            case ATTACH -> to.add(new Operation.Attach(focus.requester(), focus.domain()));
            case DETACH -> to.add(new Operation.Detach(focus.requester(), focus.domain()));
            case RECLAIM -> to.add(new Operation.Reclaim(focus.page()));
            case LIFE -> stories.life(to);
            case MOVE -> stories.move(to);
        }
    }
}
