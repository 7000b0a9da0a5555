----------------------------- MODULE KeptCount ------------------------------
(***************************************************************************)
(* The count of users never falls to zero.                                 *)
(* derived from the strategy of optimistic teardown: a count that is not   *)
(* dropped: the mapping stays live, and its page pinned, for ever; no      *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveUsersAfterUnmap(i) == IF users[i] > 1 THEN users[i] - 1 ELSE 1
=============================================================================
