-------------------------- MODULE TeardownOfReused --------------------------
(***************************************************************************)
(* A mapping that was due is torn down although it has been reused since.  *)
(* derived from the strategy of optimistic teardown: expiry races with     *)
(* reuse; no published case is known                                       *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveStillStale(i) == TRUE
=============================================================================
