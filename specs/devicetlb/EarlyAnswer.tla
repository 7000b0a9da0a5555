---------------------------- MODULE EarlyAnswer -----------------------------
(***************************************************************************)
(* A function answers an invalidation before its earlier posted writes     *)
(* have landed.                                                            *)
(* git.kernel.org/torvalds/c/e65a6897be5e: iommu/vt-d: Add a fix for       *)
(* devices need extra dtlb flush: completion overtakes posted writes.      *)
(* github.com/riscv-non-isa/riscv-iommu/issues/393: the rule that is       *)
(* broken: IOFENCE.C with PR and PW before memory is reclaimed             *)
(***************************************************************************)
EXTENDS MCDeviceTlb

DefectiveComplete(f) ==
    /\ f \in present
    /\ request[f] = "Invalidated"
    /\ request' = [request EXCEPT ![f] = "Idle"]
    /\ draining' = draining \ Of(f, draining)
    /\ UNCHANGED <<driverVars, iommuVars, present, deviceTlb, range, posted, owner>>
=============================================================================
