-------------------------- MODULE FlushBeforeClear --------------------------
(***************************************************************************)
(* The invalidation is complete before the page-table entry is cleared.    *)
(* git.kernel.org/torvalds/c/d4dd920cc2f6: iommu/rockchip: Make sure that  *)
(* page table state is coherent: flushed before the table is written       *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveTeardownPieces == <<"SubmitInvalidation", "AwaitCompletion", "ClearPte", "Release">>
=============================================================================
