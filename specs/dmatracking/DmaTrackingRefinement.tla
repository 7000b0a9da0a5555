----------------------- MODULE DmaTrackingRefinement ------------------------
(***************************************************************************)
(* The protocol keeps the promise of a host that overcommits memory: the   *)
(* mapping from its variables to those of Overcommit. The frame of a page  *)
(* goes by the number of the page.                                         *)
(***************************************************************************)
EXTENDS DmaTrackingProperties

TheHost ==
    INSTANCE Overcommit WITH
        Frame     <- Page,
        owned     <- {p \in Page : owner[p] = "Guest"},
        pinned    <- vfioPins,
        reachable <- ioTable

-----------------------------------------------------------------------------
\* The host takes back only what is not pinned, and whatever the device can reach is pinned and the guest's.
KeepsOvercommit == TheHost!Spec

THEOREM Spec => KeepsOvercommit
=============================================================================
