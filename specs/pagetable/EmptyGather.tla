---------------------------- MODULE EmptyGather -----------------------------
(***************************************************************************)
(* An unmap under an emulated IOMMU does not note its range for the        *)
(* invalidation.                                                           *)
(* git.kernel.org/torvalds/c/b48ca9206138: iommupt: Always add IOVA range  *)
(* to iotlb_gather                                                         *)
(***************************************************************************)
EXTENDS MCPageTable

Unmaps == task.frames # {}

DefectiveGathered == IF Shadowed /\ Unmaps THEN {} ELSE task.iovas
=============================================================================
