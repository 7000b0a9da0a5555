------------------------ MODULE ReuseWithoutRecheck -------------------------
(***************************************************************************)
(* What the look-up has found is taken without a second look.              *)
(* derived from the strategy of optimistic teardown: the look-up for reuse *)
(* races with expiry and with the reuse by another CPU; no published case  *)
(* is known                                                                *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveStillMatches(c, i) == TRUE
=============================================================================
