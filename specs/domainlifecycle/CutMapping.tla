----------------------------- MODULE CutMapping -----------------------------
(***************************************************************************)
(* An unmap that begins where a mapping begins and ends inside it is       *)
(* accepted.                                                               *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/4d6c7c95c: an UNMAP *)
(* that would split a mapping must be refused before anything is touched   *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

Orig == INSTANCE MCDomainLifecycle

DefectiveCuts(d, first, last) == first > 0 /\ Orig!Cuts(d, first, last)
=============================================================================
