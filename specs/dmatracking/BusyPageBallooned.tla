------------------------- MODULE BusyPageBallooned --------------------------
(***************************************************************************)
(* The balloon gets a page although the compare-and-swap has failed.       *)
(* crosvm devices/src/pci/coiommu.rs, unpin_pages_in_range: derived from   *)
(* its refusal to balloon: no published case is known                      *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveBusy == IF unpinner.forced THEN Unpinned ELSE GoTo("ClearAccessed")
=============================================================================
