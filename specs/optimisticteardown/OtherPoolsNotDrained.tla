------------------------ MODULE OtherPoolsNotDrained ------------------------
(***************************************************************************)
(* An early teardown of everything empties the pool of its own CPU, and no *)
(* other.                                                                  *)
(* git.kernel.org/torvalds/c/fb418dab8a4f: Add flush counters: derived     *)
(* from the rule that the queues of all CPUs are drained; no published     *)
(* case is known                                                           *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectivePoolsToDrain(c) == {c}
=============================================================================
