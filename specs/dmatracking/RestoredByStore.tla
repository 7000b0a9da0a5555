-------------------------- MODULE RestoredByStore ---------------------------
(***************************************************************************)
(* After a failure of VFIO the entry is overwritten with PINNED: what was  *)
(* counted in between is lost.                                             *)
(* crosvm devices/src/pci/coiommu.rs, unpin_page: derived from its         *)
(* fetch_or on the error path: no published case is known                  *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveRestore ==
    LET p == unpinner.page
    IN  /\ unpinner.at = "Restore"
        /\ count' = [count EXCEPT ![p] = 0]
        /\ accessed' = accessed \ {p}
        /\ pinned' = pinned \cup {p}
        /\ Kept
        /\ UNCHANGED <<at, request, left, missing, asking, inUse>>
        /\ UNCHANGED <<pinner, ioTable, vfioPins, owner>>
=============================================================================
