-------------------------- MODULE OffByOneCounter ---------------------------
(***************************************************************************)
(* An entry is released when as many flushes are finished as had started   *)
(* before it, which may all have begun before it.                          *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that an entry is kept while entry.counter >= finish_cnt:  *)
(* > instead of >=; no published case is known                             *)
(***************************************************************************)
EXTENDS MCFlushQueue

DefectiveFlushedOut(counter) == counter =< 0
=============================================================================
