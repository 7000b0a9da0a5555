---------------------- MODULE PinAccountingRefinement -----------------------
(***************************************************************************)
(* The protocol keeps the promise of a host that overcommits memory: the   *)
(* mapping from its variables to those of Overcommit.                      *)
(***************************************************************************)
EXTENDS PinAccountingProperties

TheHost ==
    INSTANCE Overcommit WITH
        Frame     <- AnyFrame,
        owned     <- {f \in AnyFrame : owner[f] = "Guest"},
        pinned    <- {f \in AnyFrame : pins[f] > 0},
        reachable <- Reachable

-----------------------------------------------------------------------------
KeepsOvercommit == TheHost!Spec

THEOREM Spec => KeepsOvercommit
=============================================================================
