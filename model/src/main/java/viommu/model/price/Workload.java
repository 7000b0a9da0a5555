package viommu.model.price;

/**
 * What is sent, and with how much of everything.
 *
 * @param packetBytes payload of a packet; it takes one page-sized buffer for each 4096 of them
 * @param ring buffers that the driver keeps posted
 * @param budget packets that a core takes from the device before it posts new buffers
 * @param pool pages that serve as buffers in turn
 * @param quota stale mappings that the driver allows itself
 * @param ageLimitMs after how many milliseconds a stale mapping is torn down at the latest
 * @param cores of the guest
 * @param hostFrames share of the pool for which the host has frames, at most 1
 * @param packets that are measured
 * @param warmUp packets before them, until as much is stale as will be
 * @param seed of what happens by chance: which pages go to something else after their unmap
 */
public record Workload(
        int packetBytes,
        int ring,
        int budget,
        int pool,
        int quota,
        double ageLimitMs,
        int cores,
        double hostFrames,
        int packets,
        int warmUp,
        long seed) {
    public static final int PAGE_BYTES = 4096;
    /** Of Ethernet: preamble 8, header 14, checksum 4, gap 12. */
    static final int FRAMING_BYTES = 38;

    static final double LINE_BITS_PER_SECOND = 1e10;

    /** 10 Gb/s of full-sized packets to one core; Linux's limits on stale mappings (commit 5e0d2a6fc094). */
    public static Workload standard() {
        return new Workload(1500, 256, 64, 4096, 250, 10, 1, 1, 20_000, 10_000, 1);
    }

    public Workload {
        if (packetBytes < 1 || ring < 1 || budget < 1 || quota < 1 || cores < 1 || packets < 1) {
            throw new IllegalArgumentException("sizes and numbers are from 1 on");
        }
        if (ageLimitMs <= 0 || hostFrames <= 0 || hostFrames > 1) {
            throw new IllegalArgumentException("an age limit is more than 0 ms, a share of frames from 0 to 1");
        }
        if (pool < ring || ring < (packetBytes + PAGE_BYTES - 1) / PAGE_BYTES) {
            throw new IllegalArgumentException("a packet must fit in the ring, and the ring in the pool");
        }
    }

    public Workload withPacketBytes(int bytes) {
        return new Workload(bytes, ring, budget, pool, quota, ageLimitMs, cores, hostFrames, packets, warmUp, seed);
    }

    public Workload withQuota(int stale) {
        return new Workload(
                packetBytes, ring, budget, pool, stale, ageLimitMs, cores, hostFrames, packets, warmUp, seed);
    }

    public Workload withAgeLimitMs(double limit) {
        return new Workload(packetBytes, ring, budget, pool, quota, limit, cores, hostFrames, packets, warmUp, seed);
    }

    public Workload withCores(int number) {
        return new Workload(
                packetBytes, ring, budget, pool, quota, ageLimitMs, number, hostFrames, packets, warmUp, seed);
    }

    public Workload withHostFrames(double share) {
        return new Workload(packetBytes, ring, budget, pool, quota, ageLimitMs, cores, share, packets, warmUp, seed);
    }

    public Workload withPackets(int number) {
        return new Workload(
                packetBytes, ring, budget, pool, quota, ageLimitMs, cores, hostFrames, number, warmUp, seed);
    }

    public Workload withWarmUp(int number) {
        return new Workload(
                packetBytes, ring, budget, pool, quota, ageLimitMs, cores, hostFrames, packets, number, seed);
    }

    public Workload withSeed(long other) {
        return new Workload(
                packetBytes, ring, budget, pool, quota, ageLimitMs, cores, hostFrames, packets, warmUp, other);
    }

    /** A smaller ring and pool; for tests where one state holds the whole. */
    Workload withBuffers(int posted, int all) {
        return new Workload(
                packetBytes, posted, budget, all, quota, ageLimitMs, cores, hostFrames, packets, warmUp, seed);
    }

    int buffersPerPacket() {
        return (packetBytes + PAGE_BYTES - 1) / PAGE_BYTES;
    }

    double wireSeconds() {
        return (packetBytes + FRAMING_BYTES) * 8 / LINE_BITS_PER_SECOND;
    }
}
