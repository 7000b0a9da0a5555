-------------------- MODULE OptimisticTeardownProperties --------------------
(***************************************************************************)
(* What the protocol promises. A stale mapping stays in reach for a while: *)
(* NoStaleDma is what optimistic teardown gives up.                        *)
(***************************************************************************)
EXTENDS OptimisticTeardown

Lands(i) == \E dma \in inflight \ inflight' : dma[1] = i

\* No table and no DMA under way reaches a page through the IOVA, and none is pinned for it.
Unreachable(i) ==
    /\ ioPageTable[i] = Nothing
    /\ shadow[i] = Nothing
    /\ pin[i] = None
    /\ \A dma \in inflight : dma[1] # i

-----------------------------------------------------------------------------
(* Isolation *)

\* A DMA never lands in a page through an IOVA whose last unmap has returned.
NoStaleDma == [][\A i \in Iova : Lands(i) => mapping[i] \in {"Live", "Unmapping"}]_vars

\* Never more than StaleQuota mappings are stale, never more than a pool's quota wait in it, and none waits longer than
\* StaleAge.
StaleBounded ==
    /\ Cardinality({i \in Iova : mapping[i] \in {"Stale", "Expiring"}}) <= StaleQuota
    /\ \A c \in Cpu : Len(pool[c]) <= PoolQuota
    /\ \A i \in Iova : age[i] <= StaleAge

\* Once a teardown is complete, no table and no DMA under way reaches a page through that IOVA, and no page stays pinned
\* for it.
NoDmaAfterTeardown == \A i \in Iova : mapping[i] = "Free" => Unreachable(i)

\* When the domain is destroyed, no mapping of it is left, no DMA is under way and no page pinned.
NoDmaAfterDetach == domain = "Detached" => \A i \in Iova : mapping[i] = "Free" /\ Unreachable(i)

-----------------------------------------------------------------------------
(* Function *)

\* How often the pools have the IOVA, and how many CPUs are inside a teardown of it.
TimesPooled(i) == Cardinality(UNION {{<<c, n>> : n \in {m \in DOMAIN pool[c] : pool[c][m] = i}} : c \in Cpu})
Teardowns(i)   == Cardinality({c \in Cpu : hand[c] = i /\ at[c] \in TeardownSteps})

\* Every mapping is used by a buffer, waits in one pool, or is being torn down by one CPU, and never two of these.
NoMappingLost ==
    \A i \in Iova :
        /\ held[i] > 0 <=> mapping[i] = "Live"
        /\ TimesPooled(i) = IF mapping[i] = "Stale" THEN 1 ELSE 0
        /\ Teardowns(i) = IF mapping[i] \in {"Expiring", "Unmapping"} THEN 1 ELSE 0

\* A DMA through the IOVA of a mapped buffer never faults and reaches the page of the buffer, to read and, if its caller
\* has asked for it, to write.
MappedDmaSucceeds ==
    \A i \in Iova :
        held[i] > 0 =>
            /\ shadow[i][1] = asked[i][1]
            /\ asked[i][2] = "ReadWrite" => shadow[i][2] = "ReadWrite"

\* Through the IOVA of a mapped buffer the device can write only if the caller has asked for it.
NoWiderAccess ==
    \A i \in Iova : (held[i] > 0 /\ shadow[i][2] = "ReadWrite") => asked[i][2] = "ReadWrite"

-----------------------------------------------------------------------------
(* Overcommit *)

\* The pages that a DMA can land in now.
Reachable == ({shadow[i][1] : i \in Iova} \cup {dma[2] : dma \in inflight}) \ {None}

Owned == {p \in Page : owner[p] = "Guest"}

\* A DMA never lands in a page that the host has taken back; no table reaches one.
OvercommitSafe == Reachable \subseteq Owned

\* When the host's request for early teardown is answered, no mapping is stale, or was and is being torn down.
PressureRelieved ==
    [][(pressure /\ ~pressure') => \A i \in Iova : mapping'[i] \notin {"Stale", "Expiring"}]_vars

-----------------------------------------------------------------------------
(* Liveness *)

\* A stale mapping is reused or torn down in the end.
StaleEventuallyTornDown ==
    \A i \in Iova : mapping[i] \in {"Stale", "Expiring"} ~> mapping[i] \notin {"Stale", "Expiring"}

\* Callers have given every buffer back and ask for none, and the domain is still there.
AwaitsDetach ==
    /\ \A i \in Iova : held[i] = 0
    /\ \A c \in Cpu : at[c] \notin {"LookUp", "Reuse", "Install"}
    /\ domain # "Detached"

\* When callers have given every buffer back, the domain is destroyed in the end, unless they map again.
DetachesComplete == AwaitsDetach ~> ~AwaitsDetach

\* The host's request for early teardown is answered in the end.
PressureAnswered == pressure ~> ~pressure
=============================================================================
