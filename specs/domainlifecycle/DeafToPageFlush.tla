--------------------------- MODULE DeafToPageFlush --------------------------
(***************************************************************************)
(* An invalidation of a page does not reach the endpoint that has only a   *)
(* cache.                                                                  *)
(* github.com/gem5/gem5/issues/548: the TLB at the device interface of the *)
(* emulated SMMU keeps translations after a remap                          *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectivePageListeners(n) == {r \in UsersOf(n) : ~IsCache(LookUp(r))}
=============================================================================
