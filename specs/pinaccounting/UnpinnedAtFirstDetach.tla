----------------------- MODULE UnpinnedAtFirstDetach ------------------------
(***************************************************************************)
(* A domain that is detached unpins pages that another domain maps.        *)
(* Linux drivers/iommu/iommufd/pages.c, "pinned exactly once": the rule    *)
(* that is broken: a frame is pinned while any storage location holds it   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveStillHeld(i, d) == FALSE
=============================================================================
