------------------------------- MODULE Anchor -------------------------------
(***************************************************************************)
(* The specification as the benchmark has TLC explore it: the same states  *)
(* and steps, and each step counted once. TLC takes a step anew for each   *)
(* disjunct of its guard that is true; a guard that is compared with TRUE  *)
(* is a value, and taken once. The .cfg replaces AtLimit, the only guard   *)
(* of Deferred that is a disjunction.                                      *)
(***************************************************************************)
EXTENDS MCViommu

AtLimitAsValue == (Cardinality(Stale) >= StaleQuota \/ \E i \in Stale : age[i] >= StaleAge) = TRUE
=============================================================================
