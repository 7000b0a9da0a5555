----------------------------- MODULE KeptInPool -----------------------------
(***************************************************************************)
(* A mapping that is reused stays in its pool.                             *)
(* derived from the strategy of optimistic teardown: its pool tears it     *)
(* down while a buffer uses it, or has it twice; no published case is      *)
(* known                                                                   *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectivePoolsAfterReuse(i) == pool
=============================================================================
