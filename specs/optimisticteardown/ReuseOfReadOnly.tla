-------------------------- MODULE ReuseOfReadOnly ---------------------------
(***************************************************************************)
(* A stale mapping that permits only to read is reused to read and write.  *)
(* derived from the strategy of optimistic teardown: reuse with a wider    *)
(* permission than the mapping has; no published case is known             *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveServes(v, w) == v = w \/ (v[1] = w[1] /\ w[2] = "ReadWrite")
=============================================================================
