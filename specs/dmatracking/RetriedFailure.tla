--------------------------- MODULE RetriedFailure ---------------------------
(***************************************************************************)
(* A request that fails is not answered, and served again.                 *)
(* crosvm devices/src/pci/coiommu.rs, PinWorker::run: derived from its     *)
(* answer whatever became of the request: no published case is known       *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveAnswer ==
    /\ pinner.at = "Answer"
    /\ lock' = "Nobody"
    /\ asking' = IF missing[pinner.cpu] \subseteq pinned THEN asking \ {pinner.cpu} ELSE asking
    /\ pinner' = IdlePinner
    /\ UNCHANGED <<tableVars, at, request, left, missing, inUse, balloon>>
    /\ UNCHANGED <<unpinner, unpinList, ioTable, vfioPins, owner>>
=============================================================================
