----------------------- MODULE DmaTrackingProperties ------------------------
(***************************************************************************)
(* What the tracking table promises.                                       *)
(***************************************************************************)
EXTENDS DmaTracking

\* A worker of the host is busy with the page.
InHand(p) == (unpinner.at # "Idle" /\ unpinner.page = p) \/ (pinner.at # "Idle" /\ p \in pinner.left)

-----------------------------------------------------------------------------
(* Function *)

\* From the return of a map until the device's unmap is complete, a DMA to its pages never faults and reaches the guest's frame.
MappedDmaSucceeds == \A c \in inUse : \A p \in request[c] : p \in ioTable /\ owner[p] = "Guest"

-----------------------------------------------------------------------------
(* Overcommit *)

\* A DMA never lands in a frame that the host has taken back: what the device reaches is pinned and the guest's.
OvercommitSafe == \A p \in ioTable : p \in vfioPins /\ owner[p] = "Guest"

\* While no worker of the host is busy with it, a page is marked as pinned exactly if the host has it pinned and mapped for
\* the device.
PinsExact == \A p \in Page : InHand(p) \/ ((p \in ioTable) = (p \in pinned) /\ (p \in vfioPins) = (p \in pinned))

\* A page that no request holds has a map count of zero.
CountsReturned == \A p \in Page : (\E c \in Cpu : p \in request[c]) \/ count[p] = 0

\* A page that is marked as pinned is on the list of pages to unpin, or a worker of the host is busy with it.
NoPinLost == \A p \in pinned : p \in unpinList \/ InHand(p)

\* While a page is in the balloon the host has its frame, and no request holds the page.
BalloonedPagesTaken ==
    \A p \in Page : balloon[p] = "In" => owner[p] = "Other" /\ \A c \in Cpu : p \notin request[c]

-----------------------------------------------------------------------------
(* Liveness *)

Mapping(c) == at[c] \in {"Increment", "SetAccessed", "TestPinned", "Ask", "Recheck", "Undo"}

\* Every map returns, whether it succeeds or not.
MapsReturn == \A c \in Cpu : Mapping(c) ~> ~Mapping(c)

PinnedForNobody(p) == p \in pinned /\ \A c \in Cpu : p \notin request[c]

\* A page that no request holds does not stay marked as pinned: the host sets out to unpin it, or a request holds it again.
PinsReturned == \A p \in Page : PinnedForNobody(p) ~> ~PinnedForNobody(p)
=============================================================================
