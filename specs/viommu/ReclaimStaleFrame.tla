------------------------- MODULE ReclaimStaleFrame --------------------------
(***************************************************************************)
(* The host takes a frame back whose mappings are all stale, and skips the *)
(* flush.                                                                  *)
(* derived from the strategy of optimistic teardown: early teardown under  *)
(* memory pressure; no published case is known                             *)
(* "VIO", OSDI 2025, table 1: free page reporting under passthrough is     *)
(* classed as not safe for I/O                                             *)
(***************************************************************************)
EXTENDS MCViommu

DefectiveReclaim(f) ==
    /\ ~BareMetal
    /\ owner[f] = "Guest"
    /\ \A i \in Iova : shadow[i] = f => mapping[i] = "Stale"
    /\ worker.frame # f
    /\ backing' = [p \in Page |-> IF backing[p] = f THEN None ELSE backing[p]]
    /\ owner' = [owner EXCEPT ![f] = "Other"]
    /\ UNCHANGED <<pins, guestVars, emulatorVars, deviceVars>>
=============================================================================
