----------------------------- MODULE EarlyFree ------------------------------
(* The slot is free at once, whatever the device does with it.             *)
EXTENDS MCBounceBuffer

DefectiveUnmap(s) ==
    /\ slot[s] # None
    /\ slot' = [slot EXCEPT ![s] = None]
    /\ UNCHANGED inflight
=============================================================================
