package viommu.specs.tlc;

import java.util.Set;

/** The numbers that TLC gives its messages and exit codes, as far as a verdict depends on them. */
final class TlcCode {
    static final int GENERAL = 1000;
    static final int OUT_OF_MEMORY = 1001;
    static final int NESTED_EXPRESSION = 2103;
    static final int INVARIANT_VIOLATED_INITIAL = 2107;
    static final int PROPERTY_VIOLATED_INITIAL = 2108;
    static final int INVARIANT_VIOLATED = 2110;
    static final int ACTION_PROPERTY_VIOLATED = 2112;
    static final int DEADLOCK = 2114;
    static final int TEMPORAL_PROPERTY_VIOLATED = 2116;
    static final int BACK_TO_STATE = 2122;
    static final int FINISHED = 2186;
    static final int SUCCESS = 2193;
    static final int DEPTH = 2194;
    static final int STATS = 2199;
    static final int PROGRESS = 2200;
    static final int COVERAGE_BEGINS = 2201;
    static final int STATE = 2217;
    static final int STUTTERING = 2218;
    static final int SANY_END = 2219;
    static final int SANY_START = 2220;
    static final int VERSION = 2262;
    static final int STEP_COVERAGE = 2772;
    static final int PARSING_FAILED = 3002;

    /** A violation, with the trace in messages of its own or none. */
    static final Set<Integer> VIOLATIONS = Set.of(
            INVARIANT_VIOLATED_INITIAL,
            PROPERTY_VIOLATED_INITIAL,
            INVARIANT_VIOLATED,
            ACTION_PROPERTY_VIOLATED,
            TEMPORAL_PROPERTY_VIOLATED);

    /** A violation whose message has the state in it. */
    static final Set<Integer> INITIAL_VIOLATIONS = Set.of(INVARIANT_VIOLATED_INITIAL, PROPERTY_VIOLATED_INITIAL);

    /** What TLC says before it prints a trace. */
    static final Set<Integer> TRACE_FOLLOWS = Set.of(2121, 2264);

    static final int EXIT_SUCCESS = 0;
    /** Of a JVM that was told to exit when its heap is full. */
    static final int EXIT_JVM_OUT_OF_MEMORY = 3;

    static final int EXIT_ASSUMPTION = 10;
    static final int EXIT_DEADLOCK = 11;
    /** Releases differ in whether a violated action property is safety or liveness. */
    static final Set<Integer> EXIT_VIOLATION = Set.of(12, 13);

    static final Set<Integer> EXIT_EVALUATION = Set.of(14, 75, 76, 77);
    static final int EXIT_PARSE = 150;
    static final int EXIT_CONFIG = 151;

    private TlcCode() {}
}
