------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* The driver: map, and unmap on each CPU up to the point where the IOVA   *)
(* is in a ring or released.                                               *)
(***************************************************************************)
EXTENDS Rings

\* The IOVA's entry is the only one in its table page.
Map(i, t) ==
    /\ mapping[i] = "Free"
    /\ t \in pool
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ table' = [table EXCEPT ![i] = t]
    /\ pool' = pool \ {t}
    /\ UNCHANGED <<cpuVars, ringVars, flushVars, deviceVars>>

Unmap(c, i) ==
    /\ At(c, "Idle")
    /\ mapping[i] = "Live"
    /\ \A d \in Cpu : hand[d] # i
    /\ at' = [at EXCEPT ![c] = Then(c, "Idle")]
    /\ hand' = [hand EXCEPT ![c] = i]
    /\ UNCHANGED <<allocatorVars, ringVars, flushVars, deviceVars>>

\* The table page is empty and taken out of the page table; hardware may still know it.
ClearPte(c) ==
    /\ At(c, "ClearPte")
    /\ mapping' = [mapping EXCEPT ![hand[c]] = "Cleared"]
    /\ GoOn(c)
    /\ UNCHANGED <<table, pool, ringVars, flushVars, deviceVars>>

\* Releases what is flushed out already; if the ring is full all the same, this CPU flushes and looks again.
MakeRoom(c) ==
    LET r == RingOf(c)
    IN  /\ At(c, "MakeRoom")
        /\ ~Locked(r)
        /\ Drain(r)
        /\ Go(c, IF FullWhenDrained(r) THEN "StartFlush" ELSE "AddEntry")
        /\ UNCHANGED <<tail, entryCounter, flushVars, deviceVars>>

\* Queues the IOVA and arms the timer; the unmap returns.
AddEntry(c) ==
    /\ At(c, "AddEntry")
    /\ DrainAndAdd(RingOf(c), hand[c])
    /\ timerOn' = TimerArmed(timerOn)
    /\ GoOn(c)
    /\ UNCHANGED <<started, undrained, deviceVars>>

\* Without a flush queue: the IOVA and its table page go back, the unmap returns.
Release(c) ==
    LET i == hand[c]
    IN  /\ At(c, "Release")
        /\ pool' = pool \cup ({table[i]} \ {None})
        /\ table' = [table EXCEPT ![i] = None]
        /\ mapping' = [mapping EXCEPT ![i] = "Free"]
        /\ GoOn(c)
        /\ UNCHANGED <<ringVars, flushVars, deviceVars>>
=============================================================================
