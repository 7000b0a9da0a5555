---------------------------- MODULE UntoldContext ---------------------------
(***************************************************************************)
(* In caching mode a context entry becomes present and no invalidation     *)
(* tells of it.                                                            *)
(* github.com/seL4/seL4/pull/1729: VT-d: Properly invalidate IOMMU caches: *)
(* not present to present without an invalidation, DMAs fail               *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveTellOfContext == <<>>
=============================================================================
