package viommu.model.pagetable;

import java.util.ArrayList;
import java.util.List;
import viommu.model.protocol.Scope;
import viommu.model.state.Domain;
import viommu.model.state.Value;

/** The constants of one model: the feature that is looked at, its scope, and the domains. */
public final class Constants {
    /** The pages of a region: what one lower table or one superpage maps. */
    public static final int REGION_PAGES = 2;

    /** The frame whose number is zero: what an entry with a frame of zero points to. */
    public static final int ZERO = 0;

    public final Feature feature;
    public final int takenLimit;

    /** Consecutive I/O virtual pages, from 0 on: invalidations cover aligned blocks of them. */
    final Domain iova;

    final Domain region;
    /** Consecutive host frames, for data and for the page table. */
    final Domain frame;

    final Domain word;

    Constants(Feature feature, Scope scope) {
        this.feature = feature;
        this.takenLimit = scope.of("TakenLimit");
        int iovas = feature == Feature.RANGES ? scope.of("Pages") : REGION_PAGES * scope.of("Regions");
        this.iova = Domain.range("Iova", 0, iovas - 1);
        this.region = Domain.range("Region", 0, (iovas - 1) / REGION_PAGES);
        this.frame = Domain.of("Frame", frames(scope.of(twoLevels() ? "Frames" : "Buffers")));
        this.word = Domain.of(Word.class);
    }

    private static List<Value> frames(int size) {
        List<Value> frames = new ArrayList<>();
        for (int f = 0; f < size; f++) {
            frames.add(Value.name("f" + f));
        }
        return frames;
    }

    public int iovas() {
        return iova.size();
    }

    public int regions() {
        return region.size();
    }

    public int frames() {
        return frame.size();
    }

    public boolean twoLevels() {
        return feature == Feature.TWO_LEVELS || feature == Feature.SHADOW;
    }

    public boolean superpages() {
        return feature == Feature.TWO_LEVELS;
    }

    public boolean shadowed() {
        return feature == Feature.SHADOW;
    }

    public boolean buffered() {
        return feature == Feature.VISIBILITY;
    }

    public static int regionOf(int iova) {
        return iova / REGION_PAGES;
    }

    /** The IOVAs of a region, as bits. */
    public long pagesOf(int region) {
        int first = region * REGION_PAGES;
        return bits(first, Math.min(first + REGION_PAGES, iovas()) - 1);
    }

    /** The IOVAs {@code first..last}, as bits. */
    public static long bits(int first, int last) {
        return first > last ? 0 : (2L << last) - (1L << first);
    }

    /** Every IOVA, as bits. */
    public long allBits() {
        return bits(0, iovas() - 1);
    }
}
