---------------------------- MODULE MissingDrain ----------------------------
(***************************************************************************)
(* An invalidation is complete although DMAs that it covers are still in   *)
(* flight.                                                                 *)
(* git.kernel.org/torvalds/c/e65a6897be5e: iommu/vt-d: Add a fix for       *)
(* devices need extra dtlb flush: completion overtakes posted writes       *)
(* github.com/riscv-non-isa/riscv-iommu/issues/393: the rule that is       *)
(* broken: IOFENCE.C with PR and PW before memory is reclaimed             *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveDrain ==
    /\ WorkerAt("Drain")
    /\ worker' = IF BareMetal THEN IdleWorker ELSE [worker EXCEPT !.step = "Unpin"]
    /\ UNCHANGED <<queue, completed, shadow, guestVars, hostVars, deviceVars>>
=============================================================================
