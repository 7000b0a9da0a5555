package viommu.specs.tlc.distributed;

import viommu.specs.tlc.distributed.server.AccountedBlocks;

/** The numbers of TLC's messages that only a distributed run looks at. */
final class ClusterCode {
    static final int INVARIANT_VIOLATED_INITIALLY = 2107;
    static final int BEHAVIOR = 2121;
    static final int UNSUPPORTED = 2156;
    static final int FINISHED = 2186;
    static final int INITIAL_STATES = 2190;
    static final int INITIAL_STATES_WITH_REPETITIONS = 2191;
    static final int TEMPORAL = 2212;
    static final int STATE = 2217;
    static final int VERSION = 2262;
    static final int SERVER_READY = 7000;
    static final int WORKER_JOINED = 7001;
    static final int WORKER_LEFT = 7002;
    static final int ACCOUNTS = AccountedBlocks.MESSAGE;

    private ClusterCode() {}
}
