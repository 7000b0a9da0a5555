---------------------------- MODULE NotRestored -----------------------------
(***************************************************************************)
(* After a failure of VFIO the entry stays zero.                           *)
(* crosvm devices/src/pci/coiommu.rs, unpin_page: derived from its error   *)
(* path: no published case is known.                                       *)
(* git.kernel.org/torvalds/c/aae7a75a821a: vfio/type1: Add proper error    *)
(* unwind for vfio_iommu_replay(): records and pins that differ after an   *)
(* error                                                                   *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveRestore ==
    /\ unpinner.at = "Restore"
    /\ Kept
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse>>
    /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>
=============================================================================
