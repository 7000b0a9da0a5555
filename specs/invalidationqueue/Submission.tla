----------------------------- MODULE Submission -----------------------------
(***************************************************************************)
(* A submission is data: the pieces that a teardown consists of, in order, *)
(* the descriptors that it writes, and when there is room for them.        *)
(***************************************************************************)
EXTENDS InvalidationQueueState

\* From Lock to AwaitCompletion once for each unit.
Pieces ==
    <<"ClearPte", "Lock", "Allocate", "WriteDescriptors", "WriteTail", "Unlock", "AwaitCompletion", "Release">>

After(piece) == Pieces[1 + CHOOSE k \in DOMAIN Pieces : Pieces[k] = piece]

\* The wait comes last: when it is signalled, what is before it is done.
Descriptors(c) == <<Invalidate(target[c]), Wait(word[c])>>

\* The status slot of the entry that the wait is written to.
SlotFor(u) == Advance(free[u], 1)

FreeEntries(u) == RingSize - 1 - ((free[u] - head[u] + RingSize) % RingSize)

\* Two entries that the unit has fetched, and whose status slot nobody looks at any more.
Room(u) ==
    /\ FreeEntries(u) >= 2
    /\ Numbered \/ \A c \in Cpu : ~Awaits(c, u, Advance(free[u], 1))

NextNumber == Advance(sequence, 1)

\* No number that is still awaited looks as if it were ahead of the next. (Real ones have 64 bits.)
InWindow == \A c \in Cpu : pc[c] = "AwaitCompletion" =>
    (NextNumber - word[c] + RingSize) % RingSize < RingSize \div 2
=============================================================================
