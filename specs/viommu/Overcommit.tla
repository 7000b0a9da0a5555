----------------------------- MODULE Overcommit -----------------------------
(***************************************************************************)
(* What a host owes that overcommits memory: it takes back only what is    *)
(* not pinned, and whatever the device can reach is pinned and the         *)
(* guest's, at every moment.                                               *)
(***************************************************************************)
CONSTANTS Frame

VARIABLES
    owned,       \* frames that the guest owns
    pinned,      \* frames that must not be taken back
    reachable    \* frames that a DMA can land in now

vars == <<owned, pinned, reachable>>

Safe == reachable \subseteq pinned /\ pinned \subseteq owned

Init == owned \subseteq Frame /\ Safe

Next == owned \ owned' \subseteq Frame \ pinned /\ Safe'

Spec == Init /\ [][Next]_vars
=============================================================================
