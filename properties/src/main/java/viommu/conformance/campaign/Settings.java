package viommu.conformance.campaign;

import java.time.Duration;
import java.util.Optional;
import viommu.properties.Shard;

/**
 * How long and how hard a subject is tried.
 *
 * @param seed the schedules follow from it
 * @param steps so many operations are judged at least, findings permitting
 * @param length the least number of operations of a schedule
 * @param findings after so many different ones the campaign ends
 * @param perClause so many failing schedules of one clause are shortened; the others are only counted
 * @param shrinkRuns how often a failing schedule may be run again to shorten it
 * @param time after which the campaign ends without a verdict; empty for as long as it takes
 * @param shard the part of the schedules that is run
 */
public record Settings(
        long seed,
        long steps,
        int length,
        int findings,
        int perClause,
        int shrinkRuns,
        Optional<Duration> time,
        Shard shard) {

    public Settings {
        if (steps < 1 || length < 1 || findings < 1 || perClause < 1 || shrinkRuns < 0) {
            throw new IllegalArgumentException("a campaign needs a step, a length, a finding: " + steps + ", " + length
                    + ", " + findings + ", " + perClause + ", " + shrinkRuns);
        }
    }

    /** Schedules of 60 operations; up to 20 findings, 3 for each clause. */
    public static Settings of(long seed, long steps) {
        return new Settings(seed, steps, 60, 20, 3, 2_000, Optional.empty(), Shard.WHOLE);
    }

    public Settings withLength(int length) {
        return new Settings(seed, steps, length, findings, perClause, shrinkRuns, time, shard);
    }

    public Settings withFindings(int findings, int perClause) {
        return new Settings(seed, steps, length, findings, perClause, shrinkRuns, time, shard);
    }

    public Settings withTime(Duration time) {
        return new Settings(seed, steps, length, findings, perClause, shrinkRuns, Optional.of(time), shard);
    }

    public Settings withShard(Shard shard) {
        return new Settings(seed, steps, length, findings, perClause, shrinkRuns, time, shard);
    }
}
