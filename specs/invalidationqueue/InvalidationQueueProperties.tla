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

\* Nobody waits for ever.
WaitsComplete == \A c \in Cpu : pc[c] = "AwaitCompletion" ~> pc[c] # "AwaitCompletion"
=============================================================================
