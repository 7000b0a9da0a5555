-------------------------- MODULE DeafToDomainFlush -------------------------
(***************************************************************************)
(* An invalidation of a domain does not reach the endpoint that has only a *)
(* cache.                                                                  *)
(* gitlab.com/qemu-project/qemu/-/commit/3e090e3489: intel-iommu: send     *)
(* UNMAP notifications for domain or global inv desc                       *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveDomainListeners(n) == {r \in UsersOf(n) : ~IsCache(LookUp(r))}
=============================================================================
