--------------------------- MODULE UncountedReuse ---------------------------
(***************************************************************************)
(* A buffer that shares a live mapping is not counted.                     *)
(* derived from the strategy of optimistic teardown: the count of users    *)
(* falls to zero too early; no published case is known                     *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveUsersAfterReuse(i) == 1
=============================================================================
