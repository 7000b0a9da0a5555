---------------------------- MODULE TeardownMaps ----------------------------
(***************************************************************************)
(* Memory that goes is mapped once more and not unmapped.                  *)
(* cloud-hypervisor PR 1332: failed to remove all guest memory regions:    *)
(* the teardown calls map                                                  *)
(***************************************************************************)
EXTENDS MCPinAccounting

DefectiveDiscard(first, last) ==
    /\ CanDiscard(first, last)
    /\ Begin("Populate", "A", None, first..last, "Fill")
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>
=============================================================================
