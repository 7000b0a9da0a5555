----------------------------- MODULE ZeroIdFlush ----------------------------
(***************************************************************************)
(* A detach invalidates the IOTLB under the domain id of a context entry   *)
(* that it has cleared before.                                             *)
(* git.kernel.org/torvalds/c/37764b952e1b: iommu/vt-d: Global devTLB flush *)
(* when present context entry changed: the domain id is read from the      *)
(* wrong structure                                                         *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveTag(d) == IF task.operation = "Detach" THEN None ELSE Orig!Tag(d)
=============================================================================
