------------------------ MODULE OwnPoolForWholeQuota ------------------------
(***************************************************************************)
(* What waits in the pool of one CPU is compared with the quota of all.    *)
(* derived from the strategy of optimistic teardown: a quota that is       *)
(* counted per CPU and enforced globally; no published case is known       *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveHasRoom(c) == ~pressure /\ Len(pool[c]) < StaleQuota
=============================================================================
