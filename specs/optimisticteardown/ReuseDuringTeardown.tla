------------------------ MODULE ReuseDuringTeardown -------------------------
(***************************************************************************)
(* A mapping whose teardown has begun is reused.                           *)
(* derived from the strategy of optimistic teardown: expiry races with     *)
(* reuse: the mapping structure knows the mapping until its IOVA is        *)
(* released; no published case is known                                    *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveReusable == {"Stale", "Expiring"} \cup IF Shared THEN {"Live"} ELSE {}
=============================================================================
