----------------------------- MODULE Container ------------------------------
(***************************************************************************)
(* The container of VFIO type1 or iommufd: one request at a time, page by  *)
(* page. A map fills: it pins a page and installs it in each domain. An    *)
(* unmap, and a map that failed, clear: page by page in each domain, then  *)
(* one invalidation, then the pins.                                        *)
(***************************************************************************)
EXTENDS Rules

Current == Min(task.todo)

\* The loop is done with the current page, and goes on with the next.
PageDone(then) ==
    LET todo == task.todo \ {Current}
    IN  [task EXCEPT !.todo  = todo,
                     !.rest  = IF task.phase = "Clear" /\ todo # {} THEN Targets ELSE {},
                     !.phase = IF todo = {} THEN then ELSE @]

\* The request failed: these pages are taken back.
GiveUp(pages) ==
    task' = [task EXCEPT !.op    = CASE task.op = "Attach"   -> "Detach"
                                     [] task.op = "Populate" -> "Discard"
                                     [] OTHER                -> "Undo",
                         !.todo  = pages,
                         !.rest  = IF pages # {} THEN Targets ELSE {},
                         !.phase = IF pages # {} THEN "Clear" ELSE "Return"]

Plus(counter, key, amount) == [counter EXCEPT ![key] = @ + amount]

-----------------------------------------------------------------------------
(* Fill *)

\* What the current page is mapped to; beside another domain it is pinned already.
LookedUp == IF NeedsPin THEN backing[Current] ELSE table[First(attached), Current]

\* Looks the frame of the current page up, pins it and charges for it.
Pin ==
    /\ task.phase = "Fill"
    /\ task.rest = {}
    /\ LookedUp # None
    /\ NeedsPin => charged[Payer] < Quota(Payer)
    /\ pins' = IF NeedsPin /\ PinsInLookUp THEN Plus(pins, LookedUp, 1) ELSE pins
    /\ charged' = IF NeedsPin THEN Plus(charged, Payer, 1) ELSE charged
    /\ payer' = IF NeedsPin THEN [payer EXCEPT ![Current] = Payer] ELSE payer
    /\ hand' = [hand EXCEPT ![Current] = LookedUp]
    /\ task' = [task EXCEPT !.rest = Targets]
    /\ UNCHANGED <<backing, owner, recordVars, iommuVars>>

\* The page cannot be pinned: no memory, a bad address, or the quota is used up.
FailPin ==
    /\ task.phase = "Fill"
    /\ task.rest = {}
    /\ NeedsPin
    /\ GiveUp(task.iovas \ task.todo)
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

\* Maps the current page in the next domain.
Install ==
    /\ task.phase = "Fill"
    /\ task.rest # {}
    /\ LET d    == First(task.rest)
           last == task.rest = {d}
       IN  /\ table' = [table EXCEPT ![d, Current] = hand[Current]]
           /\ hand' = IF last THEN [hand EXCEPT ![Current] = None] ELSE hand
           /\ task' = IF last THEN PageDone("Return") ELSE [task EXCEPT !.rest = @ \ {d}]
    /\ pins' = IF NeedsPin /\ ~PinsInLookUp /\ task.rest = Targets THEN Plus(pins, hand[Current], 1) ELSE pins
    /\ UNCHANGED <<backing, owner, recordVars, payer, charged, iotlb>>

\* The next domain cannot map the current page.
FailInstall ==
    /\ task.phase = "Fill"
    /\ task.rest # {}
    /\ GiveUp((task.iovas \ task.todo) \cup {Current})
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

-----------------------------------------------------------------------------
(* Clear *)

\* The frame that the next domain, or else the hand, has for the current page.
Gathered == IF table[First(task.rest), Current] # None THEN table[First(task.rest), Current] ELSE hand[Current]

\* Clears the current page in the next domain, and gathers its frame when no other domain holds it.
ClearPte ==
    /\ task.phase = "Clear"
    /\ LET d == First(task.rest)
       IN  /\ hand' = [hand EXCEPT ![Current] = IF StillHeld(Current, d) THEN None ELSE Gathered]
           /\ table' = [table EXCEPT ![d, Current] = None]
           /\ task' = IF task.rest = {d} THEN PageDone(After("Clear")) ELSE [task EXCEPT !.rest = @ \ {d}]
    /\ UNCHANGED <<hostVars, recordVars, payer, charged, iotlb>>

\* Only an unmap may fail, and only before anything of the page is cleared; a teardown never fails.
CanFailClear == task.phase = "Clear" /\ task.op = "Unmap" /\ task.rest = Targets

\* The page cannot be unmapped, as when a superpage must be split and there is no memory: it stays as it is, the others go.
FailClear ==
    /\ CanFailClear
    /\ task' = PageDone(After("Clear"))
    /\ UNCHANGED <<hostVars, recordVars, accountVars, iommuVars>>

-----------------------------------------------------------------------------
(* Sync, unpin, return *)

\* One invalidation for everything that was cleared.
Sync ==
    /\ task.phase = "Sync"
    /\ iotlb' = [e \in Domain \X Iova |-> IF e[1] \in Targets /\ e[2] \in task.iovas THEN None ELSE iotlb[e]]
    /\ task' = [task EXCEPT !.phase = After("Sync")]
    /\ UNCHANGED <<hostVars, recordVars, accountVars, table>>

\* Gives the pins of the gathered frames back, and what was charged for them.
Unpin ==
    /\ task.phase = "Unpin"
    /\ pins' = [f \in AnyFrame |-> pins[f] - Unpinned(f)]
    /\ charged' = [c \in Caller |-> charged[c] - Uncharged(c)]
    /\ payer' = [i \in Iova |-> IF hand[i] # None THEN None ELSE payer[i]]
    /\ hand' = [i \in Iova |-> None]
    /\ task' = [task EXCEPT !.phase = After("Unpin")]
    /\ UNCHANGED <<backing, owner, recordVars, iommuVars>>

\* What is populated, and what an unmap could not unmap, is an area for each page.
NewArea ==
    CASE task.op = "Map" -> [area EXCEPT ![Min(task.iovas)] = Cardinality(task.iovas)]
      [] task.op \in {"Unmap", "Populate", "Discard"} ->
            [i \in Iova |-> IF i \notin task.iovas THEN area[i] ELSE IF Mapped(i) THEN 1 ELSE 0]
      [] OTHER -> area

\* Everything is done, or taken back; the next request can come then.
CanReturn == task.phase = "Return"

\* The request returns, and the records say what is mapped now. What is discarded is the host's.
Return ==
    /\ CanReturn
    /\ area' = NewArea
    /\ attached' = CASE task.op = "Attach" -> attached \cup {task.domain}
                     [] task.op = "Detach" -> attached \ {task.domain}
                     [] OTHER              -> attached
    /\ plugged' = CASE task.op = "Populate" -> plugged \cup task.iovas
                    [] task.op = "Discard"  -> plugged \ task.iovas
                    [] OTHER                -> plugged
    /\ LET given == IF task.op = "Discard" THEN task.iovas ELSE {}
       IN  /\ backing' = [p \in Iova |-> IF p \in given THEN None ELSE backing[p]]
           /\ owner' = [f \in AnyFrame |-> IF \E p \in given : backing[p] = f THEN "Other" ELSE owner[f]]
    /\ task' = IdleTask
    /\ UNCHANGED <<pins, accountVars, iommuVars>>
=============================================================================
