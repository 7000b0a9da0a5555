package viommu.adapters.logs.read;

import viommu.adapters.logs.LogEvent;

/** Understands the lines of one form of log; belongs to one file. */
public interface LineParser {
    /**
     * What the line says; null if it is no line of such a log.
     *
     * @param number of the line, from 1
     * @throws DamagedLineException if it is one, and cannot be read to its end
     */
    LogEvent parse(String line, long number);
}
