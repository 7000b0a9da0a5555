package viommu.adapters.logs;

/**
 * Where and when a line was written.
 *
 * @param line its number in the file, from 1
 * @param nanos by the clock of that log; clocks of different logs have nothing to do with each other
 * @param thread the guest's processor, or the emulator's thread
 * @param task the guest's process; 0 where there is none
 * @param level {@link Level#UNKNOWN} for an emulator
 */
public record Stamp(long line, long nanos, int thread, int task, Level level) {}
