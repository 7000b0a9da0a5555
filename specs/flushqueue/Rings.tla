------------------------------- MODULE Rings --------------------------------
(***************************************************************************)
(* The rings of IOVAs that wait for a flush. Whoever uses a ring holds its *)
(* lock: a CPU from MakeRoom to AddEntry, except that it lets go of it for *)
(* a moment when it looks again after a flush; the timer inside a step.    *)
(***************************************************************************)
EXTENDS Order

Locked(r) == \E c \in Cpu : RingOf(c) = r /\ at[c] \in {"StartFlush", "FinishFlush", "AddEntry", "Invalidate"}

\* How many entries wait in a ring.
Length(r) == (tail[r] + RingSlots - head[r]) % RingSlots

\* Where the oldest but so many entry of a ring is.
Nth(r, n) == <<r, (head[r] + n) % RingSlots>>

-----------------------------------------------------------------------------
(* Release *)

\* entry.counter < finish_cnt: a flush has begun after the entry was queued, and is finished.
FlushedOut(counter) == counter < 0

\* How many entries can be released: from the oldest to the first that is not flushed out.
Ready(r) ==
    CHOOSE n \in 0 .. Length(r) :
        /\ \A k \in 0 .. n - 1 : FlushedOut(entryCounter[Nth(r, k)])
        /\ n < Length(r) => ~FlushedOut(entryCounter[Nth(r, n)])

Gone(r) == {Nth(r, k) : k \in 0 .. Ready(r) - 1}

\* What is left on the free list of an entry that is released.
PagesLeft(pages) == {}

IovasWhenDrained(r) == [p \in Place |-> IF p \in Gone(r) THEN None ELSE entryIova[p]]

PagesWhenDrained(r) == [p \in Place |-> IF p \in Gone(r) THEN PagesLeft(entryPages[p]) ELSE entryPages[p]]

FullWhenDrained(r) == Length(r) - Ready(r) = RingSlots - 1

\* The IOVAs and the pages go back to their allocators.
GiveBack(r) ==
    LET iovas == {entryIova[p] : p \in Gone(r)}
    IN  /\ head' = [head EXCEPT ![r] = (@ + Ready(r)) % RingSlots]
        /\ mapping' = [i \in Iova |-> IF i \in iovas THEN "Free" ELSE mapping[i]]
        /\ table' = [i \in Iova |-> IF i \in iovas THEN None ELSE table[i]]
        /\ pool' = pool \cup UNION {entryPages[p] : p \in Gone(r)}

Drain(r) ==
    /\ GiveBack(r)
    /\ entryIova' = IovasWhenDrained(r)
    /\ entryPages' = PagesWhenDrained(r)

-----------------------------------------------------------------------------
(* Addition *)

\* The counter that an entry at that place gets.
CounterFor(p) == started

\* Whether the timer is armed once an entry was added.
TimerArmed(on) == TRUE

\* Queues an IOVA, with the table page that it was in; nobody looks here whether there is room.
DrainAndAdd(r, i) ==
    LET p == <<r, tail[r]>>
    IN  /\ GiveBack(r)
        /\ tail' = [tail EXCEPT ![r] = (@ + 1) % RingSlots]
        /\ entryIova' = [IovasWhenDrained(r) EXCEPT ![p] = i]
        /\ entryCounter' = [entryCounter EXCEPT ![p] = CounterFor(p)]
        /\ entryPages' = [PagesWhenDrained(r) EXCEPT ![p] = @ \cup ({table[i]} \ {None})]

-----------------------------------------------------------------------------
\* One more flush is finished.
CountFinished == entryCounter' = [p \in Place |-> IF entryCounter[p] < 0 THEN -1 ELSE entryCounter[p] - 1]
=============================================================================
