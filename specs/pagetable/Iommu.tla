------------------------------- MODULE Iommu --------------------------------
(***************************************************************************)
(* The IOMMU, a real one with its walker and caches or an emulated one     *)
(* with a shadow table.                                                    *)
(***************************************************************************)
EXTENDS PageTableState

\* A DMA that misses: the walk fills the IOTLB if it finds a frame, and the paging-structure cache if it meets a table.
Translate(i) ==
    LET r == RegionOf(i)
        finds == Found(i) \in Frame
        meetsTable == pwc[r] = None /\ lowerTable[r] # None
    IN  /\ ~Shadowed
        /\ iotlb[i] = None
        /\ finds \/ meetsTable
        /\ iotlb' = IF finds THEN [iotlb EXCEPT ![i] = Found(i)] ELSE iotlb
        /\ pwc' = IF meetsTable THEN [pwc EXCEPT ![r] = lowerTable[r]] ELSE pwc
        /\ UNCHANGED <<driverVars, memory, request, taken>>

\* A cache may drop an entry at any time; a shadow table is no cache.
EvictIotlb(i) ==
    /\ ~Shadowed
    /\ iotlb[i] # None
    /\ iotlb' = [iotlb EXCEPT ![i] = None]
    /\ UNCHANGED <<driverVars, memory, pwc, request, taken>>

EvictPwc(r) ==
    /\ pwc[r] # None
    /\ pwc' = [pwc EXCEPT ![r] = None]
    /\ UNCHANGED <<driverVars, memory, iotlb, request, taken>>

\* What the shadow table has to hold after an invalidation of the page.
ShadowOf(i) == Walk(i)

IsFlushed(r) == ~request.leafOnly /\ request.iovas \cap PagesOf(r) # {}

\* Works an invalidation off: caches drop what it covers, a shadow table takes over what the page table has there.
Flush ==
    /\ request.pending
    /\ iotlb' = [i \in Iova |-> IF i \notin request.iovas THEN iotlb[i] ELSE IF Shadowed THEN ShadowOf(i) ELSE None]
    /\ pwc' = [r \in Region |-> IF IsFlushed(r) THEN None ELSE pwc[r]]
    /\ request' = IdleRequest
    /\ UNCHANGED <<driverVars, memory, taken>>
=============================================================================
