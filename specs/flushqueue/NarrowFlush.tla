---------------------------- MODULE NarrowFlush -----------------------------
(***************************************************************************)
(* The flush of a full ring covers only the IOVA that is being unmapped,   *)
(* and releases the others all the same.                                   *)
(* xenbits.xen.org/xsa/advisory-346.html, CVE-2020-27671, 5777a3742d88: a  *)
(* removal in parallel flushes only the new address, the old one is still  *)
(* cached                                                                  *)
(***************************************************************************)
EXTENDS MCFlushQueue

Orig == INSTANCE MCFlushQueue

DefectiveStartFlush(who) ==
    IF who = TheTimer THEN Orig!StartFlush(who)
    ELSE /\ At(who, "StartFlush")
         /\ started' = started + 1
         /\ iotlb' = [iotlb EXCEPT ![hand[who]] = None]
         /\ GoOn(who)
         /\ UNCHANGED <<allocatorVars, ringVars, timerOn, undrained, inflight>>
=============================================================================
