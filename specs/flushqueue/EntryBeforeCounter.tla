------------------------- MODULE EntryBeforeCounter -------------------------
(***************************************************************************)
(* An entry is seen before its counter is written, and judged by the       *)
(* counter of the entry that had the slot before.                          *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that the ring is read under its lock; no published case   *)
(* is known                                                                *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveCounterFor(p) == entryCounter[p]
=============================================================================
