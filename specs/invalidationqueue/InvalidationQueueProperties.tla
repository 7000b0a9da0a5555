-------------------- MODULE InvalidationQueueProperties ---------------------
(***************************************************************************)
(* What the queue promises to those who wait for it.                       *)
(***************************************************************************)
EXTENDS InvalidationQueue

\* Once a teardown is complete, no table, cache or walk under way reaches a page through that IOVA.
NoDmaAfterTeardown ==
    \A i \in Iova : mapping[i] = "Free" => i \notin ioPageTable /\ \A u \in Unit : ~Cached(u, i)

\* An IOVA is mapped anew only when no cache, walk or queue entry still knows it.
NoIovaReuseBeforeFlush ==
    [][\A i \in Iova :
        (mapping[i] = "Free" /\ mapping'[i] = "Live") => \A u \in Unit : ~Cached(u, i) /\ ~Queued(u, i)]_vars

\* Who is told that an invalidation is complete finds it in no queue.
NoEarlyCompletion ==
    \A c \in Cpu :
        (pc[c] = "Release" /\ result[c] = "Ok") => \A u \in Unit : ~Queued(u, target[c])

\* From head to tail every descriptor is written: a unit never fetches one that is not.
OnlyWrittenDescriptors == \A u \in Unit : \A k \in PendingEntries(u) : ring[u, k] # Empty

\* Every IOVA that is unmapped and neither released nor in quarantine is in the hands of a CPU.
NoIovaLost == \A i \in Iova : mapping[i] = "Unmapping" => \E c \in Cpu : target[c] = i

\* A failure counts for one teardown: a CPU that is idle and a unit whose queue is empty remember none.
FailureCountsOnce ==
    /\ \A c \in Cpu : pc[c] = "Idle" => result[c] = "Ok"
    /\ \A u \in Unit : Pending(u) = 0 => u \notin faulty

\* Nobody waits for ever.
WaitsComplete == \A c \in Cpu : pc[c] = "AwaitCompletion" ~> pc[c] # "AwaitCompletion"
=============================================================================
