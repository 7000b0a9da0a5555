------------------------- MODULE AttachWithoutReplay ------------------------
(***************************************************************************)
(* An endpoint that joins a domain does not get what is mapped there       *)
(* already.                                                                *)
(* gitlab.com/qemu-project/qemu/-/commit/2f6eeb5f0b: attach does not       *)
(* replay the mappings.                                                    *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/5668f02eb: map      *)
(* existing mappings for a newly attached endpoint                         *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveReplay == Do("Replay") /\ UNCHANGED <<guestVars, iommuVars, machineVars>>
=============================================================================
