---------------------------- MODULE PinnedAgain -----------------------------
(***************************************************************************)
(* A domain that is attached beside another pins every page again.         *)
(* Linux drivers/iommu/iommufd/pages.c, "pinned exactly once": the rule    *)
(* that is broken: a frame that a domain holds is not pinned for another   *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveNeedsPin == TRUE
=============================================================================
