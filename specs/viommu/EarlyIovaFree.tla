--------------------------- MODULE EarlyIovaFree ----------------------------
(***************************************************************************)
(* The IOVA is released before its invalidation is even submitted.         *)
(* Linux, "iommu/amd: make sure TLB to be flushed before IOVA freed"       *)
(* (2018): the error path frees the IOVA and then flushes                  *)
(***************************************************************************)
EXTENDS MCViommu

Orig == INSTANCE MCViommu

DefectiveUnmapPieces ==
    IF Teardown = "Strict" THEN <<"ClearPte", "Release", "SubmitInvalidation", "AwaitCompletion">>
                           ELSE Orig!UnmapPieces
=============================================================================
