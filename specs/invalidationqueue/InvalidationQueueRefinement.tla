-------------------- MODULE InvalidationQueueRefinement ---------------------
(***************************************************************************)
(* The queue keeps the contract of an IOMMU: the mapping from its          *)
(* variables to those of Contract. Which page an IOVA is mapped to is not  *)
(* kept: it is mapped or not.                                              *)
(***************************************************************************)
EXTENDS InvalidationQueueProperties

Held(i) == IF i \in ioPageTable THEN "Mapped" ELSE None

\* What the caller of map and unmap was told last. What is in quarantine is still to be unmapped.
Granted(i) ==
    CASE mapping[i] = "Live" -> "Mapped"
      [] mapping[i] = "Free" -> None
      [] OTHER               -> "Busy"

Observable(i) == {Held(i)} \cup IF \E u \in Unit : Cached(u, i) THEN {"Mapped"} ELSE {}

\* The driver takes an invalidation for complete when it hands the IOVA out again.
Incomplete == {i \in Iova : mapping[i] \in {"Unmapping", "Quarantined"}}

Windowless ==
    INSTANCE Contract WITH
        Window     <- FALSE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- [i \in Iova |-> Held(i)],
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Incomplete

-----------------------------------------------------------------------------
\* Every unmap is strict: there is no window.
KeepsContractWithoutWindow == Windowless!Spec

THEOREM Spec => KeepsContractWithoutWindow
=============================================================================
