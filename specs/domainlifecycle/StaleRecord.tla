---------------------------- MODULE StaleRecord -----------------------------
(***************************************************************************)
(* A map of two pages fails, and they stay on record as one mapping.       *)
(* derived from                                                            *)
(* github.com/cloud-hypervisor/cloud-hypervisor/commit/f77f16853: what is  *)
(* on record and what is mapped differ; that a record stays is no          *)
(* published case                                                          *)
(***************************************************************************)
EXTENDS MCDomainLifecycle

DefectiveForget ==
    /\ task' = IdleTask
    /\ buffer' = [s \in Slot |-> IF s[1] = task.domain /\ s[2] \in task.iovas THEN None ELSE buffer[s]]
    /\ UNCHANGED joined
=============================================================================
