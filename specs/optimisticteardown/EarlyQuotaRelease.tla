------------------------- MODULE EarlyQuotaRelease --------------------------
(***************************************************************************)
(* A mapping gives its place in the quota back when its teardown begins.   *)
(* derived from the strategy of optimistic teardown: until it is torn down *)
(* the device can still reach the page; no published case is known         *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveStaleMappings == {i \in Iova : mapping[i] = "Stale"}
=============================================================================
