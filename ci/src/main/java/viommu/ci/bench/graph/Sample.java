package viommu.ci.bench.graph;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * One measured round.
 *
 * @param size what was seen: the proof that the work was the same
 * @param time that it took to see it, by the contender's own account: without start, parsing and compiling
 * @param bytesHeld by states, index and trail, by the contender's own account; empty if it gives none
 * @param peakBytes of memory that the process took; empty where the operating system does not tell
 */
record Sample(GraphSize size, Duration time, OptionalLong bytesHeld, OptionalLong peakBytes) {}
