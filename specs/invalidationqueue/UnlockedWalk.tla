---------------------------- MODULE UnlockedWalk ----------------------------
(***************************************************************************)
(* An invalidation does not wait for a walk under way, which fills the     *)
(* cache after it.                                                         *)
(* gitlab.com/qemu-project/qemu/-/commit/1d9efa73e1: intel-iommu: add      *)
(* iommu lock                                                              *)
(***************************************************************************)
EXTENDS MCInvalidationQueue

DefectiveExclusive(u) == TRUE
=============================================================================
