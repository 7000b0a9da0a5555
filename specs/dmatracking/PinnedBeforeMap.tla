-------------------------- MODULE PinnedBeforeMap ---------------------------
(***************************************************************************)
(* PINNED is set before VFIO has pinned and mapped the page.               *)
(* crosvm devices/src/pci/coiommu.rs, pin_page: derived from its order,    *)
(* map before flag: no published case is known                             *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveTestBeforePin ==
    /\ pinner.at = "Test"
    /\ pinned' = pinned \cup {First(pinner.left)}
    /\ IF First(pinner.left) \in pinned THEN NextPage ELSE pinner' = [pinner EXCEPT !.at = "Map"]
    /\ UNCHANGED <<count, accessed, guestVars, lock, unpinner, unpinList, ioTable, vfioPins, owner>>
=============================================================================
