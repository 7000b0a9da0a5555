------------------------ MODULE PageTableProperties -------------------------
(***************************************************************************)
(* What the protocol promises.                                             *)
(***************************************************************************)
EXTENDS PageTable

\* The translations that a DMA may use now. A device behind a shadow table knows nothing else.
Observable(i) ==
    IF Shadowed THEN {iotlb[i]}
    ELSE {Walk(i)}
            \cup ({iotlb[i]} \ {None})
            \cup (IF pwc[RegionOf(i)] = None THEN {} ELSE {WalkFromPwc(i)})

-----------------------------------------------------------------------------
(* Isolation *)

\* Once an unmap has returned, a DMA through that IOVA faults, whatever the IOMMU has cached.
NoDmaAfterTeardown == \A i \in Iova : buffer[i] = None => Observable(i) = {None}

\* A DMA never reaches another frame than the one that was mapped at its IOVA, not even while a map or an unmap is
\* under way.
NoForeignDma == \A i \in Iova : buffer[i] # None => Observable(i) \subseteq {None, buffer[i]}

\* The IOMMU never walks through a page that has gone back to the pool.
NoFreedTableWalk == \A r \in Region : pwc[r] # None => IsTable(r, pwc[r])

-----------------------------------------------------------------------------
(* Overcommit *)

\* No DMA and no walk reaches a frame that the host has taken back.
OvercommitSafe ==
    \A f \in taken :
        /\ \A i \in Iova : f \notin Observable(i)
        /\ \A r \in Region : pwc[r] # f

\* A frame is pinned exactly as long as a caller has it mapped.
PinsExact == pinned = {buffer[i] : i \in Iova} \ {None}

-----------------------------------------------------------------------------
(* Function *)

\* A DMA through a live mapping never faults and reaches the frame that the caller mapped.
MappedDmaSucceeds == \A i \in Iova \ task.iovas : buffer[i] # None => Observable(i) = {buffer[i]}
=============================================================================
