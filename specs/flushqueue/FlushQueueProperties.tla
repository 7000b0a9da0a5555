------------------------ MODULE FlushQueueProperties ------------------------
(***************************************************************************)
(* What the flush queue promises. With a ring, the data page stays in      *)
(* reach for a while after the unmap: NoStaleDma is what it gives up.      *)
(***************************************************************************)
EXTENDS FlushQueue

InHand(i) == \E c \in Cpu : hand[c] = i

\* The IOVA is in an entry between head and tail.
Waits(i) == \E r \in Ring : \E n \in 0 .. Length(r) - 1 : entryIova[Nth(r, n)] = i

-----------------------------------------------------------------------------
(* Isolation *)

\* A DMA never lands through an IOVA that is free or whose unmap has returned.
NoStaleDma ==
    [][\A i \in Iova :
        (inflight = i /\ inflight' = None) => mapping[i] = "Live" \/ (mapping[i] = "Cleared" /\ InHand(i))]_vars

\* An IOVA is mapped anew only when no cache and no in-flight DMA still knows it.
NoIovaReuseBeforeFlush ==
    [][\A i \in Iova :
        (mapping[i] = "Free" /\ mapping'[i] = "Live") => iotlb[i] = None /\ inflight # i]_vars

\* The device never walks a page-table page that has been freed.
NoFreedTableWalk == \A i \in Iova : iotlb[i] \notin pool

\* A page-table page is freed once: what is free is neither in the page table nor on a free list.
TablePagesFreedOnce ==
    /\ \A i \in Iova : mapping[i] = "Live" => table[i] \notin pool
    /\ \A p \in Place : entryPages[p] \cap pool = {}

-----------------------------------------------------------------------------
(* Completion *)

\* Every IOVA that is unmapped and not released waits in a ring, or is in the hands of a CPU.
NoIovaLost == \A i \in Iova : mapping[i] = "Cleared" => InHand(i) \/ Waits(i)

\* While an IOVA waits in a ring the timer is armed or at work, or a CPU is inside an unmap and will arm it.
ReleaseIsComing ==
    (\E r \in Ring : Length(r) > 0) => timerOn \/ \E f \in Flusher : at[f] # "Idle"

\* An IOVA that is unmapped is free again in the end.
UnmappedEventuallyReleased == \A i \in Iova : mapping[i] = "Cleared" ~> mapping[i] = "Free"

THEOREM Spec => []NoFreedTableWalk /\ NoIovaReuseBeforeFlush
=============================================================================
