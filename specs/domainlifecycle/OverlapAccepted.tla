--------------------------- MODULE OverlapAccepted --------------------------
(***************************************************************************)
(* A map over an existing mapping is accepted.                             *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/f74255f5e: a MAP    *)
(* that overlaps an existing mapping must be refused                       *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveOverlaps(d, iovas) == FALSE
=============================================================================
