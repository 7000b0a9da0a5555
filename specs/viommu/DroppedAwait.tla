---------------------------- MODULE DroppedAwait ----------------------------
(***************************************************************************)
(* The invalidation is submitted, its completion is not awaited.           *)
(* Linux, "iommu/amd: Wait for completion of IOTLB flush in                *)
(* attach_device": the flush is issued and the function returns            *)
(***************************************************************************)
EXTENDS MCViommu

Orig == INSTANCE MCViommu

DefectiveUnmapPieces ==
    IF Teardown = "Strict" THEN <<"ClearPte", "SubmitInvalidation", "Release">> ELSE Orig!UnmapPieces
=============================================================================
