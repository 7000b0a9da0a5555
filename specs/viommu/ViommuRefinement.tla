-------------------------- MODULE ViommuRefinement --------------------------
(***************************************************************************)
(* The whole system keeps the contract of an IOMMU and the host's promise: *)
(* the mappings from its variables to theirs.                              *)
(***************************************************************************)
EXTENDS ViommuProperties

\* What the caller of map and unmap was told last.
Granted(i) ==
    CASE mapping[i] \in {"Mapping", "Unmapping"} -> "Busy"
      [] mapping[i] = "Live"                     -> buffer[i]
      [] OTHER                                   -> None

\* The page that a frame backs. A frame that backs none is nobody's translation.
PageOf(f) == IF f = None THEN None ELSE IF \E p \in Page : backing[p] = f THEN CHOOSE p \in Page : backing[p] = f ELSE f

Observable(i) ==
    {PageOf(Walk(i)), PageOf(Translation(i))} \cup {PageOf(f) : f \in {g \in Frame : <<i, g>> \in inflight}}

Pending == {i \in Iova : Queued(i) \/ worker.iova = i}

Windowed ==
    INSTANCE Contract WITH
        Window     <- TRUE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- ioPageTable,
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Pending

Windowless ==
    INSTANCE Contract WITH
        Window     <- FALSE,
        granted    <- [i \in Iova |-> Granted(i)],
        table      <- ioPageTable,
        observable <- [i \in Iova |-> Observable(i)],
        pending    <- Pending

\* On bare metal all of the guest's memory is pinned: nothing is ever taken back.
Pinned == IF BareMetal THEN {f \in Frame : owner[f] = "Guest"} ELSE {f \in Frame : pins[f] > 0}

TheHost ==
    INSTANCE Overcommit WITH
        owned     <- {f \in Frame : owner[f] = "Guest"},
        pinned    <- Pinned,
        reachable <- Reachable

-----------------------------------------------------------------------------
\* Every strategy keeps the contract; what a DMA can observe after an unmap is the strategy's window.
KeepsContract == Windowed!Spec

\* The strict ones have no window.
KeepsContractWithoutWindow == Windowless!Spec

KeepsOvercommit == TheHost!Spec

THEOREM Spec => KeepsContract
THEOREM Spec => KeepsOvercommit
=============================================================================
