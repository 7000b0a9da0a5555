------------------------- MODULE EmptyInvalidation --------------------------
(***************************************************************************)
(* The mapping is not in the range that is invalidated, and its teardown   *)
(* goes on at once.                                                        *)
(* git.kernel.org/torvalds/c/b48ca9206138: iommupt: Always add IOVA range  *)
(* to iotlb_gather: with a vIOMMU an empty range is invalidated            *)
(***************************************************************************)
EXTENDS MCOptimisticTeardown

DefectiveSubmitInvalidation(c) ==
    /\ at[c] = "SubmitInvalidation"
    /\ GoOn(c)
    /\ UNCHANGED <<callerVars, mapping, users, ioPageTable, pool, age, wish, drainVars, emulatorVars, hostVars, inflight>>
=============================================================================
