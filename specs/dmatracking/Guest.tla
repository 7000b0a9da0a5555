------------------------------- MODULE Guest --------------------------------
(***************************************************************************)
(* The guest's DMA layer, on several CPUs: a map counts its pages in the   *)
(* table and has pinned what is not pinned; an unmap takes the counts back *)
(* once the device has stopped. The guest's balloon offers free pages to   *)
(* the host.                                                               *)
(***************************************************************************)
EXTENDS Order

Begin(c, piece, pages) ==
    /\ at' = [at EXCEPT ![c] = piece]
    /\ left' = [left EXCEPT ![c] = pages]

\* Nobody maps what is in the balloon, or on its way.
Map(c, first) ==
    LET pages == first..(first + RequestSize - 1)
    IN  /\ at[c] = "Idle"
        /\ pages \subseteq Page
        /\ \A p \in pages : balloon[p] = "Out"
        /\ request' = [request EXCEPT ![c] = pages]
        /\ Begin(c, MapPieces[1], pages)
        /\ UNCHANGED <<tableVars, missing, asking, inUse, balloon, hostVars>>

-----------------------------------------------------------------------------
(* The pieces of a map. *)

\* The map returns.
Succeed(c) ==
    /\ Begin(c, UnmapPieces[1], request[c])
    /\ missing' = [missing EXCEPT ![c] = {}]
    /\ inUse' = inUse \cup {c}

\* Goes on with the next piece, with the next page, or with the end of it; what is not pinned is known.
Marked(c, notPinned) ==
    LET then   == After(MapPieces, at[c])
        others == left[c] \ {First(left[c])}
        Go(piece, pages) ==
            /\ Begin(c, piece, pages)
            /\ missing' = [missing EXCEPT ![c] = notPinned]
            /\ UNCHANGED inUse
    IN  CASE then # "Idle"   -> Go(then, left[c])
          [] then = "Idle" /\ others # {} -> Go(MapPieces[1], others)
          [] then = "Idle" /\ others = {} /\ notPinned # {} -> Go("Ask", {})
          [] OTHER -> Succeed(c)

Increment(c) ==
    LET p == First(left[c])
    IN  /\ at[c] = "Increment"
        /\ count[p] < MostMaps
        /\ count' = [count EXCEPT ![p] = @ + 1]
        /\ Marked(c, missing[c])
        /\ UNCHANGED <<accessed, pinned, request, asking, balloon, hostVars>>

SetAccessed(c) ==
    /\ at[c] = "SetAccessed"
    /\ accessed' = accessed \cup {First(left[c])}
    /\ Marked(c, missing[c])
    /\ UNCHANGED <<count, pinned, request, asking, balloon, hostVars>>

TestPinned(c) ==
    /\ at[c] = "TestPinned"
    /\ Marked(c, missing[c] \cup ({First(left[c])} \ pinned))
    /\ UNCHANGED <<tableVars, request, asking, balloon, hostVars>>

\* One request to the host for all that is missing.
Ask(c) ==
    /\ at[c] = "Ask"
    /\ asking' = asking \cup {c}
    /\ Begin(c, "Recheck", missing[c])
    /\ UNCHANGED <<tableVars, request, missing, inUse, balloon, hostVars>>

\* None of the pages will take part in the DMA.
ToUndo(c) == request[c]

Fail(c) ==
    /\ Begin(c, IF ToUndo(c) = {} THEN "Idle" ELSE "Undo", ToUndo(c))
    /\ missing' = [missing EXCEPT ![c] = {}]
    /\ request' = IF ToUndo(c) = {} THEN [request EXCEPT ![c] = {}] ELSE request

\* The answer does not tell whether the host has pinned them.
Recheck(c) ==
    LET p == First(left[c])
    IN  /\ at[c] = "Recheck"
        /\ c \notin asking
        /\ CASE p \notin pinned -> Fail(c) /\ UNCHANGED inUse
             [] p \in pinned /\ left[c] # {p} -> Begin(c, at[c], left[c] \ {p}) /\ UNCHANGED <<request, missing, inUse>>
             [] OTHER -> Succeed(c) /\ UNCHANGED request
        /\ UNCHANGED <<tableVars, asking, balloon, hostVars>>

\* Done with a page; after the last one on with the next piece.
DoneWith(c, p, then) ==
    IF left[c] # {p}
    THEN Begin(c, at[c], left[c] \ {p}) /\ UNCHANGED request
    ELSE /\ Begin(c, then, IF then = "Idle" THEN {} ELSE request[c])
         /\ request' = IF then = "Idle" THEN [request EXCEPT ![c] = {}] ELSE request

\* A count that is zero is left alone.
TakenBack(p) == [count EXCEPT ![p] = IF @ = 0 THEN 0 ELSE @ - 1]

Undo(c) ==
    LET p == First(left[c])
    IN  /\ at[c] = "Undo"
        /\ count' = TakenBack(p)
        /\ accessed' = IF count'[p] = 0 THEN accessed \ {p} ELSE accessed
        /\ DoneWith(c, p, "Idle")
        /\ UNCHANGED <<pinned, missing, asking, inUse, balloon, hostVars>>

-----------------------------------------------------------------------------
(* The pieces of an unmap. *)

\* The unmap of the device is complete; the pages are free.
Unmap(c) ==
    LET then == After(UnmapPieces, at[c])
    IN  /\ at[c] = "Unmap"
        /\ inUse' = inUse \ {c}
        /\ Begin(c, then, IF then = "Idle" THEN {} ELSE request[c])
        /\ request' = IF then = "Idle" THEN [request EXCEPT ![c] = {}] ELSE request
        /\ UNCHANGED <<tableVars, missing, asking, balloon, hostVars>>

\* ACCESSED stays: the page may be mapped again soon.
Decrement(c) ==
    LET p == First(left[c])
    IN  /\ at[c] = "Decrement"
        /\ count' = TakenBack(p)
        /\ DoneWith(c, p, After(UnmapPieces, at[c]))
        /\ UNCHANGED <<accessed, pinned, missing, asking, inUse, balloon, hostVars>>

-----------------------------------------------------------------------------
(* The balloon. *)

MayInflate(p) ==
    /\ Unpinning = "Balloon"
    /\ balloon[p] = "Out"
    /\ \A q \in Page : balloon[q] \notin {"Asked", "Granted"}
    /\ IsFree(p)

\* Offers a free page, one at a time.
Inflate(p) ==
    /\ MayInflate(p)
    /\ balloon' = [balloon EXCEPT ![p] = "Asked"]
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse, hostVars>>

Deflate(p) ==
    /\ balloon[p] = "In"
    /\ balloon' = [balloon EXCEPT ![p] = "Out"]
    /\ UNCHANGED <<tableVars, at, request, left, missing, asking, inUse, hostVars>>
=============================================================================
