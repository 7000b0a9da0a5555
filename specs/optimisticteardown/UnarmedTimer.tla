---------------------------- MODULE UnarmedTimer ----------------------------
(***************************************************************************)
(* The timer is armed by the second mapping of a pool only: the last one   *)
(* waits for ever.                                                         *)
(* derived from the strategy of optimistic teardown: limits in time rest   *)
(* on a timer; no published case is known                                  *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveExpire(c) == at[c] = "Idle" /\ Len(pool[c]) > 1 /\ Due(c) /\ Find(c, c)
=============================================================================
