-------------------------- MODULE ViommuProperties --------------------------
(***************************************************************************)
(* What the system promises. Isolation is judged at the guest's unmap,     *)
(* overcommit safety at the host's reclaim.                                *)
(***************************************************************************)
EXTENDS Viommu

Lands(i, f) == <<i, f>> \in inflight /\ <<i, f>> \notin inflight'

-----------------------------------------------------------------------------
(* Isolation *)

\* A DMA never lands, through an IOVA whose unmap has returned, in the page that it was mapped to.
\* (Once an IOVA is free nothing is mapped there: then no DMA lands through it at all.)
NoStaleDma ==
    [][\A i \in Iova, f \in Frame :
        Lands(i, f) =>
            /\ mapping[i] # "Free"
            /\ mapping[i] = "Stale" => backing[buffer[i]] # f]_vars

\* A DMA never lands in a page that is now in use by something else.
NoReusedPageDma ==
    [][\A i \in Iova, f \in Frame :
        Lands(i, f) => \A p \in Page : backing[p] = f => pageUse[p] # "Reused"]_vars

\* Never more than StaleQuota stale mappings (0 for Strict), none older than StaleAge.
StaleBounded ==
    /\ Cardinality(Stale) <= IF Teardown = "Strict" THEN 0 ELSE StaleQuota
    /\ \A i \in Stale : age[i] <= StaleAge

InFlightThrough(i) == \E dma \in inflight : dma[1] = i

\* Once a teardown is complete, no table, cache or in-flight DMA reaches a page through that IOVA.
NoDmaAfterTeardown ==
    \A i \in Iova :
        mapping[i] = "Free" =>
            /\ ioPageTable[i] = None
            /\ shadow[i] = None
            /\ iotlb[i] = None
            /\ ~InFlightThrough(i)

Queued(i) == \E k \in DOMAIN queue : queue[k] = <<"Invalidate", i>>

\* An IOVA is mapped anew only when no cache, table, queue entry or in-flight DMA still knows it.
NoIovaReuseBeforeFlush ==
    [][\A i \in Iova :
        (mapping[i] = "Free" /\ mapping'[i] = "Mapping") =>
            /\ ioPageTable[i] = None
            /\ shadow[i] = None
            /\ iotlb[i] = None
            /\ ~InFlightThrough(i)
            /\ ~Queued(i)
            /\ worker.iova # i]_vars

-----------------------------------------------------------------------------
(* Overcommit *)

Reachable == {f \in Frame : \E i \in Iova : shadow[i] = f \/ iotlb[i] = f \/ <<i, f>> \in inflight}

\* A DMA never lands in a frame that the guest does not own; every device-reachable frame is owned and pinned.
OvercommitSafe == \A f \in Reachable : owner[f] = "Guest" /\ pins[f] > 0

\* The pins of a frame are the shadow entries that reach it, plus what the worker holds.
PinsExact ==
    \A f \in Frame :
        pins[f] = Cardinality({i \in Iova : shadow[i] = f}) + IF worker.frame = f THEN 1 ELSE 0

-----------------------------------------------------------------------------
(* Function *)

\* A DMA through a live mapping never faults and reaches the page that the caller mapped.
MappedDmaSucceeds ==
    \A i \in Iova :
        mapping[i] = "Live" =>
            /\ Translation(i) # None
            /\ Translation(i) = backing[buffer[i]]
            /\ \A f \in Frame : <<i, f>> \in inflight => f = backing[buffer[i]]

\* A page is its caller's exactly until its unmap returns; an IOVA is taken exactly as long as it has a page.
BuffersExact ==
    /\ \A p \in Page :
        pageUse[p] = "Buffer" <=> \E i \in Iova : buffer[i] = p /\ mapping[i] \notin {"Free", "Stale"}
    /\ \A i \in Iova : mapping[i] = "Free" <=> buffer[i] = None

\* With the queue empty and the worker idle, the shadow is the guest's table for every IOVA
\* that is neither stale nor in the driver's hands.
ShadowCoherent ==
    (queue = <<>> /\ worker.step = "Idle") =>
        \A i \in Iova \ (Stale \cup task.iovas) :
            shadow[i] = IF ioPageTable[i] = None THEN None ELSE backing[ioPageTable[i]]

-----------------------------------------------------------------------------
(* Liveness *)

\* Every wait descriptor is signalled.
WaitsComplete ==
    \A w \in StatusWord : (\E k \in DOMAIN queue : queue[k] = <<"Wait", w>>) ~> w \in completed

\* No mapping stays stale for ever.
StaleEventuallyTornDown == \A i \in Iova : mapping[i] = "Stale" ~> mapping[i] # "Stale"

\* What is unmapped is unpinned in the end, unless it is mapped again.
UnmappedEventuallyUnpinned ==
    \A i \in Iova :
        mapping[i] \in {"Unmapping", "Stale"} ~>
            \/ mapping[i] = "Live"
            \/ shadow[i] = None /\ worker.iova # i
=============================================================================
