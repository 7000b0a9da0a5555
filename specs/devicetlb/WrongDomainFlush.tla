-------------------------- MODULE WrongDomainFlush --------------------------
(***************************************************************************)
(* A detach invalidates the IOTLB under a domain id that no entry has.     *)
(* git.kernel.org/torvalds/c/37764b952e1b: iommu/vt-d: Global devTLB flush *)
(* when present context entry changed: the domain id is read from the      *)
(* wrong structure                                                         *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveWholeDomain == {}
=============================================================================
