------------------------ MODULE FlushQueueRefinement ------------------------
(***************************************************************************)
(* The flush queue keeps the contract of an IOMMU: the mapping from its    *)
(* variables to those of Contract. Which page an IOVA is mapped to is not  *)
(* kept: it is mapped or not.                                              *)
(***************************************************************************)
EXTENDS FlushQueueProperties

Held(i) == IF mapping[i] = "Live" THEN "Mapped" ELSE None

Granted(i) == IF InHand(i) THEN "Busy" ELSE Held(i)

Observable(i) == {Held(i)} \cup IF iotlb[i] # None \/ inflight = i THEN {"Mapped"} ELSE {}

\* The driver takes an invalidation for complete when it gives the IOVA back.
Pending == {i \in Iova : mapping[i] = "Cleared"}

Windowed ==
    INSTANCE Contract WITH
        Window     <- TRUE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- [i \in Iova |-> Held(i)],
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Pending

Windowless ==
    INSTANCE Contract WITH
        Window     <- FALSE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- [i \in Iova |-> Held(i)],
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Pending

-----------------------------------------------------------------------------
\* What a DMA can observe after an unmap is the window of the ring.
KeepsContract == Windowed!Spec

\* Without a ring there is none.
KeepsContractWithoutWindow == Windowless!Spec

THEOREM Spec => KeepsContract
=============================================================================
