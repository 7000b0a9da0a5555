------------------------ MODULE ReuseWithWiderAccess ------------------------
(***************************************************************************)
(* A stale mapping that permits to write is reused for a caller who asks   *)
(* only to read.                                                           *)
(* derived from the strategy of optimistic teardown: the permission of the *)
(* mapping is kept where less was asked for; no published case is known    *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveServes(v, w) == v = w \/ (v[1] = w[1] /\ v[2] = "ReadWrite")
=============================================================================
