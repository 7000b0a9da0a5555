--------------------------- MODULE EarlyIovaFree ----------------------------
(***************************************************************************)
(* The IOVA is released before the invalidation is complete.               *)
(* Linux, iommu/amd: make sure TLB to be flushed before IOVA freed (2018): *)
(* the IOVA is given back, then the TLB is flushed                         *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveTeardownPieces == <<"ClearPte", "SubmitInvalidation", "Release", "AwaitCompletion">>
=============================================================================
