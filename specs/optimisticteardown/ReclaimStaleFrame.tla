------------------------- MODULE ReclaimStaleFrame --------------------------
(***************************************************************************)
(* The host takes a page back whose mappings are all stale, and does not   *)
(* have them torn down.                                                    *)
(* VIO, OSDI 2025, table 1: free page reporting under passthrough is       *)
(* classed as not safe for I/O: what is free for the guest is not idle for *)
(* the device                                                              *)
(* derived from the strategy of optimistic teardown: early teardown under  *)
(* memory pressure; no published case is known                             *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveInUse(p) == \E i \in Iova : pin[i] = p /\ mapping[i] # "Stale"
=============================================================================
