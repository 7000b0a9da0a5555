------------------------- MODULE RecheckWithoutPage -------------------------
(***************************************************************************)
(* The second look sees that the mapping is stale, and not that it is one  *)
(* of another page by now.                                                 *)
(* derived from the strategy of optimistic teardown: between look-up and   *)
(* reuse the IOVA is torn down, mapped to another page and unmapped; no    *)
(* published case is known                                                 *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveStillMatches(c, i) == mapping[i] \in Reusable
=============================================================================
