------------------------- MODULE SkippedUpperEntry --------------------------
(***************************************************************************)
(* The shadow walk skips an upper entry that is absent, and keeps what it  *)
(* had below.                                                              *)
(* gitlab.com/qemu-project/qemu/-/commit/36d2d52bdb: intel-iommu: send PSI *)
(* always even if across PDEs                                              *)
(***************************************************************************)
EXTENDS MCPageTable

DefectiveShadowOf(i) == IF lowerTable[RegionOf(i)] = None THEN iotlb[i] ELSE Walk(i)
=============================================================================
