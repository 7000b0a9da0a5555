------------------------ MODULE ParkedUnderPressure -------------------------
(***************************************************************************)
(* While the host waits for early teardown, an unmap parks a mapping in a  *)
(* pool that is drained already.                                           *)
(* derived from the strategy of optimistic teardown: pressure does not     *)
(* make unmaps strict; no published case is known                          *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveHasRoom(c) == Len(pool[c]) < PoolQuota /\ Cardinality(StaleMappings) < StaleQuota
=============================================================================
