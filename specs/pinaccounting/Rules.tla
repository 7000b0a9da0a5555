------------------------------- MODULE Rules --------------------------------
(***************************************************************************)
(* How a request begins and goes on, and which pins it takes and gives     *)
(* back.                                                                   *)
(***************************************************************************)
EXTENDS PinAccountingState

\* The host's pages that hold the guest's pages of an unmap. They are of one size.
HostPages(iovas) == iovas

\* A request on some IOVAs, by a process, for one domain or for all. Without a domain there is nothing to fill or to clear.
Begin(op, c, d, iovas, phase) ==
    LET domains == IF d # None THEN {d} ELSE attached
        pages   == IF phase = "Clear" THEN HostPages(iovas) ELSE iovas
        todo    == IF domains = {} THEN {} ELSE pages
    IN  task' = [op     |-> op,
                 caller |-> c,
                 domain |-> d,
                 iovas  |-> iovas,
                 todo   |-> todo,
                 rest   |-> IF phase = "Clear" /\ todo # {} THEN domains ELSE {},
                 phase  |-> IF todo = {} THEN "Return" ELSE phase]

\* First the invalidation, once for all that was cleared, then the pins.
After(phase) ==
    CASE phase = "Clear" -> "Sync"
      [] phase = "Sync"  -> "Unpin"
      [] phase = "Unpin" -> "Return"

-----------------------------------------------------------------------------
(* Pins *)

\* A page is pinned once, however many domains map it: not when a domain is attached beside another.
NeedsPin == task.op # "Attach" \/ attached = {}

\* What looks the frame up pins it, in one.
PinsInLookUp == TRUE

\* The process that is charged for what the request pins: the one that asks.
Payer == task.caller

\* Another domain than this one maps the IOVA, so that it stays pinned.
StillHeld(i, d) == \E e \in Domain \ {d} : table[e, i] # None

\* How many pins of a frame are given back: one for each page that was gathered.
Unpinned(f) == Cardinality({i \in Iova : hand[i] = f})

\* How many pages a process is no longer charged for: those gathered ones that it paid for.
Uncharged(c) == Cardinality({i \in Iova : hand[i] # None /\ payer[i] = c})
=============================================================================
