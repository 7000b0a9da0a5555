------------------------ MODULE FlushQueueProperties ------------------------
(***************************************************************************)
(* What the flush queue promises. With a ring, the data page stays in      *)
(* reach for a while after the unmap: NoStaleDma is what it gives up.      *)
(***************************************************************************)
EXTENDS FlushQueue

InHand(i) == \E c \in Cpu : hand[c] = i

\* The IOVA is in an entry between head and tail.
Waits(i) == \E r \in Ring : \E n \in 0 .. Length(r) - 1 : entryIova[Nth(r, n)] = i

\* The IOVAs that a page-table page belongs to: mapped, or in the hands of the CPU that unmaps.
InPageTable(t) == {i \in Iova : table[i] = t /\ (mapping[i] = "Live" \/ InHand(i))}

\* How many think that a page-table page is theirs: the pool, IOVAs, and the free lists of all entries, old ones too.
Holders(t) ==
    (IF t \in pool THEN 1 ELSE 0) + Cardinality(InPageTable(t)) + Cardinality({p \in Place : t \in entryPages[p]})

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

\* A page-table page is freed once: it is free, in the page table of one IOVA or on one free list.
TablePagesFreedOnce == \A t \in TablePage : Holders(t) <= 1

-----------------------------------------------------------------------------
(* Use *)

\* A DMA through an IOVA that is mapped finds its entry, in a page-table page of its own.
MappedDmaSucceeds == \A i \in Iova : mapping[i] = "Live" => table[i] # None /\ Holders(table[i]) = 1

-----------------------------------------------------------------------------
(* Completion *)

\* Every IOVA that is unmapped and not released waits in a ring, or is in the hands of a CPU.
NoIovaLost == \A i \in Iova : mapping[i] = "Cleared" => InHand(i) \/ Waits(i)

\* Every page-table page that is not free is in the page table, or on the free list of an IOVA that waits.
NoTablePageLost ==
    \A t \in TablePage :
        \/ t \in pool
        \/ InPageTable(t) # {}
        \/ \E r \in Ring : \E n \in 0 .. Length(r) - 1 : t \in entryPages[Nth(r, n)]

\* While an IOVA waits in a ring the timer is armed or at work, or a CPU is inside an unmap and will arm it.
ReleaseIsComing ==
    (\E r \in Ring : Length(r) > 0) => timerOn \/ \E f \in Flusher : at[f] # "Idle"

\* An IOVA that is unmapped is free again in the end.
UnmappedEventuallyReleased == \A i \in Iova : mapping[i] = "Cleared" ~> mapping[i] = "Free"

THEOREM Spec => []NoFreedTableWalk /\ NoIovaReuseBeforeFlush
=============================================================================
