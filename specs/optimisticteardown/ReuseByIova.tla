---------------------------- MODULE ReuseByIova -----------------------------
(***************************************************************************)
(* A stale mapping is reused for another page.                             *)
(* derived from the strategy of optimistic teardown: look-up by IOVA       *)
(* instead of by page; no published case is known                          *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveServes(v, w) == v[2] = w[2]
=============================================================================
