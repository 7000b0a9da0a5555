---------------------------- MODULE UnarmedTimer ----------------------------
(***************************************************************************)
(* A CPU that queues while the timer is at work takes it for armed.        *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that an entry arms the timer unless it is armed, and the  *)
(* timer counts as off before its flush; no published case is known        *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveTimerArmed(on) == on \/ At(TheTimer, "Idle")
=============================================================================
