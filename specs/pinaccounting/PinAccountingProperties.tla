---------------------- MODULE PinAccountingProperties -----------------------
(***************************************************************************)
(* What the protocol promises.                                             *)
(***************************************************************************)
EXTENDS PinAccounting

\* The frames that a table or the IOTLB reaches.
Reachable == {f \in AnyFrame : \E e \in Domain \X Iova : table[e] = f \/ iotlb[e] = f}

\* The IOVAs that a caller cannot count on: a request that changes them is under way.
Busy == IF task.domain # None THEN {} ELSE task.iovas

\* The domains that are attached, and not about to be detached.
Live == attached \ {task.domain}

Areas(i) == Cardinality({j \in Iova : j <= i /\ i < j + area[j]})

-----------------------------------------------------------------------------
(* Overcommit and isolation *)

\* A DMA never lands in a frame that the host has taken back; every frame that a table or a cache reaches is the guest's
\* and pinned.
OvercommitSafe == \A f \in Reachable : owner[f] = "Guest" /\ pins[f] > 0

\* Once an unmap or a detach has returned, no table and no cache reaches a frame through that IOVA.
NoDmaAfterTeardown ==
    \A d \in Domain, i \in Iova :
        (table[d, i] # None \/ iotlb[d, i] # None) =>
            i \in Recorded \cup task.iovas /\ d \in attached \cup {task.domain}

-----------------------------------------------------------------------------
(* Accounting *)

\* A frame has one pin for each page that tables or the container hold it for, however many domains map that page.
PinsExact == \A f \in AnyFrame : pins[f] = Cardinality({i \in Iova : Keeps(i, f)})

\* A process is charged for exactly the pinned pages that it had pinned.
ChargesExact ==
    /\ \A i \in Iova : payer[i] # None <=> Kept(i)
    /\ \A c \in Caller : charged[c] = Cardinality({i \in Iova : payer[i] = c})
    /\ task.op \in {"Map", "Undo"} => \A i \in task.iovas : payer[i] \in {None, task.caller}

\* A frame is the guest's exactly while it backs a page or is pinned: the host has the use of every other.
FramesExact ==
    \A f \in Frame : owner[f] = "Guest" <=> (pins[f] > 0 \/ \E p \in Iova : backing[p] = f)

\* Areas do not overlap; outside requests under way an IOVA is in an area exactly if the domains map it.
RecordsExact ==
    \A i \in Iova :
        /\ Areas(i) <= 1
        /\ i \notin Busy => \A d \in Live : table[d, i] # None <=> Areas(i) = 1

-----------------------------------------------------------------------------
(* Function *)

\* A DMA through a live mapping never faults and reaches the frame that the guest's CPU sees.
MappedDmaSucceeds ==
    \A i \in Recorded \ Busy, d \in Live :
        /\ table[d, i] # None
        /\ table[d, i] = backing[i]
        /\ iotlb[d, i] \in {None, table[d, i]}

\* Outside requests under way a page is mapped for the device exactly if the guest has it.
PluggedIsMapped == \A i \in Iova \ Busy : i \in plugged <=> Mapped(i)

\* Every request returns, done or failed.
RequestsReturn == task.op # "None" ~> task.op = "None"
=============================================================================
