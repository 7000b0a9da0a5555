---------------------------- MODULE MissingDrain ----------------------------
(***************************************************************************)
(* An invalidation is complete although a DMA that was translated before   *)
(* has not landed.                                                         *)
(* git.kernel.org/torvalds/c/e65a6897be5e: iommu/vt-d: Add a fix for       *)
(* devices need extra dtlb flush: completion overtakes posted writes       *)
(* github.com/riscv-non-isa/riscv-iommu/issues/393: the rule that is       *)
(* broken: what was processed before is committed before memory is         *)
(* reclaimed                                                               *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveLanded(i) == TRUE
=============================================================================
