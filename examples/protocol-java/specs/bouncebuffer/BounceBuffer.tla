---------------------------- MODULE BounceBuffer ----------------------------
(***************************************************************************)
(* DMA through bounce buffers. The device sees slots of a pool and never a *)
(* page; a slot stands for one page at a time.                             *)
(***************************************************************************)
EXTENDS Naturals, FiniteSets

CONSTANTS
    Slot,      \* slots of the pool
    Page,      \* pages that are bounced
    Unmapping  \* "Waiting": for the DMA that is under way; or "Hasty"

ASSUME Unmapping \in {"Waiting", "Hasty"}

None == "None"

VARIABLES
    slot,      \* the page that each slot stands for
    inflight   \* the page that the DMA into each slot was meant for

vars == <<slot, inflight>>

TypeOK ==
    /\ slot \in [Slot -> Page \cup {None}]
    /\ inflight \in [Slot -> Page \cup {None}]

Init ==
    /\ slot = [s \in Slot |-> None]
    /\ inflight = [s \in Slot |-> None]

-----------------------------------------------------------------------------
(* guest *)

Map(s, p) ==
    /\ slot[s] = None
    /\ \A t \in Slot : slot[t] # p
    /\ slot' = [slot EXCEPT ![s] = p]
    /\ UNCHANGED inflight

Unmap(s) ==
    /\ slot[s] # None
    /\ Unmapping = "Waiting" => inflight[s] = None
    /\ slot' = [slot EXCEPT ![s] = None]
    /\ UNCHANGED inflight

-----------------------------------------------------------------------------
(* device *)

Issue(s) ==
    /\ slot[s] # None
    /\ inflight[s] = None
    /\ inflight' = [inflight EXCEPT ![s] = slot[s]]
    /\ UNCHANGED slot

Land(s) ==
    /\ inflight[s] # None
    /\ inflight' = [inflight EXCEPT ![s] = None]
    /\ UNCHANGED slot

-----------------------------------------------------------------------------

Next ==
    \/ \E s \in Slot, p \in Page : Map(s, p)
    \/ \E s \in Slot : Unmap(s)
    \/ \E s \in Slot : Issue(s)
    \/ \E s \in Slot : Land(s)

Spec == Init /\ [][Next]_vars

FairSpec == Spec /\ \A s \in Slot : WF_vars(Land(s))

-----------------------------------------------------------------------------

\* A DMA lands in a slot that still stands for the page that it was meant for.
NoStrayDma ==
    [][\A s \in Slot : (inflight[s] # None /\ inflight'[s] = None) => slot[s] = inflight[s]]_vars

\* A page is bounced through one slot at most.
OneSlotPerPage == \A s, t \in Slot : (slot[s] # None /\ slot[s] = slot[t]) => s = t

\* A DMA that is under way lands in the end.
EveryDmaLands == \A s \in Slot : inflight[s] # None ~> inflight[s] = None
=============================================================================
