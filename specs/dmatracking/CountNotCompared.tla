-------------------------- MODULE CountNotCompared --------------------------
(***************************************************************************)
(* PINNED is cleared whatever the map count is.                            *)
(* crosvm devices/src/pci/coiommu.rs, unpin_page: derived from its         *)
(* comparison with exactly PINNED: no published case is known              *)
(***************************************************************************)
EXTENDS MCDmaTracking

DefectiveUnpinnable(p) == p \in pinned /\ p \notin accessed
=============================================================================
