-------------------------- MODULE LeaveBeforeFlush --------------------------
(***************************************************************************)
(* An endpoint leaves its domain first, and without a member the           *)
(* invalidation is left out.                                               *)
(* Linux, iommu/amd: Fix IOMMU page flush when detach device from a domain *)
(* (2019): the flush is skipped since no IOMMU is attached any more        *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveDetachPieces ==
    IF Design = "Endpoints" THEN Orig!DetachPieces
    ELSE <<"ClearContext", "InvalidateContext", "LeaveDomain", "InvalidateDomain", "Return">>
=============================================================================
