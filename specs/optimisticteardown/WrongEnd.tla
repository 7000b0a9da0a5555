------------------------------ MODULE WrongEnd ------------------------------
(***************************************************************************)
(* A pool tears down first what was parked last.                           *)
(* derived from the strategy of optimistic teardown: what was parked first *)
(* waits behind what is younger; no published case is known                *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveOldest(c) == pool[c][Len(pool[c])]
=============================================================================
