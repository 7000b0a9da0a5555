----------------------------- MODULE LateTimer ------------------------------
(***************************************************************************)
(* A mapping is due when it is older than it may be.                       *)
(* derived from the strategy of optimistic teardown: off by one, as > for  *)
(* >= in a flush queue; no published case is known                         *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveDue(c) == pool[c] # <<>> /\ age[Oldest(c)] > StaleAge
=============================================================================
