-------------------------- MODULE KeptContextCache --------------------------
(***************************************************************************)
(* A detach clears the context entry and does not invalidate the context   *)
(* cache.                                                                  *)
(* github.com/seL4/seL4/pull/1729: VT-d: Properly invalidate IOMMU caches: *)
(* context entries are changed without an invalidation                     *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveDetachPieces ==
    IF Design = "Endpoints" THEN Orig!DetachPieces
    ELSE <<"ClearContext", "InvalidateDomain", "LeaveDomain", "Return">>
=============================================================================
