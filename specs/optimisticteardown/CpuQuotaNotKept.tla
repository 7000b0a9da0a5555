-------------------------- MODULE CpuQuotaNotKept ---------------------------
(***************************************************************************)
(* One CPU takes the places of the others in the quota.                    *)
(* derived from the strategy of optimistic teardown: the quota of a CPU is *)
(* not looked at; no published case is known                               *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveHasRoom(c) == ~pressure /\ Cardinality(StaleMappings) < StaleQuota
=============================================================================
