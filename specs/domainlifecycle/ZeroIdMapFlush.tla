--------------------------- MODULE ZeroIdMapFlush ---------------------------
(***************************************************************************)
(* In caching mode a new mapping is announced under domain id 0, which is  *)
(* right for context entries only.                                         *)
(* Xen c5c84e9766: VT-d: fix caching mode IOTLB flushing: domain id 0 for  *)
(* IOTLB entries that carry the real one                                   *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveTag(d) == IF task.operation = "Map" THEN None ELSE Orig!Tag(d)
=============================================================================
