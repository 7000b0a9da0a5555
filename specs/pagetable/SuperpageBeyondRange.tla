------------------------ MODULE SuperpageBeyondRange ------------------------
(***************************************************************************)
(* A superpage replaces the lower table of the region after its own as     *)
(* well.                                                                   *)
(* Linux 2025, E. Koira, on switch_to_super_page() in                      *)
(* drivers/iommu/intel/iommu.c: a tail that is not aligned is rounded up;  *)
(* a regression of 9906b9352a35                                            *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveReplaced(r) == {r, r + 1} \cap Region
=============================================================================
