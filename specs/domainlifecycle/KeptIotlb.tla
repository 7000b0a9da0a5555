------------------------------ MODULE KeptIotlb -----------------------------
(***************************************************************************)
(* A detach invalidates the context cache and not the IOTLB under the id   *)
(* of the old domain.                                                      *)
(* xenbits.xen.org/xsa/advisory-442.html (CVE-2023-34326), 5fc98b9708:     *)
(* missing IOMMU TLB flushing: only the device table is invalidated when a *)
(* device moves.                                                           *)
(* xenbits.xen.org/xsa/advisory-399.html (CVE-2022-26357), d9eca7bb6c: the *)
(* other half of the rule: an id is not used again while a cache knows it  *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveDetachPieces ==
    IF Design = "Endpoints" THEN Orig!DetachPieces
    ELSE <<"ClearContext", "InvalidateContext", "LeaveDomain", "Return">>
=============================================================================
